import type ts from 'ohos-typescript';

import type { Typescript } from '../Typescript.ts';

/** What the parts of the lowering share while they work through one file. */
export interface LowerContext {
  readonly ts: Typescript;
  readonly factory: ts.NodeFactory;
  readonly transform: ts.TransformationContext;
  readonly file: ts.SourceFile;
  /** Names of built-in components. */
  readonly components: ReadonlySet<string>;
  /** Names of `@Builder` functions and methods in this file: passed to an attribute they are deferred, not called. */
  readonly builders: ReadonlySet<string>;
  /** The general visitor: lowers whatever is inside an expression. */
  visit(node: ts.Node): ts.Node;
  /** Statements of a block in which each expression is a component. */
  visitUi(block: ts.Block): ts.Block;
}

/** `__arkui.name(args)`, standing where `at` stood. */
export function runtimeCall(
  cx: LowerContext,
  name: string,
  args: readonly (ts.Expression | undefined)[],
  at: ts.Node,
): ts.Expression {
  const { factory } = cx;
  const given = [...args];
  while (given.length > 0 && given[given.length - 1] === undefined) {
    given.pop();
  }
  const call = factory.createCallExpression(
    factory.createPropertyAccessExpression(factory.createIdentifier('__arkui'), name),
    undefined,
    given.map((arg) => arg ?? factory.createIdentifier('undefined')),
  );
  return cx.ts.setTextRange(call, at);
}

/** `() => body`, or `(parameter) => body`. */
export function thunk(cx: LowerContext, body: ts.ConciseBody, parameter?: string): ts.ArrowFunction {
  const { factory } = cx;
  const parameters =
    parameter === undefined ? [] : [factory.createParameterDeclaration(undefined, undefined, parameter)];
  const needsParentheses = cx.ts.isObjectLiteralExpression(body);
  return factory.createArrowFunction(
    undefined,
    undefined,
    parameters,
    undefined,
    undefined,
    needsParentheses ? factory.createParenthesizedExpression(body) : body,
  );
}

/** The literal by which the runtime knows this place. */
export function siteOf(cx: LowerContext, node: ts.Node): ts.StringLiteral {
  const { line, character } = cx.file.getLineAndCharacterOfPosition(node.getStart(cx.file));
  return cx.factory.createStringLiteral(`${cx.file.fileName}:${line + 1}:${character + 1}`);
}

/** Nodes that the parser adds for the type checker. They have no text, and must not be printed. */
export function isVirtual(node: ts.Node): boolean {
  return (node as { virtual?: boolean }).virtual === true;
}

/** Name of a decorator, with or without arguments. */
export function decoratorName(ts: Typescript, decorator: ts.Decorator): string {
  const expression = ts.isCallExpression(decorator.expression) ? decorator.expression.expression : decorator.expression;
  return ts.isIdentifier(expression) ? expression.text : '';
}

/** All decorators of a node, also on functions and structs, where TypeScript does not expect them. */
export function decoratorsOf(ts: Typescript, node: ts.Node): readonly ts.Decorator[] {
  return (
    (ts as unknown as { getAllDecorators(node: ts.Node): ts.Decorator[] | undefined }).getAllDecorators(node) ?? []
  );
}

export function hasDecorator(ts: Typescript, node: ts.Node, ...names: readonly string[]): boolean {
  return decoratorsOf(ts, node).some((one) => names.includes(decoratorName(ts, one)));
}
