import type ts from 'ohos-typescript';

import { type LowerContext, isVirtual, runtimeCall, siteOf, thunk } from './Context.ts';

/** Constructs of ArkUI that look like calls and are treated like built-in components. */
const CONSTRUCTS = new Set(['ForEach', 'LazyForEach', 'Repeat']);
/**
 * Which argument is the arrow function that creates components. Others, as the one that makes keys, are plain
 * functions.
 */
export const ITEM_BUILDER: Readonly<Record<string, number>> = { ForEach: 1, LazyForEach: 1, each: 0, template: 1 };
/** Name of the recorder in compiled attribute chains. */
export const RECORDER = '__e';

interface Root {
  readonly node: ts.EtsComponentExpression | ts.CallExpression;
  readonly name: ts.Identifier;
  readonly body: ts.Block | undefined;
}

/**
 * One statement of `build()` or a builder: a component with its attributes, or some other call.
 * @param controller name of what has opened it, where it is a dialog
 */
export function lowerComponent(cx: LowerContext, expression: ts.Expression, controller?: string): ts.Expression {
  const root = findRoot(cx, expression);
  if (root === undefined) {
    return runtimeCall(
      cx,
      'b',
      [siteOf(cx, expression), thunk(cx, cx.ts.visitNode(expression, cx.visit) as ts.Expression)],
      expression,
    );
  }
  const { ts, factory } = cx;
  const isComponent = cx.components.has(root.name.text);
  const isBuiltIn = isComponent || CONSTRUCTS.has(root.name.text);
  const lowered = lowerArguments(cx, root.name.text, root.node.arguments);
  const values = isComponent ? lowered.map((arg) => deferBuilder(cx, arg)) : lowered;
  const args = values.length === 0 ? undefined : thunk(cx, factory.createArrayLiteralExpression(values));
  const chain = root.node === expression ? undefined : thunk(cx, lowerChain(cx, expression, root.node), RECORDER);
  const body = root.body && thunk(cx, cx.visitUi(root.body));
  if (isBuiltIn) {
    return runtimeCall(
      cx,
      'c',
      [factory.createStringLiteral(root.name.text), siteOf(cx, root.node), args, chain, body],
      expression,
    );
  }
  const callee = ts.visitNode(root.name, cx.visit) as ts.Expression;
  const given = controller === undefined ? args : dialogArguments(cx, callee, values, controller);
  return runtimeCall(
    cx,
    'v',
    [callee, siteOf(cx, root.node), given, chain, body, references(cx, root.node.arguments[0])],
    expression,
  );
}

function dialogArguments(
  cx: LowerContext,
  dialog: ts.Expression,
  values: readonly ts.Expression[],
  controller: string,
): ts.ArrowFunction {
  const { factory } = cx;
  const [params = factory.createObjectLiteralExpression()] = values;
  const merged = runtimeCall(cx, 'd', [dialog, params, factory.createIdentifier(controller)], dialog);
  return thunk(cx, factory.createArrayLiteralExpression([merged]));
}

/** Goes down the chain `Root(…).a(…).b(…)` to the call of a plain name at its start. */
function findRoot(cx: LowerContext, expression: ts.Expression): Root | undefined {
  const { ts } = cx;
  let node: ts.Expression = expression;
  for (;;) {
    if (ts.isEtsComponentExpression(node)) {
      return ts.isIdentifier(node.expression)
        ? { node, name: node.expression, body: node.body as ts.Block | undefined }
        : undefined;
    }
    if (ts.isCallExpression(node)) {
      if (ts.isIdentifier(node.expression)) {
        return { node, name: node.expression, body: undefined };
      }
      node = node.expression;
    } else if (ts.isPropertyAccessExpression(node)) {
      node = node.expression;
    } else {
      return undefined;
    }
  }
}

/** The same chain with the recorder in place of the component. */
export function lowerChain(cx: LowerContext, expression: ts.Expression, root: ts.Node | undefined): ts.Expression {
  const { ts, factory } = cx;
  if (expression === root || (ts.isIdentifier(expression) && isVirtual(expression))) {
    return factory.createIdentifier(RECORDER);
  }
  if (ts.isCallExpression(expression) && ts.isPropertyAccessExpression(expression.expression)) {
    const callee = expression.expression;
    const next = factory.createPropertyAccessExpression(lowerChain(cx, callee.expression, root), callee.name);
    const args = lowerArguments(cx, callee.name.text, expression.arguments).map((arg) => deferBuilder(cx, arg));
    return ts.setTextRange(factory.createCallExpression(ts.setTextRange(next, callee), undefined, args), expression);
  }
  if (ts.isPropertyAccessExpression(expression)) {
    return factory.createPropertyAccessExpression(lowerChain(cx, expression.expression, root), expression.name);
  }
  return ts.visitNode(expression, cx.visit) as ts.Expression;
}

function lowerArguments(cx: LowerContext, callee: string, args: readonly ts.Expression[]): ts.Expression[] {
  return args.map((arg, index) => {
    const { ts } = cx;
    if (ITEM_BUILDER[callee] === index && ts.isArrowFunction(arg) && ts.isBlock(arg.body)) {
      const parameters = ts.visitNodes(arg.parameters, cx.visit) as ts.NodeArray<ts.ParameterDeclaration>;
      return cx.factory.updateArrowFunction(
        arg,
        arg.modifiers,
        undefined,
        parameters,
        undefined,
        arg.equalsGreaterThanToken,
        cx.visitUi(arg.body),
      );
    }
    return ts.visitNode(arg, cx.visit) as ts.Expression;
  });
}

/**
 * An attribute that wants a builder (`bindSheet`, `bindMenu`, `tabBar`, `title` …) is given `this.builder()` or
 * `this.builder`, also inside an object. ArkUI's compiler turns both into functions bound to the component, and so does
 * this.
 */
function deferBuilder(cx: LowerContext, arg: ts.Expression): ts.Expression {
  const { ts, factory } = cx;
  if (ts.isCallExpression(arg) && isBuilder(cx, arg.expression)) {
    return thunk(cx, arg);
  }
  if (ts.isPropertyAccessExpression(arg) && isBuilder(cx, arg)) {
    return factory.createCallExpression(factory.createPropertyAccessExpression(arg, 'bind'), undefined, [
      factory.createThis(),
    ]);
  }
  if (ts.isObjectLiteralExpression(arg)) {
    return factory.updateObjectLiteralExpression(
      arg,
      arg.properties.map((property) =>
        ts.isPropertyAssignment(property)
          ? factory.updatePropertyAssignment(property, property.name, deferBuilder(cx, property.initializer))
          : property,
      ),
    );
  }
  return arg;
}

function isBuilder(cx: LowerContext, callee: ts.Expression): boolean {
  const { ts } = cx;
  if (ts.isIdentifier(callee)) {
    return cx.builders.has(callee.text);
  }
  return (
    ts.isPropertyAccessExpression(callee) &&
    callee.expression.kind === ts.SyntaxKind.ThisKeyword &&
    cx.builders.has(`this.${callee.name.text}`)
  );
}

/** `{ a: this.x, b: 1 }` refers to `{ a: 'x' }`. */
function references(cx: LowerContext, argument: ts.Expression | undefined): ts.Expression | undefined {
  const { ts, factory } = cx;
  if (argument === undefined || !ts.isObjectLiteralExpression(argument)) {
    return undefined;
  }
  const found = argument.properties.flatMap((property) => {
    if (!ts.isPropertyAssignment(property)) {
      return [];
    }
    const name = referredName(cx, property.initializer);
    return name === undefined
      ? []
      : [factory.createPropertyAssignment(property.name, factory.createStringLiteral(name))];
  });
  return found.length === 0 ? undefined : factory.createObjectLiteralExpression(found);
}

function referredName(cx: LowerContext, value: ts.Expression): string | undefined {
  const { ts } = cx;
  if (ts.isPropertyAccessExpression(value) && value.expression.kind === ts.SyntaxKind.ThisKeyword) {
    return value.name.text;
  }
  return ts.isIdentifier(value) && /^\$[A-Za-z_]/.test(value.text) ? value.text.slice(1) : undefined;
}
