import assert from 'node:assert/strict';
import path from 'node:path';
import { test, type TestContext } from 'node:test';

import { writeFiles } from '../arkts/testing.ts';
import { printResult, type RunResult } from './Results.ts';
import { type HypiumOptions, runHypium } from './RunHypium.ts';

const HEAD = "import { describe, it, expect, beforeAll } from '@ohos/hypium';\n";

/** Runs one suite function with this body. */
function run(
  t: TestContext,
  body: string,
  options: HypiumOptions = {},
  more: Record<string, string> = {},
): Promise<RunResult> {
  const root = writeFiles(t, {
    'List.test.ets': "import one from './One.test';\nexport default function testsuite(): void {\n  one();\n}\n",
    'One.test.ets':
      `${HEAD}${more.imports ?? ''}export default function one(): void {\n` +
      `  describe('Suite', () => {\n${body}\n  });\n}\n`,
    ...Object.fromEntries(Object.entries(more).filter(([name]) => name !== 'imports')),
  });
  return runHypium(path.join(root, 'List.test.ets'), options);
}

test('a case that passes, one that fails and one that throws are told apart', async (t) => {
  const result = await run(
    t,
    "it('good', 0, () => { expect(1).assertEqual(1); });\nit('bad', 0, () => { expect(1).assertEqual(2); });\n" +
      "it('ugly', 0, () => { throw new Error('boom'); });",
  );
  assert.deepEqual(
    result.cases.map(({ name, outcome }) => [name, outcome]),
    [
      ['good', 'passed'],
      ['bad', 'failed'],
      ['ugly', 'error'],
    ],
  );
  assert.deepEqual([result.passed, result.failed], [1, 2]);
  assert.deepEqual(printResult(result).split('\n'), [
    '  ok      Suite > good',
    '  FAILED  Suite > bad: expect 1 equals 2',
    '  ERROR   Suite > ugly: boom',
    '1 passed, 2 failed',
  ]);
});

test('promises and done functions are waited for', async (t) => {
  const result = await run(
    t,
    "it('promised', 0, async () => { await Promise.resolve(); expect(true).assertTrue(); });\n" +
      "it('done', 0, (done: Function) => { Promise.resolve().then(() => { expect(true).assertTrue(); done(); }); " +
      '});\n' +
      "it('rejected', 0, async () => { await Promise.resolve(); throw new Error('late'); });",
  );
  assert.deepEqual(
    result.cases.map(({ outcome }) => outcome),
    ['passed', 'passed', 'error'],
  );
});

test('code of the app runs on the kits that it is given', async (t) => {
  const asked: string[] = [];
  const result = await run(
    t,
    "it('reads', 0, () => { expect(level()).assertEqual(4); });",
    {
      resolveKit: (kit) => {
        asked.push(kit);
        return { systemLoad: { level: 4 } };
      },
    },
    {
      imports: "import { level } from './Level';\n",
      'Level.ets':
        "import { systemLoad } from '@kit.BasicServicesKit';\nexport function level(): number {\n" +
        '  return systemLoad.level;\n}\n',
    },
  );
  assert.deepEqual([result.passed, result.failed, asked], [1, 0, ['@kit.BasicServicesKit']]);
});

test('without kits of its own a run has enums, and functions that say that nobody plays them', async (t) => {
  const result = await run(
    t,
    "it('enum', 0, () => { expect(Number(audio.StreamUsage.STREAM_USAGE_RINGTONE)).assertEqual(6); });\n" +
      "it('function', 0, () => { audio.getAudioManager(); });",
    {},
    { imports: "import { audio } from '@kit.AudioKit';\n" },
  );
  assert.deepEqual(
    result.cases.map(({ outcome }) => outcome),
    ['passed', 'error'],
  );
  assert.equal(result.cases[1]?.message, 'not on the desk: @kit.AudioKit audio.getAudioManager');
});

test('hypium and hamock are one library, and mocks work', async (t) => {
  const result = await run(
    t,
    "it('mocks', 0, () => {\n  const kit: MockKit = new MockKit();\n  const one: Adder = new Adder();\n" +
      '  const add: Function = kit.mockFunc(one, one.add);\n' +
      '  when(add)(ArgumentMatchers.anyNumber).afterReturn(7);\n  expect(one.add(1)).assertEqual(7);\n});',
    {},
    {
      imports:
        "import { MockKit, when, ArgumentMatchers } from '@ohos/hamock';\nclass Adder {\n" +
        '  add(n: number): number {\n    return n + 1;\n  }\n}\n',
    },
  );
  assert.deepEqual([result.passed, result.failed], [1, 0]);
});

test('two runs in one process share nothing', async (t) => {
  const [first, second] = await Promise.all(
    [1, 2].map(() =>
      run(
        t,
        "it('counts', 0, () => { expect(next()).assertEqual(1); });",
        {},
        {
          imports: "import { next } from './Counter';\n",
          'Counter.ets': 'let n: number = 0;\nexport function next(): number {\n  n++;\n  return n;\n}\n',
        },
      ),
    ),
  );
  assert.deepEqual([first?.passed, second?.passed, first?.failed, second?.failed], [1, 1, 0, 0]);
});

test('a run without cases fails', async (t) => {
  assert.deepEqual(await run(t, ''), { cases: [], passed: 0, failed: 1, trouble: 'no case ran' });
});

test('a run that never ends fails at its deadline', async (t) => {
  // hypium starts its run by a timer: without timers it never begins.
  const result = await run(t, "it('waits', 0, () => {});", {
    deadlineMs: 20,
    global: (name) => (name === 'setTimeout' ? () => 0 : undefined),
  });
  assert.equal(result.trouble, 'the run did not finish');
  assert.ok(result.failed > 0);
});

test('a file that cannot be loaded, and a list that is no function, fail the run and say why', async (t) => {
  const broken = await run(t, 'it(;');
  assert.match(broken.trouble ?? '', /EtsSyntaxError: .*One\.test\.ets:4:4 '\)' expected/);
  const root = writeFiles(t, { 'List.test.ets': 'export const nothing: number = 1;\n' });
  assert.match((await runHypium(path.join(root, 'List.test.ets'))).trouble ?? '', /exports no function by default/);
});

test('a failing hook fails the cases that it stands before', async (t) => {
  const result = await run(t, "beforeAll(() => { throw new Error('no ground'); });\nit('stands', 0, () => {});");
  assert.equal(result.passed, 0);
  assert.ok(result.failed > 0);
});
