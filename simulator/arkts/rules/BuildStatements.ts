import type ts from 'ohos-typescript';

import { typescript } from '../Typescript.ts';
import { finding, type ProjectRule } from './ProjectRule.ts';
import { fileOf, placeOfNode, uiStatements } from './Syntax.ts';

/**
 * In `build()`, in builders and in what is nested there stand components and `if`, nothing else: no variables, loops,
 * `switch`, `return` (10905209), no expression that is no call (10905206), and no call that draws nothing (10905204).
 */
export const buildStatements: ProjectRule = {
  name: 'build-statement',
  check: (project) =>
    project.sources.flatMap((source) =>
      uiStatements(source)
        .filter((statement) => !isUi(statement))
        .map((statement) =>
          finding(
            buildStatements.name,
            fileOf(statement),
            placeOfNode(statement),
            'Only components and if … else may stand here.',
          ),
        ),
    ),
};

/** What is called on these is known to draw nothing. */
const NO_UI = new Set(['console', 'hilog', 'Log', 'JSON', 'Math', 'setTimeout', 'setInterval']);

/** Name that a chain of calls and accesses begins with. */
function rootOf(node: ts.Expression): string {
  const ts = typescript();
  if (ts.isCallExpression(node) || ts.isPropertyAccessExpression(node)) {
    return rootOf(node.expression);
  }
  return ts.isIdentifier(node) ? node.text : '';
}

function isUi(statement: ts.Statement): boolean {
  const ts = typescript();
  if (ts.isExpressionStatement(statement)) {
    return (ts.isCallExpression(statement.expression) && !NO_UI.has(rootOf(statement.expression))) || ts.isEtsComponentExpression(statement.expression);
  }
  return ts.isIfStatement(statement) || ts.isBlock(statement) || ts.isEmptyStatement(statement);
}
