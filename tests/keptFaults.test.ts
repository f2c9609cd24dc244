import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Fault } from '../simulator/device/Faults.ts';
import { Stage } from './Stage.ts';

/** What the app keeps, tells and measures beside a call: none of it may cost the call anything. */
const BESIDE = [
  'ArkData.preferences.getPreferencesSync', 'ArkData.preferences.getSync', 'ArkData.preferences.putSync',
  'ArkData.preferences.flush', 'CoreFileKit.fileIo.accessSync', 'NotificationKit.notificationManager.publish',
  'AbilityKit.wantAgent.getWantAgent', 'PerformanceAnalysisKit.hiTraceMeter.startAsyncTrace',
  'PerformanceAnalysisKit.hiTraceMeter.finishAsyncTrace',
];
/** The device's own secret cannot be read: it rings, and the server cannot know who answers. */
const TAKES_THE_SECRET = ['ArkData.preferences.getPreferencesSync', 'ArkData.preferences.getSync'];
const FAULTS: readonly (readonly [string, Fault])[] = [
  ['fails', { code: 15500000 }], ['answers late', { delayMs: 20_000 }], ['never answers', { never: true }],
];

for (const [how, fault] of FAULTS) {
  describe(`A call goes from the push to the end, and a missed one after it, where each of these ${how}`, () => {
    for (const name of how === 'fails' ? BESIDE.filter((one) => !TAKES_THE_SECRET.includes(one)) : BESIDE) {
      it(name, async (t) => {
        const stage = await Stage.open(t, { isAppOpen: true });
        stage.phone.kill();
        stage.phone.device.faults.set(name, fault);
        stage.phone.openApp();
        await stage.after(1000);
        const first = await stage.call();
        await stage.after(600);
        stage.phone.answer('voice');
        await stage.after(300);
        assert.equal(stage.phone.call?.state, 'active');
        first.link.say({ type: 'hangup', sessionId: first.sessionId, reason: 'hangup' });
        await stage.after(4000);
        const second = await stage.call();
        await stage.after(600);
        assert.equal(stage.phone.call?.state, 'ringing');
        second.link.say({ type: 'cancel', sessionId: second.sessionId });
        await stage.after(25_000);
        stage.phone.device.faults.clear();
        assert.equal(stage.phone.device.ledger.describe(), '');
        assert.equal(stage.phone.device.isRinging, false);
        assert.deepEqual(stage.phone.calls.shown(), []);
      });
    }
  });
}

describe('A device that cannot read its own secret', () => {
  for (const name of TAKES_THE_SECRET) {
    it(`rings, and a call that is answered all the same is over and in the list: ${name}`, async (t) => {
      const stage = await Stage.open(t, { isAppOpen: true });
      stage.phone.kill();
      stage.phone.device.faults.set(name, { code: 15500000 });
      stage.phone.openApp();
      await stage.after(1000);
      await stage.call();
      await stage.after(600);
      assert.equal(stage.phone.call?.state, 'ringing');
      stage.phone.answer('voice');
      await stage.after(5000);
      assert.deepEqual(stage.reports(), ['reportIncomingCall voice', 'reports ANSWERED', 'reports DISCONNECTED']);
      assert.match(stage.texts(), /Ada Lovelace\nMissed/);
      stage.phone.device.faults.clear();
      assert.equal(stage.phone.device.ledger.describe(), '');
      assert.deepEqual(stage.phone.calls.shown(), []);
    });
  }
});
