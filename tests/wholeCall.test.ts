import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Stage } from './Stage.ts';

describe('A pushed call', () => {
  it('rings, is answered, talks, and ends when the caller hangs up', async (t) => {
    const stage = await Stage.open(t);
    const caller = await stage.call('voice');
    await stage.after(600);
    assert.equal(stage.phone.call?.state, 'ringing');
    assert.equal(stage.phone.call?.name, 'Ada Lovelace');
    assert.ok(stage.phone.device.isRinging);
    assert.equal(stage.phone.device.vibration, 'ring');
    assert.deepEqual(caller.link.news(), ['ringing']);
    stage.phone.answer('voice');
    await stage.after(300);
    assert.equal(stage.phone.call?.state, 'active');
    assert.equal(stage.phone.device.isRinging, false);
    // Answered in the background, where no capture can start (audio-recording-overview.md): the caller is told.
    assert.deepEqual(caller.link.news(), ['accepted voice', 'connected', 'mute true']);
    stage.phone.tapCapsule();
    await stage.after(300);
    assert.deepEqual(caller.link.news(), ['mute false']);
    caller.link.say({ type: 'hangup', sessionId: caller.sessionId, reason: 'hangup' });
    await stage.after(4000);
    assert.deepEqual(stage.reports(), ['reportIncomingCall voice', 'reports ANSWERED', 'reports ACTIVE', 'reports DISCONNECTED']);
    stage.assertQuiet();
  });

  it('is ended by the user, and the caller hears of it', async (t) => {
    const stage = await Stage.open(t);
    const caller = await stage.call();
    await stage.after(600);
    stage.phone.answer('voice');
    await stage.after(300);
    stage.phone.hangup();
    await stage.after(4000);
    assert.ok(caller.link.news().includes('ended remoteHangup'));
    stage.assertQuiet();
  });

  it('is rejected, and the caller hears of it', async (t) => {
    const stage = await Stage.open(t);
    const caller = await stage.call();
    await stage.after(600);
    stage.phone.reject();
    await stage.after(4000);
    assert.ok(caller.link.news().includes('ended rejected'));
    assert.deepEqual(stage.reports(), ['reportIncomingCall voice', 'reports DISCONNECTED']);
    stage.assertQuiet();
  });

  it('with video that is answered by voice is reported with three arguments', async (t) => {
    const stage = await Stage.open(t);
    const caller = await stage.call('video');
    await stage.after(600);
    stage.phone.answer('voice');
    await stage.after(300);
    assert.deepEqual(stage.reports(), ['reportIncomingCall video', 'reports ANSWERED VOICE', 'reports ACTIVE VOICE']);
    assert.ok(caller.link.news().includes('accepted voice'));
    stage.phone.hangup();
    await stage.after(4000);
    stage.assertQuiet();
  });

  it('with video that is answered by video brings up the call page', async (t) => {
    const stage = await Stage.open(t);
    await stage.call('video');
    await stage.after(600);
    stage.phone.answer('video');
    await stage.after(300);
    assert.equal(stage.phone.front, 'VoIPUIAbility');
    assert.deepEqual(stage.reports(), ['reportIncomingCall video', 'reports ANSWERED', 'reports ACTIVE']);
    stage.phone.hangup();
    await stage.after(4000);
    stage.assertQuiet();
  });

  it('on the lock screen is answered by voice only', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.isLocked = true;
    await stage.call('video');
    await stage.after(600);
    stage.phone.answer('video');
    await stage.after(300);
    assert.ok(stage.reports().includes('reports ANSWERED VOICE'));
    stage.phone.hangup();
    await stage.after(4000);
    stage.assertQuiet();
  });

  it('that the caller gives up stops ringing at once', async (t) => {
    const stage = await Stage.open(t);
    const caller = await stage.call();
    await stage.after(600);
    caller.link.say({ type: 'cancel', sessionId: caller.sessionId });
    await stage.after(4000);
    assert.deepEqual(stage.reports(), ['reportIncomingCall voice', 'reports DISCONNECTED']);
    stage.assertQuiet();
  });

  it('that nobody answers rings for its ttl and no longer', async (t) => {
    const stage = await Stage.open(t);
    const caller = await stage.call('voice', 30);
    await stage.after(29_000);
    assert.ok(stage.phone.device.isRinging);
    await stage.after(6000);
    assert.ok(caller.link.news().includes('ended noAnswer'));
    stage.assertQuiet();
  });

  it('that does not connect ends after 15 s', async (t) => {
    const stage = await Stage.open(t);
    await stage.call();
    await stage.after(600);
    stage.phone.device.isOnline = false;
    stage.phone.answer('voice');
    await stage.after(14_000);
    assert.equal(stage.phone.call?.state, 'answered');
    await stage.after(30_000);
    assert.deepEqual(stage.reports(), ['reportIncomingCall voice', 'reports ANSWERED', 'reports DISCONNECTED']);
    stage.assertQuiet();
  });

  it('can be silenced without being declined', async (t) => {
    const stage = await Stage.open(t);
    await stage.call();
    await stage.after(600);
    stage.phone.silence();
    await stage.after(600);
    assert.equal(stage.phone.device.isRinging, false);
    assert.equal(stage.phone.call?.state, 'ringing');
    stage.phone.reject();
    await stage.after(4000);
    stage.assertQuiet();
  });

  it('confirms a mute of the system once', async (t) => {
    const stage = await Stage.open(t);
    const caller = await stage.call();
    await stage.after(600);
    stage.phone.answer('voice');
    await stage.after(300);
    stage.phone.tapCapsule();
    await stage.after(300);
    caller.link.news();
    stage.phone.mute(true);
    await stage.after(300);
    assert.deepEqual(stage.reports().slice(-1), ['reports MUTED']);
    assert.deepEqual(caller.link.news(), ['mute true']);
    stage.phone.hangup();
    await stage.after(4000);
    stage.assertQuiet();
  });

  it('is a refusal where the carrier\'s line cannot be asked, and where nobody uses it', async (t) => {
    for (const isAsked of [true, false]) {
      const stage = await Stage.open(t);
      const caller = await stage.call();
      await stage.after(600);
      if (!isAsked) {
        stage.phone.device.faults.set('TelephonyKit.call.getCallStateSync', { code: 8300003 });
        stage.phone.carrierRings();
      }
      stage.phone.reject();
      await stage.after(4000);
      assert.ok(caller.link.news().includes('ended rejected'));
      stage.phone.carrierEnded();
      stage.assertQuiet();
    }
  });

  it('ends when the user takes a carrier call', async (t) => {
    // The documents have a reason for it; the open-source call manager gives none, and then the line itself is asked.
    for (const stamps of ['documented', 'open-source'] as const) {
      const stage = await Stage.open(t);
      const caller = await stage.call();
      await stage.after(600);
      stage.phone.carrier.stamps = stamps;
      stage.phone.carrierRings();
      await stage.after(1000);
      assert.equal(stage.phone.call?.state, 'ringing');
      stage.phone.carrierAnswered();
      await stage.after(4000);
      assert.ok(caller.link.news().includes('ended busy'), stamps);
      stage.phone.carrierEnded();
      stage.assertQuiet();
    }
  });
});
