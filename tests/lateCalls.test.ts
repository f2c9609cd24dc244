import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { MemoryClient } from '../server/testing/MemoryClient.ts';
import type { CallMessage } from '../simulator/cloud/PushTarget.ts';
import { listedCalls } from './AppInside.ts';
import { Stage, type Caller } from './Stage.ts';

/** A push that comes when nobody can answer its call any more, and what has become of that call meanwhile. */

interface Late {
  readonly stage: Stage;
  readonly caller: Caller;
  /** Another device of the same user, which the call has reached in time. */
  readonly tablet: MemoryClient;
  /** Now the push comes. */
  readonly deliver: () => void;
}

/** Somebody calls a user of two devices, and the push to the phone is held up on its way. */
async function heldUp(t: TestContext, isAppOpen = false): Promise<Late> {
  const stage = await Stage.open(t);
  const user = stage.user();
  const tablet = new MemoryClient(stage.desk.server.link).say({ type: 'hello', user, device: 'tablet' });
  const held: CallMessage[] = [];
  const deliver = stage.phone.deliver.bind(stage.phone);
  stage.phone.deliver = (message) => void held.push(message);
  const caller = await stage.call('voice', 30, { user });
  await stage.until(() => held.length === 1, 'nothing was pushed');
  if (isAppOpen) {
    await stage.after(31_000);
    stage.phone.openApp();
  }
  const invite = tablet.heard.find(({ type }) => type === 'invite');
  tablet.join(caller.sessionId, String(invite?.['joinToken']));
  return { stage, caller, tablet, deliver: () => held.forEach(deliver) };
}

const REFUSED = 'reportIncomingCallError OTHER';

/** It does not ring: it was over before it came. @returns what the list of calls says of it */
async function listed({ stage, deliver }: Late): Promise<string[]> {
  deliver();
  await stage.after(20_000);
  assert.deepEqual(stage.reports().filter((line) => line.startsWith('reportIncomingCall')), [REFUSED]);
  stage.assertQuiet();
  return listedCalls(stage.phone).map(({ kind }) => kind);
}

describe('A call whose push comes too late', () => {
  for (const [act, kind, word] of [
    ['answered', 'received', { type: 'accept', media: 'voice' }], ['declined', 'declined', { type: 'decline', reason: 'rejected' }],
  ] as const) {
    it(`and that was ${act} on another device meanwhile is not missed`, async (t) => {
      const late = await heldUp(t);
      late.tablet.say({ ...word, sessionId: late.caller.sessionId });
      await late.stage.after(33_000);
      assert.deepEqual(await listed(late), [kind]);
      assert.deepEqual(late.stage.phone.device.notifications.shown, []);
    });
  }

  it('is missed where nobody took it, and told once', async (t) => {
    const late = await heldUp(t);
    late.caller.link.say({ type: 'cancel', sessionId: late.caller.sessionId });
    await late.stage.after(33_000);
    assert.deepEqual(await listed(late), ['missed']);
    assert.equal(late.stage.phone.device.notifications.shown.length, 1);
  });

  it('and that another device takes at the very end is not missed, nor told so to who looks on', async (t) => {
    const late = await heldUp(t, true);
    late.stage.clock.setTimeout(() => {
      late.tablet.say({ type: 'accept', media: 'voice', sessionId: late.caller.sessionId });
    }, 3000);
    assert.deepEqual(await listed(late), ['received']);
    assert.deepEqual(late.stage.phone.device.notifications.shown, []);
  });

  it('to a phone that cannot ask stays a missed call', async (t) => {
    const late = await heldUp(t);
    late.tablet.say({ type: 'accept', media: 'voice', sessionId: late.caller.sessionId });
    await late.stage.after(33_000);
    late.stage.phone.device.isOnline = false;
    assert.deepEqual(await listed(late), ['missed']);
  });
});
