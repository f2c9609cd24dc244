import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { usedComponents } from '../../arkts/UsedComponents.ts';
import {
  COMMON_LOOKS, COMMON_SENSES, COMPONENTS, drawsAttribute, EVENTS, isDrawn, SYMBOLS,
} from '../../arkui/wire/Drawn.ts';

const HERE = path.dirname(fileURLToPath(import.meta.url));
const ROOT = path.join(HERE, '../../..');
const DRAWING = path.join(HERE, '../client/arkui');
/** What the system does inside components that people act on. */
const INNER = path.join(HERE, '../../arkui/inner');
/** Drawn by the text that they stand in, or by the pager that they are a page of. */
const INSIDE_OTHERS = ['Span', 'ImageSpan', 'SymbolSpan'];
/** What the device itself acts on, and what is told whether the app listens or not. */
const BY_THE_DEVICE = new Set(['navDestination', 'gesture', 'priorityGesture', 'parallelGesture', 'onAppear',
  'onDisAppear', 'onAttach', 'onLoad', 'onDestroy', 'onReady', 'onChange', 'onSubmit', 'onDetach', 'onBackPressed',
  'onDidScroll', 'onScroll', 'onShown', 'onHidden', 'onWillShow', 'onWillHide',
  'onWillAppear', 'onWillDisappear']);

function filesIn(folder: string, endings: readonly string[]): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => endings.some((ending) => file.endsWith(ending))).map((file) => path.join(folder, file));
}

const code = [DRAWING, INNER].flatMap((folder) => filesIn(folder, ['.ts', '.tsx'])).map((file) => readFileSync(file, 'utf8')).join('\n');

test('each component that is said to be drawn has something that draws it, and no other has', async () => {
  const { VIEWS } = await import(path.join(DRAWING, 'components/views.ts')) as { VIEWS: Record<string, unknown> };
  assert.deepEqual([...Object.keys(VIEWS), ...INSIDE_OTHERS].sort(), Object.keys(COMPONENTS).sort());
});

test('each symbol that is said to have a picture has one, and no other has', async () => {
  const { SYMBOL_SHAPES } = await import(path.join(DRAWING, 'components/symbolShapes.ts')) as { SYMBOL_SHAPES: Record<string, unknown> };
  assert.deepEqual(Object.keys(SYMBOL_SHAPES), SYMBOLS);
});

test('each attribute and event that is said to be followed is named in the drawing code', () => {
  const said = [...COMMON_LOOKS, ...COMMON_SENSES, ...EVENTS, ...Object.values(COMPONENTS).flat()];
  const isNamed = (name: string): boolean =>
    BY_THE_DEVICE.has(name) || new RegExp(`['.]${name}\\b`).test(code);
  assert.deepEqual([...new Set(said)].filter((name) => !isNamed(name)), []);
});

test('the pages of the app use nothing that the page of the desk does not draw', () => {
  const sources = ['component', 'pages'].flatMap((folder) =>
    filesIn(path.join(ROOT, 'entry/src/main/ets', folder), ['.ets']));
  const unknown = sources.flatMap((file) => usedComponents(file)
    .filter(({ component, attribute }) =>
      attribute === undefined ? !isDrawn(component) : !drawsAttribute(component, attribute))
    .map(({ component, attribute, line }) =>
      `${attribute === undefined ? component : `${component}.${attribute}`} ${path.relative(ROOT, file)}:${line}`));
  assert.deepEqual(unknown, []);
});

test('uses of components and attributes are found with their lines, also in builders and in each other', () => {
  const uses = usedComponents('P.ets', `
@ComponentV2
struct P {
  @Builder part() { Text('a').blink(1) }
  build() {
    Column() {
      ForEach([1], () => { Row() {}.width(1) })
    }.height(2)
  }
}`);
  assert.deepEqual(uses.map(({ component, attribute, line }) => `${component}.${attribute ?? ''} ${line}`),
    ['Text.blink 4', 'Text. 4', 'Column.height 8', 'Column. 6', 'Row.width 7', 'Row. 7']);
});
