import type ts from 'ohos-typescript';

import { componentTables } from './ComponentTables.ts';
import { parseEts } from './ParseEts.ts';
import { typescript } from './Typescript.ts';

/** One component, or one attribute of it, where the source names it. */
export interface Use {
  readonly component: string;
  /** Undefined for the component itself. */
  readonly attribute: string | undefined;
  /** From 1 on. */
  readonly line: number;
}

/**
 * Every built-in component that a file creates, and every attribute that it sets on one.
 * @param file path of an .ets file
 */
export function usedComponents(file: string, text?: string): Use[] {
  const ts = typescript();
  const source = parseEts(file, text);
  const known = new Set(componentTables().components);
  const uses: Use[] = [];
  const lineOf = (node: ts.Node): number => source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1;
  const visit = (node: ts.Node): void => {
    const called = calleeOf(node);
    if (called !== undefined && ts.isIdentifier(called) && known.has(called.text)) {
      uses.push({ component: called.text, attribute: undefined, line: lineOf(called) });
    } else if (called !== undefined && ts.isPropertyAccessExpression(called)) {
      const component = rootOf(called.expression);
      if (component !== undefined && known.has(component)) {
        uses.push({ component, attribute: called.name.text, line: lineOf(called.name) });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return uses;
}

function calleeOf(node: ts.Node): ts.Expression | undefined {
  const ts = typescript();
  return ts.isCallExpression(node) || ts.isEtsComponentExpression(node) ? node.expression as ts.Expression : undefined;
}

/** The name at the start of `Name(…).a(…).b(…)`. */
function rootOf(expression: ts.Expression): string | undefined {
  const ts = typescript();
  const called = calleeOf(expression);
  if (called === undefined) {
    return undefined;
  }
  if (ts.isIdentifier(called)) {
    return called.text;
  }
  return ts.isPropertyAccessExpression(called) ? rootOf(called.expression) : undefined;
}
