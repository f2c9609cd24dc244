import type ts from 'ohos-typescript';

import type { Finding } from '../Finding.ts';
import { typescript } from '../Typescript.ts';
import { finding, type ProjectRule } from './ProjectRule.ts';
import { decoratorNames, isBuiltIn, membersOf, placeOfNode, structsOf } from './Syntax.ts';

const V1 = ['Component', 'CustomDialog', 'Reusable'];

/**
 * A struct is a component of exactly one kind, has one `build()` without parameters, and no name of ArkUI's (10905230,
 * 10905229, 10905103, 10905228).
 */
export const structDecorators: ProjectRule = {
  name: 'struct',
  check: (project) => project.sources.flatMap((source) => [...structsOf(source).flatMap(struct), ...entries(source)]),
};

function struct(node: ts.StructDeclaration): Finding[] {
  const names = decoratorNames(node);
  const name = node.name?.text ?? '';
  const wrong: string[] = [];
  if (!names.some((one) => ['Component', 'ComponentV2', 'CustomDialog'].includes(one))) {
    wrong.push(`The struct '${name}' needs @ComponentV2, @Component or @CustomDialog.`);
  }
  if (names.includes('ComponentV2') && names.some((one) => V1.includes(one))) {
    wrong.push(
      `The struct '${name}' cannot be a @ComponentV2 and ${V1.filter((one) => names.includes(one))
        .map((one) => `@${one}`)
        .join(', ')} at once.`,
    );
  }
  if (names.includes('ReusableV2') && !names.includes('ComponentV2')) {
    wrong.push('@ReusableV2 is for structs with @ComponentV2.');
  }
  if (isBuiltIn(name)) {
    wrong.push(`'${name}' is a component of ArkUI.`);
  }
  return [
    ...wrong.map((message) =>
      finding(structDecorators.name, node.getSourceFile().fileName, placeOfNode(node.name ?? node), message),
    ),
    ...build(node),
  ];
}

function build(node: ts.StructDeclaration): Finding[] {
  const ts = typescript();
  const methods = membersOf(node).filter(
    (member): member is ts.MethodDeclaration => ts.isMethodDeclaration(member) && member.name.getText() === 'build',
  );
  const file = node.getSourceFile().fileName;
  if (methods.length !== 1) {
    return [
      finding(
        structDecorators.name,
        file,
        placeOfNode(node.name ?? node),
        `The struct '${node.name?.text}' needs one build(); it has ${methods.length}.`,
      ),
    ];
  }
  return methods
    .filter((method) => method.parameters.length > 0)
    .map((method) => finding(structDecorators.name, file, placeOfNode(method), 'build() takes no parameters.'));
}

function entries(source: ts.SourceFile): Finding[] {
  return structsOf(source)
    .filter((node) => decoratorNames(node).includes('Entry'))
    .slice(1)
    .map((node) =>
      finding(structDecorators.name, source.fileName, placeOfNode(node.name ?? node), 'A file has at most one @Entry.'),
    );
}
