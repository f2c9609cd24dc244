import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NODE_TEST, PLAIN, sum, tally } from './Tally.ts';

describe('The count of a suite', () => {
  it('is read from its closing lines', () => {
    assert.deepEqual(tally({ code: 0, output: 'x\n12 passed, 0 failed\n' }, PLAIN), { passed: 12, failed: 0, skipped: 0 });
    assert.deepEqual(tally({ code: 1, output: 'ℹ pass 3\nℹ fail 2\nℹ skipped 1\n' }, NODE_TEST),
      { passed: 3, failed: 2, skipped: 1 });
  });

  it('is a failure when the suite says nothing or runs nothing', () => {
    assert.equal(tally({ code: 0, output: '' }, PLAIN).failed, 1);
    assert.equal(tally({ code: 0, output: '0 passed, 0 failed' }, PLAIN).failed, 1);
  });

  it('is a failure when all passed and the suite still exited badly', () => {
    assert.equal(tally({ code: 1, output: '5 passed, 0 failed' }, PLAIN).failed, 1);
  });

  it('adds up', () => {
    assert.deepEqual(sum([{ passed: 1, failed: 0, skipped: 0 }, { passed: 2, failed: 3, skipped: 1 }]),
      { passed: 3, failed: 3, skipped: 1 });
  });
});
