import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeAccount } from '../../server/testing/keys.ts';
import { VirtualClock } from '../device/Clock.ts';
import { listenHttp } from './CloudHttp.ts';
import { deskPusher } from './deskPusher.ts';

test('virtual time waits for a push on its way, however long signing and sending really take', async (t) => {
  const clock = new VirtualClock();
  const seen: number[] = [];
  const door = await listenHttp(async () => {
    // Far longer than a settled clock looks for what is still to come.
    for (let turn = 0; turn < 1000; turn++) {
      await new Promise((resolve) => setImmediate(resolve));
    }
    seen.push(clock.now());
    return { status: 200, body: { code: '80000000', msg: 'Success', requestId: '1' } };
  }, 0);
  t.after(() => door.close());
  const start = clock.now();
  const sent = deskPusher(makeAccount().key, clock, door).send({ tokens: ['T1'], extraData: '{}', ttl: 30 });
  await clock.advance(100);
  assert.deepEqual(seen, [start]);
  assert.equal((await sent).kind, 'accepted');
});
