import assert from 'node:assert/strict';
import { test } from 'node:test';

import { found } from './fixture.ts';
import { hypiumSuites } from './HypiumSuites.ts';

const FILE = 'entry/src/test/One.test.ets';
const NAME = 'is a text literal of letters, digits, _ and ., beginning with a letter.';

function suite(t: Parameters<typeof found>[0], body: string): string[] {
  const text =
    `import { describe, expect, it } from '@ohos/hypium';\nexport default function oneTest(): void {\n` +
    `${body}\n}\n`;
  return found(t, hypiumSuites, { [FILE]: text }).map((one) => one.replace(`${FILE}:`, ''));
}

test('names are literals of few characters', (t) => {
  assert.deepEqual(
    suite(t, "  describe('My suite', () => {\n    it('1st', 0, () => {});\n    it(NAME, 0, () => {});\n  });"),
    [`3:12 The name of a suite ${NAME}`, `4:8 The name of a case ${NAME}`, `5:8 The name of a case ${NAME}`],
  );
});

test('names are unique, and describe is not async', (t) => {
  assert.deepEqual(
    suite(
      t,
      "  describe('A', () => {\n    it('x', 0, () => {});\n    it('x', 0, () => {});\n  });\n" +
        "  describe('A', async () => {});",
    ),
    [
      "7:12 The suite 'A' is there twice in one test package.",
      '7:3 The function of describe cannot be async.',
      "5:8 The case 'x' is there twice in one suite.",
    ],
  );
});

test('every suite is registered, in a file of the right name', (t) => {
  const text =
    "import { describe } from '@ohos/hypium';\nexport default function two(): void {\n" +
    "  describe('Two', () => {});\n}\n";
  assert.deepEqual(found(t, hypiumSuites, { 'entry/src/test/Two.test.ets': text }), [
    'entry/src/test/Two.test.ets:1:1 List.test.ets does not run the suites of Two.test.ets.',
  ]);
  assert.deepEqual(found(t, hypiumSuites, { 'entry/src/test/Two.ets': text }), [
    'entry/src/test/Two.ets:1:1 A file with suites is called *.test.ets.',
    'entry/src/test/Two.ets:1:1 List.test.ets does not run the suites of Two.ets.',
  ]);
});
