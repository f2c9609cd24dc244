import type ts from 'ohos-typescript';

import type { Typescript } from '../Typescript.ts';
import { lowerChain, lowerComponent, RECORDER } from './Chains.ts';
import { type LowerContext, decoratorsOf, hasDecorator, isVirtual, thunk } from './Context.ts';
import { lowerDialogController } from './Dialogs.ts';
import { lowerFunction } from './Functions.ts';
import { lowerStruct } from './Structs.ts';
import { lowerTwoWay } from './TwoWay.ts';

/**
 * A transformer, run before TypeScript's own, that turns the grammar of ArkUI into plain classes and calls of the
 * runtime (`RuntimeContract.ts`). TypeScript itself cannot emit a struct: without this it stops with a failed
 * assertion.
 */
export function lowering(ts: Typescript, components: ReadonlySet<string>): ts.TransformerFactory<ts.SourceFile> {
  return (transform) => (file) => {
    const cx: LowerContext = {
      ts,
      transform,
      file,
      components,
      factory: transform.factory,
      builders: builderNames(ts, file),
      visit: (node) => visit(cx, node),
      visitUi: (block) => visitUi(cx, block),
    };
    return transform.factory.updateSourceFile(
      file,
      ts.visitNodes(file.statements, (node) => visitStatement(cx, node)) as ts.NodeArray<ts.Statement>,
    );
  };
}

function visitStatement(cx: LowerContext, node: ts.Node): ts.Node | ts.Node[] {
  const { ts } = cx;
  if (ts.isStructDeclaration(node)) {
    return lowerStruct(cx, node);
  }
  if (ts.isFunctionDeclaration(node) && decoratorsOf(ts, node).length > 0) {
    return lowerFunction(cx, node);
  }
  return visit(cx, node);
}

function visit(cx: LowerContext, node: ts.Node): ts.Node {
  const { ts, factory } = cx;
  const twoWay = lowerTwoWay(cx, node);
  if (twoWay !== undefined) {
    return twoWay;
  }
  const controller = lowerDialogController(cx, node);
  if (controller !== undefined) {
    return controller;
  }
  if (ts.isEtsComponentExpression(node)) {
    return lowerComponent(cx, node);
  }
  if (isReference(cx, node)) {
    return factory.createPropertyAccessExpression(factory.createThis(), node.text.slice(1));
  }
  if (ts.isObjectLiteralExpression(node)) {
    const style = styleEntry(cx, node);
    return style ?? ts.visitEachChild(node, cx.visit, cx.transform);
  }
  return ts.visitEachChild(node, cx.visit, cx.transform);
}

/** `$name` as the value of a parameter: a state variable by reference. */
function isReference(cx: LowerContext, node: ts.Node): node is ts.Identifier {
  const { ts } = cx;
  return (
    ts.isIdentifier(node) &&
    /^\$(?!r$|rawfile$)[A-Za-z_]/.test(node.text) &&
    node.parent !== undefined &&
    ts.isPropertyAssignment(node.parent) &&
    node.parent.initializer === node
  );
}

/** `{ .width(1) }`, an entry of `stateStyles`: the parser gives it one property without a name. */
function styleEntry(cx: LowerContext, node: ts.ObjectLiteralExpression): ts.Expression | undefined {
  const [property] = node.properties;
  const { ts } = cx;
  if (property === undefined || !ts.isPropertyAssignment(property) || !isVirtual(property.name)) {
    return undefined;
  }
  return thunk(cx, lowerChain(cx, property.initializer, undefined), RECORDER);
}

function visitUi(cx: LowerContext, block: ts.Block): ts.Block {
  return cx.factory.updateBlock(
    block,
    block.statements.map((statement) => visitUiStatement(cx, statement)),
  );
}

function visitUiStatement(cx: LowerContext, statement: ts.Statement): ts.Statement {
  const { ts, factory } = cx;
  if (ts.isExpressionStatement(statement)) {
    return factory.updateExpressionStatement(statement, lowerComponent(cx, statement.expression));
  }
  if (ts.isBlock(statement)) {
    return visitUi(cx, statement);
  }
  if (ts.isIfStatement(statement)) {
    return factory.updateIfStatement(
      statement,
      ts.visitNode(statement.expression, cx.visit) as ts.Expression,
      visitUiStatement(cx, statement.thenStatement),
      statement.elseStatement && visitUiStatement(cx, statement.elseStatement),
    );
  }
  return ts.visitNode(statement, cx.visit) as ts.Statement;
}

/** `this.name` for builder methods, `name` for builder functions. */
function builderNames(ts: Typescript, file: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name && hasDecorator(ts, statement, 'Builder')) {
      names.add(statement.name.text);
    }
    if (ts.isStructDeclaration(statement)) {
      for (const member of statement.members) {
        if (ts.isMethodDeclaration(member) && hasDecorator(ts, member, 'Builder', 'LocalBuilder')) {
          names.add(`this.${member.name.getText(file)}`);
        }
      }
    }
  }
  return names;
}
