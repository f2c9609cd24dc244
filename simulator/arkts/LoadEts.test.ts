import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';

import { EtsSyntaxError } from './Emit.ts';
import { loadEts } from './LoadEts.ts';
import { TinyProcess, writeFiles } from './testing.ts';

test('two processes run the same compiled module with variables of their own', (t) => {
  const root = writeFiles(t, {
    'Counter.ets': 'let count: number = 0;\nexport function next(): number {\n  count++;\n  return count;\n}\n',
  });
  const file = path.join(root, 'Counter.ets');
  const [first, second] = [new TinyProcess(), new TinyProcess()].map((one) => one.import(file) as { next(): number });
  first?.next();
  assert.equal(first?.next(), 2);
  assert.equal(second?.next(), 1);
  assert.equal(loadEts(file), loadEts(file));
});

test('free names become parameters: what is declared, a member or part of the language does not', (t) => {
  const root = writeFiles(t, {
    'Names.ets': `export class A { private width: number = 0;
      run(items: number[]): string { const own: number = items.length; setTimeout(() => this.width, own);
        return JSON.stringify($r('app.string.x')); } }
      export const made: number = Date.now();\n`,
  });
  assert.deepEqual(loadEts(path.join(root, 'Names.ets')).globals, ['$r', 'Date', 'setTimeout']);
});

test('globals come from the process, not from Node', (t) => {
  const root = writeFiles(t, { 'Now.ets': 'export function now(): number {\n  return Date.now();\n}\n' });
  const { now } = new TinyProcess({ Date: { now: () => 42 } }).import(path.join(root, 'Now.ets')) as { now(): number };
  assert.equal(now(), 42);
});

test('an import cycle and a re-export of a type work', (t) => {
  const root = writeFiles(t, {
    'A.ets':
      "import { b } from './B';\nexport interface Shape { size: number }\nexport function a(n: number): number {\n" +
      '  return n === 0 ? 0 : b(n - 1);\n}\n',
    'B.ets':
      "import { a } from './A';\nexport { Shape } from './A';\nexport function b(n: number): number {\n" +
      '  return n === 0 ? 1 : a(n - 1);\n}\n',
    'Main.ets':
      "import { b, Shape } from './B';\nconst shape: Shape = { size: 3 };\n" +
      'export const result: number = b(shape.size);\n',
  });
  assert.equal(new TinyProcess().import(path.join(root, 'Main.ets')).result, 0);
});

test('kit imports keep their name, and those of types vanish', (t) => {
  const root = writeFiles(t, {
    'Kit.ets':
      "import { hilog } from '@kit.PerformanceAnalysisKit';\nimport { Want } from '@kit.AbilityKit';\n" +
      "export function run(want: Want): void {\n  hilog.info(1, 'tag', '%{public}s', want.bundleName);\n}\n",
  });
  const calls: unknown[] = [];
  const kits = { '@kit.PerformanceAnalysisKit': { hilog: { info: (...args: unknown[]) => calls.push(args) } } };
  const { run } = new TinyProcess({}, kits).import(path.join(root, 'Kit.ets')) as { run(want: object): void };
  run({ bundleName: 'b' });
  assert.deepEqual(calls, [[1, 'tag', '%{public}s', 'b']]);
});

test('an error names the line of the .ets file', (t) => {
  const root = writeFiles(t, {
    'Throws.ets': "interface Unused { a: number }\n\nexport function fail(): void {\n  throw new Error('no');\n}\n",
  });
  const { fail } = new TinyProcess().import(path.join(root, 'Throws.ets')) as { fail(): void };
  assert.throws(fail, (error: Error) => {
    assert.match(error.stack ?? '', /Throws\.ets:4:\d+/);
    return true;
  });
});

test('text that is no ArkTS is refused with file, line and column', (t) => {
  const root = writeFiles(t, { 'Bad.ets': 'export class A {\n  run(: void {\n  }\n}\n' });
  const file = path.join(root, 'Bad.ets');
  assert.throws(
    () => loadEts(file),
    (error: Error) => error instanceof EtsSyntaxError && error.message.startsWith(`${file}:2:7 `),
  );
});
