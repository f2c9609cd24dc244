import type ts from 'ohos-typescript';

import { typescript } from '../Typescript.ts';
import { ATOMIC } from './ComponentKinds.ts';
import { finding, type ProjectRule } from './ProjectRule.ts';
import { componentOf, decoratorNames, isBuiltIn, membersOf, placeOfNode, structsOf } from './Syntax.ts';

/**
 * The `build()` of every component has one root, or an `if`, and no loop there (arkts-create-custom-components.md).
 * That of an entry page is a container of ArkUI and not missing (10905210).
 */
export const buildRoot: ProjectRule = {
  name: 'build-root',
  check: (project) =>
    project.sources.flatMap((source) =>
      structsOf(source).flatMap((struct) => {
        const body = buildBody(struct);
        const isEntry = decoratorNames(struct).includes('Entry');
        const wrong = body === undefined ? undefined : wrongRoot(body, isEntry);
        return wrong === undefined
          ? []
          : [
              finding(
                buildRoot.name,
                source.fileName,
                placeOfNode(wrong),
                message(struct, isEntry, body?.statements.length ?? 0),
              ),
            ];
      }),
    ),
};

function buildBody(struct: ts.StructDeclaration): ts.Block | undefined {
  const ts = typescript();
  return membersOf(struct)
    .filter(ts.isMethodDeclaration)
    .find((method) => method.name.getText() === 'build')?.body;
}

/** The statement that is one too many or no root, or the whole body where it is empty. */
function wrongRoot(body: ts.Block, isEntry: boolean): ts.Node | undefined {
  const [root, second] = body.statements;
  if (root === undefined) {
    return isEntry ? body : undefined;
  }
  if (second !== undefined) {
    return second;
  }
  const name = componentOf(root)?.name ?? '';
  const isRoot = isEntry ? isBuiltIn(name) && !ATOMIC.has(name) : !/^(ForEach|LazyForEach|Repeat)$/.test(name);
  return typescript().isIfStatement(root) || isRoot ? undefined : root;
}

function message(struct: ts.StructDeclaration, isEntry: boolean, roots: number): string {
  const kind = isEntry
    ? `entry page '${struct.name?.text}' must have one root, a container of ArkUI`
    : `component '${struct.name?.text}' must have one root, which is no loop`;
  return `The build() of the ${kind}${roots > 1 ? `; it has ${roots}` : ''}.`;
}
