import type ts from 'ohos-typescript';

import { typescript } from '../Typescript.ts';
import { finding, type ProjectRule } from './ProjectRule.ts';
import { fileOf, placeOfNode, uiStatements } from './Syntax.ts';

/**
 * In `build()`, in builders and in what is nested there stand components and `if`, nothing else: no variables, loops,
 * `switch`, `return` (10905209), and no expression that is no call (10905206).
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

function isUi(statement: ts.Statement): boolean {
  const ts = typescript();
  if (ts.isExpressionStatement(statement)) {
    return ts.isCallExpression(statement.expression) || ts.isEtsComponentExpression(statement.expression);
  }
  return ts.isIfStatement(statement) || ts.isBlock(statement) || ts.isEmptyStatement(statement);
}
