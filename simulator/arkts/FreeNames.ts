import type ts from 'ohos-typescript';

import type { Typescript } from './Typescript.ts';

/**
 * Names of the language itself: every process shares them. `Date` and `Math` are left out: a device has its own clock
 * and chance.
 */
const LANGUAGE = new Set(
  (
    'undefined NaN Infinity Array ArrayBuffer Atomics BigInt BigInt64Array BigUint64Array Boolean DataView Error ' +
    'EvalError ' +
    'FinalizationRegistry Float32Array Float64Array Function Int16Array Int32Array Int8Array Intl JSON Map Number ' +
    'Object Promise Proxy RangeError ' +
    'ReferenceError Reflect RegExp Set SharedArrayBuffer String Symbol SyntaxError TypeError URIError Uint16Array ' +
    'Uint32Array Uint8Array ' +
    'Uint8ClampedArray WeakMap WeakRef WeakSet decodeURI decodeURIComponent encodeURI encodeURIComponent isFinite ' +
    'isNaN parseFloat parseInt ' +
    'arguments eval require module exports'
  ).split(' '),
);

/** What the binder leaves on a node that opens a scope. */
interface Scope {
  locals?: Map<ts.__String, unknown>;
}

/**
 * Names that a compiled module uses and does not declare: what it must be given as parameters. `js` is emitted script,
 * a CommonJS module body. Sorted, each once.
 */
export function freeNames(ts: Typescript, js: string): string[] {
  const file = ts.createSourceFile('module.js', js, ts.ScriptTarget.ES2021, true, ts.ScriptKind.JS);
  (ts as unknown as { bindSourceFile(file: ts.SourceFile, options: ts.CompilerOptions): void }).bindSourceFile(
    file,
    {},
  );
  const found = new Set<string>();
  const walk = (node: ts.Node): void => {
    if (
      ts.isIdentifier(node) &&
      !LANGUAGE.has(node.text) &&
      !found.has(node.text) &&
      isUse(ts, node) &&
      !isDeclared(ts, node)
    ) {
      found.add(node.text);
    }
    ts.forEachChild(node, walk);
  };
  walk(file);
  return [...found].sort();
}

/** False for names of members, labels and declarations. */
function isUse(ts: Typescript, node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) {
    return parent.expression === node;
  }
  if (ts.isPropertyAssignment(parent)) {
    return parent.initializer === node;
  }
  if (ts.isShorthandPropertyAssignment(parent)) {
    return true;
  }
  if (ts.isLabeledStatement(parent) || ts.isBreakOrContinueStatement(parent) || ts.isMetaProperty(parent)) {
    return false;
  }
  return (parent as { name?: ts.Node }).name !== node && (parent as { propertyName?: ts.Node }).propertyName !== node;
}

function isDeclared(ts: Typescript, use: ts.Identifier): boolean {
  for (let node: ts.Node | undefined = use.parent; node !== undefined; node = node.parent) {
    if ((node as unknown as Scope).locals?.has(ts.escapeLeadingUnderscores(use.text))) {
      return true;
    }
    if ((ts.isFunctionExpression(node) || ts.isClassExpression(node)) && node.name?.text === use.text) {
      return true;
    }
  }
  return false;
}
