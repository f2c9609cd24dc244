import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { defaultGlobal } from '../../simulator/hypium/DefaultGlobals.ts';
import { TestModules } from '../../simulator/hypium/TestModules.ts';
import { missedCallId } from './missedCallId.ts';

const APP_FILE = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../entry/src/main/ets/call/MissedCallId.ets');

/** The same ones are in MissedCallId.test.ets: a team with a server of its own can hold it to them. */
const VECTORS: readonly [string, string][] = [
  ['', 'missed-811c9dc5c70bfb85'],
  ['s1', 'missed-s1'],
  ['3f2504e0-4f89-11d3-9a0c-0305e82c3301', 'missed-3f2504e0-4f89-11d3-9a0c-0305e82c3301'],
  ['a+b/c=d_e', 'missed-a+b/c=d_e'],
  ['a b', 'missed-10a3f9f29a2c2032'],
  ['通话', 'missed-4b1eae70c9ef82b0'],
  ['x'.repeat(57), `missed-${'x'.repeat(57)}`],
  ['x'.repeat(58), 'missed-c005394d6b26820d'],
];

test('the vectors hold', () => {
  for (const [sessionId, id] of VECTORS) {
    assert.equal(missedCallId(sessionId), id);
  }
});

test('the app computes the same for every sessionId, and what it computes is an appMessageId', () => {
  const modules = new TestModules({ resolveKit: (kit) => { throw new Error(kit); }, global: defaultGlobal });
  const { MissedCallId } = modules.import(APP_FILE) as { MissedCallId: { of(sessionId: string): string } };
  fc.assert(fc.property(fc.oneof(fc.string({ maxLength: 80 }), fc.string({ unit: 'binary' }), fc.uuid()), (sessionId) => {
    const id = missedCallId(sessionId);
    assert.equal(MissedCallId.of(sessionId), id);
    assert.match(id, /^[\w+/=-]{1,64}$/);
  }), { seed: 7, numRuns: 500 });
});
