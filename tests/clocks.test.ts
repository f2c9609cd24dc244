import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { storesOf } from '../simulator/kits/ArkData/Stores.ts';
import { listedCalls } from './AppInside.ts';
import { Stage } from './Stage.ts';

/** Server and device do not have the same time. */

for (const [seconds, words] of [[-60, 'a minute slow'], [-20, '20 s slow'], [60, 'a minute fast']] as const) {
  describe(`A call through a server whose clock is ${words}`, () => {
    it('rings for as long as any, is not answered, and is missed once', async (t) => {
      const stage = await Stage.open(t, { serverAheadMs: seconds * 1000 });
      const caller = await stage.call();
      await stage.after(28_000);
      assert.ok(stage.phone.device.isRinging);
      await stage.after(8_000);
      assert.ok(!stage.phone.device.isRinging);
      assert.deepEqual(caller.link.news(), ['ringing', 'ended noAnswer']);
      assert.equal(stage.phone.device.notifications.shown.length, 1);
      stage.assertQuiet();
    });

    it('is answered at its last second, talked, and not missed', async (t) => {
      const stage = await Stage.open(t, { serverAheadMs: seconds * 1000 });
      const caller = await stage.call();
      await stage.after(28_000);
      stage.phone.answer('voice');
      await stage.after(1000);
      assert.ok(caller.link.news().includes('connected'));
      stage.phone.hangup();
      await stage.after(5000);
      assert.deepEqual(caller.link.news().filter((word) => word.startsWith('ended')), ['ended remoteHangup']);
      assert.deepEqual(stage.phone.device.notifications.shown, []);
      stage.assertQuiet();
    });
  });
}

const OTHER = ['reportIncomingCallError OTHER'];
/** Where the app keeps what it knows of the server's clock: open before the first unlock. */
const KEPT = 'el1/server_time';

/** The phone has never been on the link: it knows nothing of the server's clock. */
function forget(stage: Stage): void {
  assert.ok(storesOf(stage.phone.device).delete(KEPT), 'the server\'s time was not kept');
}

/** A push of a call that was placed so long ago, by the server's clock. */
async function pushed(stage: Stage, agoMs: number, aheadS = 0): Promise<void> {
  const sentAt = stage.clock.now() + aheadS * 1000 - agoMs;
  const extra = JSON.stringify({ scene: 'voice', sessionId: `s${agoMs}`, sentAt, ttl: 30 });
  await stage.push('c1', JSON.stringify({ data: extra, header: {}, callId: 'c1' }));
}

/** Nobody answers, and no link says anything: it is over by itself. */
async function ringsOut(stage: Stage): Promise<void> {
  assert.ok(stage.phone.device.isRinging, 'it does not ring');
  await stage.after(29_000);
  assert.ok(!stage.phone.device.isRinging, 'it rings too long');
  await stage.after(5000);
  assert.equal(listedCalls(stage.phone).filter(({ kind }) => kind === 'missed').length, 1);
  stage.assertQuiet();
}

for (const aheadS of [-60, 0, 60]) {
  describe(`With a server whose clock is ${aheadS} s ahead`, () => {
    const options = { serverAheadMs: aheadS * 1000 };

    it('a call that was over before its push came does not ring, once the link has said the time', async (t) => {
      const stage = await Stage.open(t, options);
      await pushed(stage, 33_000, aheadS);
      assert.deepEqual(stage.reports(), OTHER);
      stage.assertQuiet();
    });

    it('a call that can still be taken rings, also when nothing is known of the clock', async (t) => {
      for (const isKnown of [true, false]) {
        const stage = await Stage.open(t, options);
        if (!isKnown) {
          forget(stage);
        }
        await pushed(stage, 29_000, aheadS);
        await ringsOut(stage);
      }
    });

    it('it rings after the phone was started anew, and nothing locked is read for it', async (t) => {
      const stage = await Stage.open(t, options);
      stage.phone.reboot();
      const caller = await stage.call();
      await stage.after(600);
      assert.ok(stage.phone.device.isRinging);
      caller.link.say({ type: 'cancel', sessionId: caller.sessionId });
      await stage.after(4000);
      stage.assertQuiet();
    });

    it('a call that its caller gave up while the phone slept rings until the link says so, and is missed once', async (t) => {
      const stage = await Stage.open(t, options);
      forget(stage);
      stage.phone.device.isOnline = false;
      const caller = await stage.call();
      caller.link.say({ type: 'cancel', sessionId: caller.sessionId });
      await stage.after(5000);
      stage.phone.device.isOnline = true;
      stage.desk.cloud.cameOnline(stage.phone);
      await stage.after(4000);
      assert.deepEqual(listedCalls(stage.phone).map(({ kind }) => kind), ['missed']);
      assert.equal(stage.phone.device.notifications.shown.length, 1);
      stage.assertQuiet();
    });
  });
}

for (const [word, setMs] of [['ten minutes ahead', 600_000], ['ten minutes back', -600_000]] as const) {
  describe(`A phone whose clock was set ${word} since it heard the time`, () => {
    it('rings for a call, and tells a late one again once it has heard the time anew', async (t) => {
      const stage = await Stage.open(t);
      stage.phone.device.setClock(setMs);
      const caller = await stage.call();
      await stage.after(600);
      assert.ok(stage.phone.device.isRinging);
      stage.phone.answer('voice');
      await stage.after(1000);
      assert.ok(caller.link.news().includes('connected'));
      stage.phone.hangup();
      await stage.after(5000);
      assert.deepEqual(stage.phone.device.notifications.shown, []);
      stage.phone.kill();
      stage.phone.device.timeline.entries.splice(0);
      await pushed(stage, 33_000);
      assert.deepEqual(stage.reports(), OTHER);
      stage.assertQuiet();
    });
  });
}
