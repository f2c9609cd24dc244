import type ts from 'ohos-typescript';

import { typescript } from '../Typescript.ts';
import { ATOMIC } from './ComponentKinds.ts';
import { finding, type ProjectRule } from './ProjectRule.ts';
import { componentOf, decoratorNames, isBuiltIn, membersOf, placeOfNode, structsOf } from './Syntax.ts';

/** The `build()` of an entry page has one root, which is a container of ArkUI, or an `if` (10905210). Other components may have any number. */
export const buildRoot: ProjectRule = {
  name: 'build-root',
  check: (project) => project.sources.flatMap((source) => structsOf(source)
    .filter((struct) => decoratorNames(struct).includes('Entry'))
    .flatMap((struct) => {
      const body = buildBody(struct);
      const wrong = body === undefined ? undefined : wrongRoot(body);
      return wrong === undefined ? [] : [finding(buildRoot.name, source.fileName, placeOfNode(wrong), message(struct, body?.statements.length ?? 0))];
    })),
};

function buildBody(struct: ts.StructDeclaration): ts.Block | undefined {
  const ts = typescript();
  return membersOf(struct).filter(ts.isMethodDeclaration).find((method) => method.name.getText() === 'build')?.body;
}

/** The statement that is one too many or no container, or the whole body where it is empty. */
function wrongRoot(body: ts.Block): ts.Node | undefined {
  const [root, second] = body.statements;
  if (root === undefined) {
    return body;
  }
  if (second !== undefined) {
    return second;
  }
  const name = componentOf(root)?.name ?? '';
  const isContainer = isBuiltIn(name) && !ATOMIC.has(name);
  return typescript().isIfStatement(root) || isContainer ? undefined : root;
}

function message(struct: ts.StructDeclaration, roots: number): string {
  return `The build() of the entry page '${struct.name?.text}' must have one root, a container of ArkUI${roots > 1 ? `; it has ${roots}` : ''}.`;
}
