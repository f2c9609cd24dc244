import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf } from '../kits/TestHost.ts';
import { VirtualClock } from './Clock.ts';
import { Faults } from './Faults.ts';

test('a fault rejects, throws, waits, never answers, or answers what it was given', async () => {
  const clock = new VirtualClock();
  const faults = new Faults(clock);
  const ask = async (): Promise<unknown> => {
    const answer = faults.answer('f', 5, () => 'work');
    answer.catch(() => undefined);
    await clock.advance(10);
    return Promise.race([answer, 'nothing yet']);
  };
  assert.equal(await ask(), 'work');
  faults.set('f', { code: 7, times: 1 });
  assert.equal(await codeOf(ask), 7);
  faults.set('f', { code: 8, isThrown: true, times: 1 });
  assert.throws(() => faults.answer('f', 5, () => 'work'), { code: 8 });
  faults.set('f', { delayMs: 6, times: 1 });
  assert.equal(await ask(), 'nothing yet');
  faults.set('f', { never: true, times: 1 });
  assert.equal(await ask(), 'nothing yet');
  faults.set('f', { value: undefined, times: 1 });
  assert.equal(await ask(), undefined);
  faults.set('f', { value: 3 });
  assert.equal(await ask(), 3);
  faults.clear();
  assert.equal(await ask(), 'work');
});
