import type ts from 'ohos-typescript';

import { typescript } from '../Typescript.ts';
import { layerOf } from './Imports.ts';
import { finding, type ProjectRule } from './ProjectRule.ts';
import { placeOfNode, walk } from './Syntax.ts';

/** Calls and properties that take what a person reads or hears. What names a component for tests is none of it. */
const WORDS = new Set([
  ...['Text', 'Span', 'Button', 'TextInput', 'TextArea', 'Search', 'MenuItem'],
  ...['accessibilityText', 'accessibilityDescription', 'title', 'subtitle', 'placeholder', 'message', 'text'],
  ...['label', 'words', 'spoken'],
]);
const COLOURS = /([cC]olors?|^fill|^stroke)$/;
const SIZES = new Set([
  ...['fontSize', 'minFontSize', 'maxFontSize', 'lineHeight', 'letterSpacing', 'width', 'height', 'size'],
  ...['constraintSize', 'margin', 'padding', 'borderRadius', 'borderWidth', 'space'],
]);

/** Words, colours and sizes of the screen come from the resources: there they have a language, a mode and a device. */
export const literals: ProjectRule = {
  name: 'literal',
  check: (project) =>
    project.mainSources
      .filter(({ fileName }) => ['pages', 'component'].includes(layerOf(project.path('entry/src/main/ets'), fileName)))
      .flatMap((source) =>
        [...faultsIn(source)].map(([node, message]) =>
          finding(literals.name, source.fileName, placeOfNode(node), `${node.getText()} ${message}`),
        ),
      ),
};

/** Each literal that stands where something of the resources belongs, with what to do instead. */
function faultsIn(source: ts.SourceFile): Map<ts.Node, string> {
  const found = new Map<ts.Node, string>();
  walk(source, (node) => {
    const { name, values } = placeOf(node);
    for (const literal of [node, ...values.flatMap(literalsIn)]) {
      const message = isColour(literal) ? COLOUR : literal === node ? undefined : fault(name, literal);
      if (message !== undefined) {
        found.set(literal, message);
      }
    }
  });
  return found;
}

/** `#7A2BD0`, `rgb(…)` and `Color.Red` are colours wherever they stand. */
function isColour(node: ts.Node): boolean {
  const ts = typescript();
  return ts.isPropertyAccessExpression(node)
    ? node.expression.getText() === 'Color' && node.name.text !== 'Transparent'
    : ts.isStringLiteralLike(node) && /^(#[0-9a-f]{3,8}$|(rgb|hsl)a?\()/i.test(node.text);
}

/** A call with its arguments, or a property with its value. */
function placeOf(node: ts.Node): { name: string; values: readonly ts.Expression[] } {
  const ts = typescript();
  if (ts.isPropertyAssignment(node)) {
    return { name: node.name.getText(), values: [node.initializer] };
  }
  if (!ts.isCallExpression(node) && !ts.isEtsComponentExpression(node)) {
    return { name: '', values: [] };
  }
  const callee: ts.Expression = node.expression;
  const name = ts.isPropertyAccessExpression(callee) ? callee.name : callee;
  return { name: ts.isIdentifier(name) ? name.text : '', values: [...node.arguments] };
}

/** The literals that a value may be. What a call is given is not what it gives. */
function literalsIn(value: ts.Expression): ts.Node[] {
  const ts = typescript();
  if (ts.isStringLiteralLike(value) || ts.isNumericLiteral(value) || ts.isTemplateExpression(value)) {
    return [value];
  }
  if (ts.isConditionalExpression(value)) {
    return [value.whenTrue, value.whenFalse].flatMap(literalsIn);
  }
  if (ts.isBinaryExpression(value) && ['+', '??', '||'].includes(value.operatorToken.getText())) {
    return [value.left, value.right].flatMap(literalsIn);
  }
  if (ts.isParenthesizedExpression(value)) {
    return literalsIn(value.expression);
  }
  if (ts.isArrayLiteralExpression(value)) {
    return value.elements.flatMap(literalsIn);
  }
  const properties = ts.isObjectLiteralExpression(value) ? value.properties : [];
  return properties.flatMap((one) => (ts.isPropertyAssignment(one) ? literalsIn(one.initializer) : []));
}

const COLOUR = "is a colour in a page: add it to color.json in base and dark, and use $r('app.color.…').";

function fault(name: string, literal: ts.Node): string | undefined {
  const text = textOf(literal);
  if (WORDS.has(name) && /\p{L}/u.test(text)) {
    return "are words in a page: add them to string.json in base, en_US and zh_CN, and use $r('app.string.…').";
  }
  if (SIZES.has(name) && /^-?[\d.]+(vp|fp|px|lpx)?$/.test(text) && parseFloat(text) !== 0) {
    return `is a size in a page: ${name === 'space' ? 'use Gap.' : "add it to float.json, and use $r('app.float.…')."}`;
  }
  // Between 0 and 1 is how far along a gradient a colour stands.
  return COLOURS.test(name) && text !== '' && !(Number(text) <= 1) ? COLOUR : undefined;
}

/** What a literal says itself, without what is computed in it. */
function textOf(literal: ts.Node): string {
  const ts = typescript();
  return ts.isTemplateExpression(literal)
    ? [literal.head, ...literal.templateSpans.map((span) => span.literal)].map(({ text }) => text).join('')
    : ts.isStringLiteralLike(literal) || ts.isNumericLiteral(literal) ? literal.text : '';
}
