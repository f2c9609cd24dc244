import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupsOf, merge, type Batch } from './Batches.ts';

const ACCEPTED: Batch = { tokens: ['A'], result: { kind: 'accepted', requestId: 'r1' } };
const REFUSED: Batch = {
  tokens: ['B'],
  result: {
    kind: 'refused', httpStatus: 400, code: '80100003', meaning: 'wrong', advice: 'Correct it.', action: 'fix',
    requestId: 'r2', failures: [],
  },
};
const LOST: Batch = { tokens: ['C', 'D'], result: { kind: 'unreachable', message: 'No network.' } };

test('tokens go into as few groups as there must be, in their order', () => {
  assert.deepEqual(groupsOf(['A', 'B', 'C', 'D', 'E'], 2), [['A', 'B'], ['C', 'D'], ['E']]);
  assert.deepEqual(groupsOf(['A', 'B'], 2), [['A', 'B']]);
  assert.deepEqual(groupsOf([], 2), [[]]);
});

test('one request is its own result', () => {
  assert.equal(merge([REFUSED]), REFUSED.result);
});

test('several that were all taken are accepted', () => {
  assert.deepEqual(merge([ACCEPTED, ACCEPTED]), { kind: 'accepted', requestId: 'r1' });
});

test('the tokens of a request that was lost are failures beside those that were taken', () => {
  const result = merge([LOST, ACCEPTED, REFUSED]);
  assert.ok(result.kind === 'partial');
  assert.deepEqual(result.failures.map(({ token, reason, drop }) => [token, reason, drop]),
    [['C', 'unreachable', false], ['D', 'unreachable', false], ['B', '80100003', false]]);
});

test('a refusal says more than a network that failed', () => {
  const result = merge([LOST, REFUSED]);
  assert.ok(result.kind === 'refused');
  assert.deepEqual(result.failures.map(({ token }) => token), ['C', 'D', 'B']);
});
