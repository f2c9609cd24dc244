import type ts from 'ohos-typescript';

import type { Finding } from '../Finding.ts';
import { ATOMIC, CHILDREN, PARENTS, SINGLE } from './ComponentKinds.ts';
import { finding, type ProjectRule } from './ProjectRule.ts';
import {
  type ComponentUse,
  componentOf,
  fileOf,
  isBuiltIn,
  placeOfNode,
  uiBlocksBelow,
  uiStatements,
} from './Syntax.ts';
import { typescript } from '../Typescript.ts';

/**
 * Leaves have no children, some containers one, some only certain ones; some components stand only in certain parents
 * (10905219 to 10905221, 10905201).
 */
export const nesting: ProjectRule = {
  name: 'nesting',
  check: (project) =>
    project.sources.flatMap((source) =>
      uiStatements(source).flatMap((statement) => {
        const use = componentOf(statement);
        return use === undefined || use.body === undefined || !isBuiltIn(use.name) ? [] : container(use, use.body);
      }),
    ),
};

function container(use: ComponentUse, body: ts.Block): Finding[] {
  const children = childrenOf(body);
  if (ATOMIC.has(use.name)) {
    return body.statements.slice(0, 1).map((child) => at(child, `${use.name} has no children.`));
  }
  const allowed = CHILDREN.get(use.name);
  return [
    ...(SINGLE.has(use.name) && mostChildren(body.statements) > 1
      ? [at(use.node, `${use.name} has at most one child.`)]
      : []),
    ...children
      .filter((child) => allowed !== undefined && isBuiltIn(child.name) && !allowed.has(child.name))
      .map((child) => at(child.node, `${use.name} has only these children: ${[...(allowed ?? [])].join(', ')}.`)),
    ...children
      .filter((child) => PARENTS.get(child.name)?.has(use.name) === false)
      .map((child) =>
        at(child.node, `${child.name} stands only in ${[...(PARENTS.get(child.name) ?? [])].join(', ')}.`),
      ),
  ];
}

/** Direct children, through branches and item builders. */
function childrenOf(block: ts.Block): ComponentUse[] {
  return block.statements.flatMap((statement) => {
    const use = componentOf(statement);
    const isChild = use !== undefined && !['ForEach', 'LazyForEach', 'Repeat'].includes(use.name);
    return isChild ? [use] : uiBlocksBelow(statement).flatMap(childrenOf);
  });
}

/** Children that can be there at once: of the branches of an `if` only the larger counts, a loop may give many. */
function mostChildren(statements: readonly ts.Statement[]): number {
  const ts = typescript();
  return statements.reduce((count, statement) => {
    if (ts.isIfStatement(statement)) {
      return count + Math.max(...uiBlocksBelow(statement).map((block) => mostChildren(block.statements)), 0);
    }
    const use = componentOf(statement);
    return count + (use !== undefined && /^(ForEach|LazyForEach|Repeat)$/.test(use.name) ? 2 : 1);
  }, 0);
}

function at(node: ts.Node, message: string): Finding {
  return finding(nesting.name, fileOf(node), placeOfNode(node), message);
}
