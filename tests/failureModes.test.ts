import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { CallMessage } from '../simulator/cloud/PushTarget.ts';
import { Stage } from './Stage.ts';

const REPORT = 'CallServiceKit.voipCall.reportIncomingCall';

/** The failures that calls on phones are known for (docs/failure-modes.md), each by its number there. */
describe('The known failures of calls on phones', () => {
  it('F1 does not ring when the app was killed', async (t) => {
    const stage = await Stage.open(t);
    assert.equal(stage.phone.process, undefined);
    await stage.call();
    await stage.after(600);
    assert.ok(stage.phone.device.isRinging);
    await over(stage);
  });

  it('F2 does not report in time when everything else hangs', async (t) => {
    const stage = await Stage.open(t);
    const { faults } = stage.phone.device;
    faults.set('LocalizationKit.resourceManager.getRawFileContent', { never: true });
    faults.set('ImageKit.imageSource.createPixelMap', { never: true });
    stage.phone.device.isOnline = false;
    const { clock } = stage;
    stage.phone.deliver(message('one', 'session-one'));
    const before = clock.now();
    await stage.after(2000);
    const { reportedAt } = stage.phone.call ?? assert.fail('no call is shown');
    assert.ok(reportedAt !== undefined && reportedAt - before <= 2000, `${(reportedAt ?? 0) - before} ms`);
    stage.phone.reject();
    stage.phone.device.isOnline = true;
    await stage.after(8000);
  });

  it('F3 loses the answer that is pressed before the app has heard of its report', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.faults.set(REPORT, { delayMs: 900 });
    await stage.call();
    await stage.after(1100);
    const shown = stage.phone.call;
    if (shown !== undefined) {
      stage.phone.answer('voice');
    }
    await stage.after(2000);
    assert.ok(stage.phone.call?.state === 'active' || stage.phone.call?.state === 'ringing');
    await over(stage);
  });

  it('F4 shows one call twice when push and link both bring it', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.deliver(message('one', 'same'));
    stage.phone.deliver(message('two', 'same'));
    stage.phone.deliver(message('one', 'same'));
    await stage.after(1500);
    assert.equal(stage.phone.calls.shown().length, 1);
    assert.deepEqual(stage.reports().filter((word) => word.startsWith('reportIncoming')).sort(),
      ['reportIncomingCall voice', 'reportIncomingCallError ROUTE_BUSY']);
    await over(stage);
  });

  it('F5 rings on: after the answer, the rejection, the cancel, the end of its time', async (t) => {
    const stage = await Stage.open(t);
    const ways: ((stop: { cancel: () => void }) => Promise<void>)[] = [
      async () => { stage.phone.answer('voice'); },
      async () => { stage.phone.reject(); },
      async ({ cancel }) => { cancel(); },
      async () => { await stage.after(31_000); },
    ];
    for (const way of ways) {
      const caller = await stage.call('voice', 30);
      await stage.after(600);
      assert.ok(stage.phone.device.isRinging);
      await way({ cancel: () => caller.link.say({ type: 'cancel', sessionId: caller.sessionId }) });
      await stage.after(1000);
      assert.equal(stage.phone.device.isRinging, false);
      await over(stage);
    }
  });

  it('F6 rings on when it was answered elsewhere, and calls it missed', async (t) => {
    const stage = await Stage.open(t);
    const other = await otherDevice(stage);
    const caller = await stage.call('voice', 30, { user: other.user });
    await stage.after(700);
    assert.ok(stage.phone.device.isRinging);
    other.answer();
    await stage.after(1000);
    assert.equal(stage.phone.device.isRinging, false);
    assert.ok(caller.link.news().includes('connected'));
    assert.deepEqual(stage.reports(), ['reportIncomingCall voice', 'reports DISCONNECTED']);
    await stage.after(4000);
    stage.assertQuiet();
  });

  it('F7 rings for a push that came too late', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.deliver(message('late', 'late', stage.clock.now() - 35_000));
    await stage.after(2000);
    assert.deepEqual(stage.reports(), ['reportIncomingCallError OTHER']);
    stage.assertQuiet();
  });

  it('F8 tells nobody of a rejection when the app has just been started for it', async (t) => {
    const stage = await Stage.open(t);
    const caller = await stage.call();
    await stage.after(400);
    stage.phone.reject();
    await stage.after(1000);
    assert.ok(caller.link.news().includes('ended rejected'));
    await stage.after(4000);
    stage.assertQuiet();
  });

  it('F9 has no audio after an answer on the lock screen', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.isLocked = true;
    await stage.call();
    await stage.after(600);
    stage.phone.answer('voice');
    await stage.after(1000);
    assert.equal(stage.phone.call?.state, 'active');
    assert.deepEqual(stage.phone.process?.holdings.list('audioSession'), ['audioSession active']);
    await over(stage);
  });

  it('F10 mixes up two calls: the second one waits, and rings when the first is over', async (t) => {
    const stage = await Stage.open(t);
    const first = await stage.call();
    await stage.after(600);
    stage.phone.answer('voice');
    await stage.after(1000);
    await stage.call();
    await stage.after(1500);
    assert.equal(stage.phone.device.isRinging, false);
    first.link.say({ type: 'hangup', sessionId: first.sessionId, reason: 'hangup' });
    await stage.after(1500);
    assert.ok(stage.phone.device.isRinging);
    assert.deepEqual(stage.phone.calls.shown().map((call) => call.state), ['ringing']);
    await over(stage);
  });

  it('F10 answering the second call ends the first one, and its caller hears of it', async (t) => {
    const stage = await Stage.open(t);
    const first = await stage.call();
    await stage.after(600);
    stage.phone.answer('voice');
    await stage.after(1000);
    const second = await stage.call();
    await stage.after(1500);
    stage.phone.answer('voice');
    await stage.after(1500);
    assert.ok(first.link.news().includes('ended remoteHangup'));
    assert.ok(second.link.news().includes('connected'));
    assert.deepEqual(stage.phone.calls.shown().map((call) => call.state), ['active']);
    await over(stage);
  });

  it('F11 shows it as connected too early, or connects for ever', async (t) => {
    const stage = await Stage.open(t);
    await stage.call();
    await stage.after(600);
    stage.phone.device.isOnline = false;
    stage.phone.answer('voice');
    await stage.after(10_000);
    assert.equal(stage.phone.call?.state, 'answered');
    await stage.after(20_000);
    assert.equal(stage.phone.call, undefined);
    stage.assertQuiet();
  });

  it('F12 plays ping-pong with mute', async (t) => {
    const stage = await Stage.open(t);
    await stage.call();
    await stage.after(600);
    stage.phone.answer('voice');
    await stage.after(1000);
    for (const isMuted of [true, false, true]) {
      stage.phone.mute(isMuted);
      await stage.after(5000);
    }
    assert.deepEqual(stage.reports().filter((word) => /MUTE/i.test(word)).length, 3);
    await over(stage);
  });

  it('F13 talks on when the user has taken a carrier call', async (t) => {
    const stage = await Stage.open(t);
    const caller = await stage.call();
    await stage.after(600);
    stage.phone.answer('voice');
    await stage.after(1000);
    stage.phone.answerCarrierCall();
    await stage.after(1000);
    assert.equal(stage.phone.call, undefined);
    assert.ok(caller.link.news().some((word) => word.startsWith('ended')));
    await stage.after(4000);
    stage.assertQuiet();
  });

  it('F14 rings as what it is not, so that silent mode cannot silence it', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.ringerMode = 'silent';
    await stage.call();
    await stage.after(1500);
    assert.equal(stage.phone.call?.state, 'ringing');
    assert.equal(stage.phone.device.vibration, undefined);
    assert.deepEqual([...stage.phone.device.sounds].map((sound) => sound.usage), ['STREAM_USAGE_RINGTONE']);
    await over(stage);
  });

  it('F15 is silent about a missing notification permission', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.isNotificationAllowed = false;
    stage.phone.openApp();
    await stage.after(1000);
    stage.phone.home();
    stage.phone.openApp();
    await stage.after(1000);
    assert.match(stage.texts(), /notification/i);
  });
});

/** Ends whatever is there, and looks that nothing is left. */
async function over(stage: Stage): Promise<void> {
  for (let call = stage.phone.call; call !== undefined; call = stage.phone.call) {
    if (call.state === 'ringing') {
      stage.phone.reject();
    } else {
      stage.phone.hangup();
    }
    await stage.after(2000);
  }
  await stage.after(6000);
  stage.assertQuiet();
}

function message(callId: string, sessionId: string, sentAt = 0): CallMessage {
  const extraData = JSON.stringify({ v: 1, scene: 'voice', sessionId, caller: { id: 'u', name: 'N' }, sentAt,
    ttl: sentAt === 0 ? 0 : 30 });
  return { callId, extraData, token: 'token' } as CallMessage;
}

/** A second device of the same user: it only keeps the join token that its push carries. */
async function otherDevice(stage: Stage): Promise<{ readonly user: string; answer(): void }> {
  let push: { sessionId: string; joinToken: string } | undefined;
  const token = 'token-of-the-other-device-0123456789';
  stage.desk.cloud.register(token, {
    online: true, deliver: ({ extraData }: CallMessage) => { push = JSON.parse(extraData) as typeof push; },
  });
  const user = stage.user();
  await stage.upload(user, token, 'tablet');
  return {
    user,
    answer: () => {
      const { sessionId, joinToken } = push ?? assert.fail('the other device got no push');
      stage.join(sessionId, joinToken).say({ type: 'accept', sessionId, media: 'voice' });
    },
  };
}
