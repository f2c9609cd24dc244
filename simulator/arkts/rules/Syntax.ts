import type ts from 'ohos-typescript';

import { componentTables } from '../ComponentTables.ts';
import { ITEM_BUILDER } from '../lower/Chains.ts';
import { decoratorName, decoratorsOf, isVirtual } from '../lower/Context.ts';
import { typescript } from '../Typescript.ts';

/** Where a node begins, from 1. */
export function placeOfNode(node: ts.Node): { line: number; column: number } {
  const source = node.getSourceFile();
  const { line, character } = source.getLineAndCharacterOfPosition(node.getStart(source));
  return { line: line + 1, column: character + 1 };
}

export function fileOf(node: ts.Node): string {
  return node.getSourceFile().fileName;
}

/** Calls `visit` for the node and everything below it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  typescript().forEachChild(node, (child) => walk(child, visit));
}

export function structsOf(source: ts.SourceFile): ts.StructDeclaration[] {
  const ts = typescript();
  return source.statements.filter((statement): statement is ts.StructDeclaration => ts.isStructDeclaration(statement));
}

/** Names of the decorators, in order. */
export function decoratorNames(node: ts.Node): string[] {
  const ts = typescript();
  return decoratorsOf(ts, node).map((decorator) => decoratorName(ts, decorator));
}

/** Members that are written in the source. */
export function membersOf(struct: ts.StructDeclaration): ts.ClassElement[] {
  return struct.members.filter((member) => !isVirtual(member));
}

export function fieldsOf(struct: ts.StructDeclaration): ts.PropertyDeclaration[] {
  const ts = typescript();
  return membersOf(struct).filter((member): member is ts.PropertyDeclaration => ts.isPropertyDeclaration(member));
}

/** Bodies in which each statement is a component: `build()` and the builders, global ones too. */
function uiBodies(source: ts.SourceFile): ts.Block[] {
  const ts = typescript();
  const methods = structsOf(source)
    .flatMap(membersOf)
    .filter((member): member is ts.MethodDeclaration => ts.isMethodDeclaration(member));
  const functions = source.statements.filter((statement): statement is ts.FunctionDeclaration =>
    ts.isFunctionDeclaration(statement),
  );
  const ui = [
    ...methods.filter((method) => method.name.getText() === 'build' || isBuilder(method)),
    ...functions.filter(isBuilder),
  ];
  return ui.flatMap((one) => (one.body === undefined ? [] : [one.body]));
}

function isBuilder(node: ts.Node): boolean {
  return decoratorNames(node).some((name) => name === 'Builder' || name === 'LocalBuilder');
}

/** A component in a UI body: `Column({ … }) { … }.width(1)`, `Avatar({ … })`, `ForEach(…)`. */
export interface ComponentUse {
  readonly name: string;
  readonly node: ts.CallExpression | ts.EtsComponentExpression;
  readonly arguments: readonly ts.Expression[];
  readonly body: ts.Block | undefined;
}

/** The component that a statement creates, or undefined for anything else (a builder method, a plain call). */
export function componentOf(statement: ts.Statement): ComponentUse | undefined {
  const ts = typescript();
  if (!ts.isExpressionStatement(statement)) {
    return undefined;
  }
  let node: ts.Expression = statement.expression;
  for (;;) {
    if (ts.isEtsComponentExpression(node) && ts.isIdentifier(node.expression)) {
      return {
        name: node.expression.text,
        node,
        arguments: [...node.arguments],
        body: node.body as ts.Block | undefined,
      };
    }
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      return { name: node.expression.text, node, arguments: [...node.arguments], body: undefined };
    }
    if (!ts.isCallExpression(node) && !ts.isPropertyAccessExpression(node)) {
      return undefined;
    }
    node = node.expression;
  }
}

/** True for a component of ArkUI itself. */
export function isBuiltIn(name: string): boolean {
  return componentTables().components.includes(name);
}

/** The blocks below a UI statement that hold UI statements again: children, branches, item builders. */
export function uiBlocksBelow(statement: ts.Statement): ts.Block[] {
  const ts = typescript();
  if (ts.isBlock(statement)) {
    return [statement];
  }
  if (ts.isIfStatement(statement)) {
    return [statement.thenStatement, statement.elseStatement].flatMap((branch) =>
      branch === undefined ? [] : branchBlocks(branch),
    );
  }
  const use = componentOf(statement);
  if (use?.body !== undefined) {
    return [use.body];
  }
  return itemBuilders(statement);
}

function branchBlocks(branch: ts.Statement): ts.Block[] {
  const ts = typescript();
  return ts.isBlock(branch) ? [branch] : ts.isIfStatement(branch) ? uiBlocksBelow(branch) : [];
}

/** Arrow functions of `ForEach(…)` and of `Repeat(…).each(…)` that create components. */
function itemBuilders(statement: ts.Statement): ts.Block[] {
  const ts = typescript();
  if (!ts.isExpressionStatement(statement)) {
    return [];
  }
  const found: ts.Block[] = [];
  let node: ts.Expression = statement.expression;
  while (ts.isCallExpression(node)) {
    const callee: ts.Expression = node.expression;
    const name = ts.isIdentifier(callee) ? callee.text : ts.isPropertyAccessExpression(callee) ? callee.name.text : '';
    const builder = node.arguments[ITEM_BUILDER[name] ?? -1];
    if (builder !== undefined && ts.isArrowFunction(builder) && ts.isBlock(builder.body)) {
      found.push(builder.body);
    }
    node = ts.isPropertyAccessExpression(callee) ? callee.expression : callee;
  }
  return found;
}

/** Every UI statement of a file, outer ones first. */
export function uiStatements(source: ts.SourceFile): ts.Statement[] {
  const below = (block: ts.Block): ts.Statement[] =>
    block.statements.flatMap((statement) => [statement, ...uiBlocksBelow(statement).flatMap(below)]);
  return uiBodies(source).flatMap(below);
}
