import type ts from 'ohos-typescript';

import { type LowerContext, decoratorsOf, hasDecorator, isVirtual, runtimeCall, siteOf, thunk } from './Context.ts';
import { lowerChain, RECORDER } from './Chains.ts';
import { controllerField } from './Dialogs.ts';

const UI_METHODS = new Set(['build', 'pageTransition']);

/** `struct X { … }` becomes `class X extends __arkui.View { … }`; the decorators stay, as functions of the runtime. */
export function lowerStruct(cx: LowerContext, node: ts.StructDeclaration): ts.ClassDeclaration {
  const { ts, factory } = cx;
  const members = node.members.filter((member) => !isVirtual(member)).map((member) => lowerMember(cx, member));
  const base = factory.createPropertyAccessExpression(factory.createIdentifier('__arkui'), 'View');
  const heritage = factory.createHeritageClause(ts.SyntaxKind.ExtendsKeyword, [
    factory.createExpressionWithTypeArguments(base, undefined),
  ]);
  const site = factory.createPropertyDeclaration(
    [factory.createModifier(ts.SyntaxKind.StaticKeyword)],
    '__arkuiSite',
    undefined,
    undefined,
    siteOf(cx, node.name ?? node),
  );
  const modifiers = [
    ...decoratorsOf(ts, node),
    ...(node.modifiers ?? []).filter((one) => !ts.isDecorator(one)),
  ] as ts.ModifierLike[];
  const lowered = factory.createClassDeclaration(
    ts.visitNodes(factory.createNodeArray(modifiers), cx.visit),
    node.name,
    undefined,
    [heritage],
    [site, ...controllerField(cx, node), ...members] as ts.ClassElement[],
  );
  return ts.setOriginalNode(ts.setTextRange(lowered, node), node);
}

function lowerMember(cx: LowerContext, member: ts.ClassElement): ts.ClassElement {
  const { ts } = cx;
  if (ts.isMethodDeclaration(member) && member.body !== undefined) {
    if (UI_METHODS.has(member.name.getText(cx.file)) || hasDecorator(ts, member, 'Builder', 'LocalBuilder')) {
      return withBody(cx, member, cx.visitUi(member.body), []);
    }
    if (hasDecorator(ts, member, 'Styles')) {
      return withBody(cx, member, lowerStyles(cx, member.body), [recorderParameter(cx)]);
    }
  }
  if (ts.isPropertyDeclaration(member) && member.initializer !== undefined && hasDecorator(ts, member, 'Param')) {
    return withParamDefault(cx, member, member.initializer);
  }
  return ts.visitNode(member, cx.visit) as ts.ClassElement;
}

function withBody(
  cx: LowerContext,
  method: ts.MethodDeclaration,
  body: ts.Block,
  first: readonly ts.ParameterDeclaration[],
): ts.MethodDeclaration {
  const { ts, factory } = cx;
  const parameters = ts.visitNodes(method.parameters, cx.visit) as ts.NodeArray<ts.ParameterDeclaration>;
  return factory.updateMethodDeclaration(
    method,
    ts.visitNodes(method.modifiers, cx.visit),
    method.asteriskToken,
    method.name,
    undefined,
    undefined,
    [...first, ...parameters],
    undefined,
    body,
  );
}

/** A default that a parent's value replaces is not evaluated, as on the device. */
function withParamDefault(
  cx: LowerContext,
  field: ts.PropertyDeclaration,
  initializer: ts.Expression,
): ts.PropertyDeclaration {
  const { ts, factory } = cx;
  const name = factory.createStringLiteral(field.name.getText(cx.file));
  const fallback = thunk(cx, ts.visitNode(initializer, cx.visit) as ts.Expression);
  return factory.updatePropertyDeclaration(
    field,
    ts.visitNodes(field.modifiers, cx.visit),
    field.name,
    undefined,
    undefined,
    runtimeCall(cx, 'p', [factory.createThis(), name, fallback], initializer),
  );
}

/** Statements of an `@Extend` or `@Styles` body: chains with nothing in front of the first dot. */
export function lowerStyles(cx: LowerContext, body: ts.Block): ts.Block {
  const { ts, factory } = cx;
  return factory.updateBlock(
    body,
    body.statements.map((statement) =>
      ts.isExpressionStatement(statement)
        ? ts.setTextRange(factory.createExpressionStatement(lowerChain(cx, statement.expression, undefined)), statement)
        : (ts.visitNode(statement, cx.visit) as ts.Statement),
    ),
  );
}

export function recorderParameter(cx: LowerContext): ts.ParameterDeclaration {
  return cx.factory.createParameterDeclaration(undefined, undefined, RECORDER);
}
