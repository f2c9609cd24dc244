import type ts from 'ohos-typescript';

import { type LowerContext, runtimeCall, thunk } from './Context.ts';

/** The target of `target!!`, or undefined. */
function bangBang(cx: LowerContext, node: ts.Node): ts.Expression | undefined {
  const { ts } = cx;
  return ts.isNonNullExpression(node) && ts.isNonNullExpression(node.expression)
    ? node.expression.expression
    : undefined;
}

/** The target of `$$this.name` or `$$item.name`, or undefined. The parameter that is called just `$$` is no binding. */
function dollarDollar(cx: LowerContext, node: ts.Node): ts.Expression | undefined {
  const { ts, factory } = cx;
  if (!ts.isPropertyAccessExpression(node) || !ts.isIdentifier(node.expression)) {
    return undefined;
  }
  const { text } = node.expression;
  if (!text.startsWith('$$') || text.length === 2) {
    return undefined;
  }
  const owner = text === '$$this' ? factory.createThis() : factory.createIdentifier(text.slice(2));
  return ts.setTextRange(factory.createPropertyAccessExpression(owner, node.name), node);
}

/** `target!!` and `$$target` become a pair of getter and setter; anything else is undefined. */
export function lowerTwoWay(cx: LowerContext, node: ts.Node): ts.Expression | undefined {
  const found = bangBang(cx, node) ?? dollarDollar(cx, node);
  if (found === undefined) {
    return undefined;
  }
  const { ts, factory } = cx;
  const target = ts.visitNode(found, cx.visit) as ts.Expression;
  const assign = factory.createAssignment(target, factory.createIdentifier('value'));
  return runtimeCall(
    cx,
    't',
    [thunk(cx, target), thunk(cx, factory.createBlock([factory.createExpressionStatement(assign)]), 'value')],
    node,
  );
}
