import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
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
