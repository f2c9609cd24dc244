import type ts from 'ohos-typescript';

import { type LowerContext, decoratorName, decoratorsOf, runtimeCall } from './Context.ts';
import { lowerStyles, recorderParameter } from './Structs.ts';

/**
 * Functions with a decorator. `@Builder` creates components; `@Extend`, `@AnimatableExtend` and `@Styles` become
 * functions of the recorder and are registered as attributes. Script knows no decorators on functions, so all are
 * dropped.
 */
export function lowerFunction(cx: LowerContext, node: ts.FunctionDeclaration): ts.Statement[] {
  const { ts, factory } = cx;
  const decorators = decoratorsOf(ts, node);
  const named = (name: string): ts.Decorator | undefined => decorators.find((one) => decoratorName(ts, one) === name);
  const extend = named('Extend') ?? named('AnimatableExtend');
  const isStyle = extend !== undefined || named('Styles') !== undefined;
  const body = node.body && bodyOf(cx, node.body, isStyle, named('Builder') !== undefined);
  const parameters = ts.visitNodes(node.parameters, cx.visit) as ts.NodeArray<ts.ParameterDeclaration>;
  const modifiers = node.modifiers?.filter((one) => !ts.isDecorator(one));
  const plain = factory.createFunctionDeclaration(
    modifiers,
    node.asteriskToken,
    node.name,
    undefined,
    isStyle ? [recorderParameter(cx), ...parameters] : parameters,
    undefined,
    body,
  );
  ts.setOriginalNode(ts.setTextRange(plain, node), node);
  return isStyle && node.name !== undefined ? [plain, registration(cx, node.name, extend)] : [plain];
}

function bodyOf(cx: LowerContext, body: ts.Block, isStyle: boolean, isBuilder: boolean): ts.Block {
  if (isStyle) {
    return lowerStyles(cx, body);
  }
  return isBuilder ? cx.visitUi(body) : (cx.ts.visitNode(body, cx.visit) as ts.Block);
}

function registration(cx: LowerContext, name: ts.Identifier, extend: ts.Decorator | undefined): ts.Statement {
  const { ts, factory } = cx;
  const target = extend && ts.isCallExpression(extend.expression) ? extend.expression.arguments[0] : undefined;
  const component = target && ts.isIdentifier(target) ? target.text : 'Common';
  const args = [
    factory.createStringLiteral(component),
    factory.createStringLiteral(name.text),
    factory.createIdentifier(name.text),
  ];
  return factory.createExpressionStatement(runtimeCall(cx, 'extend', args, name));
}
