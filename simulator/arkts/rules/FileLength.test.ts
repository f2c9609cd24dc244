import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fileLength } from './FileLength.ts';
import { found } from './fixture.ts';

const FILE = 'entry/src/main/ets/common/Long.ets';

test('200 lines are the most', (t) => {
  assert.deepEqual(found(t, fileLength, { [FILE]: 'export const a: number = 1;\n'.padEnd(28 + 199, '\n') }), []);
  assert.deepEqual(found(t, fileLength, { [FILE]: `${'// x\n'.repeat(201)}` }), [
    `${FILE}:201:1 The file has 201 lines; 200 is the most.`,
  ]);
});
