import type ts from 'ohos-typescript';

import type { Typescript } from '../Typescript.ts';

export type EnumMembers = Record<string, number | string>;

/** Finds the enum called `name`, for members that refer to another enum's. */
export type EnumScope = (name: string) => EnumMembers | undefined;

type Known = (member: string, owner?: string) => number | string | undefined;

/**
 * Adds the members of one enum declaration to `into`, counting as the language does.
 * @throws Error where a value cannot be told from the declaration.
 */
export function collectEnum(ts: Typescript, node: ts.EnumDeclaration, into: EnumMembers, scope: EnumScope): void {
  const known: Known = (member, owner) =>
    (owner === undefined || owner === node.name.text ? into : scope(owner))?.[member];
  let next: number | undefined = 0;
  for (const member of node.members) {
    const value: number | string | undefined =
      member.initializer === undefined ? next : evaluate(ts, member.initializer, known);
    if (value === undefined) {
      throw new Error(`${node.name.text}.${member.name.getText()}: its value cannot be told from its declaration`);
    }
    into[nameOf(ts, member.name)] = value;
    next = typeof value === 'number' ? value + 1 : undefined;
  }
}

function nameOf(ts: Typescript, name: ts.PropertyName): string {
  return ts.isStringLiteral(name) || ts.isIdentifier(name) ? name.text : name.getText();
}

/** Numbers, texts, members of enums, and the operators that flags are made with; undefined for anything else. */
export function evaluate(
  ts: Typescript,
  node: ts.Expression,
  known: Known = () => undefined,
): number | string | undefined {
  if (ts.isNumericLiteral(node)) {
    return Number(node.text);
  }
  if (ts.isStringLiteralLike(node)) {
    return node.text;
  }
  if (ts.isIdentifier(node)) {
    return known(node.text);
  }
  if (ts.isPropertyAccessExpression(node)) {
    return known(node.name.text, node.expression.getText());
  }
  if (ts.isParenthesizedExpression(node)) {
    return evaluate(ts, node.expression, known);
  }
  if (ts.isPrefixUnaryExpression(node)) {
    const value = evaluate(ts, node.operand, known);
    const sign = node.operator === ts.SyntaxKind.MinusToken ? -1 : 1;
    return typeof value === 'number' ? sign * value : undefined;
  }
  return ts.isBinaryExpression(node) ? combine(ts, node, known) : undefined;
}

function combine(ts: Typescript, node: ts.BinaryExpression, known: Known): number | undefined {
  const left = evaluate(ts, node.left, known);
  const right = evaluate(ts, node.right, known);
  if (typeof left !== 'number' || typeof right !== 'number') {
    return undefined;
  }
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.LessThanLessThanToken:
      return left << right;
    case ts.SyntaxKind.BarToken:
      return left | right;
    case ts.SyntaxKind.AmpersandToken:
      return left & right;
    case ts.SyntaxKind.PlusToken:
      return left + right;
    default:
      return undefined;
  }
}
