import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { UI_EVENT } from '../system/CallSystem.ts';
import { tinyCallApp } from '../system/testing.ts';

/** VoipCallState, VoipCallType, CallAudioEvent. */
const STATE = { ACTIVE: 2, DISCONNECTED: 4, ANSWERED: 6 } as const;
const VOICE = 0;
const VIDEO_CALL = { voipCallType: 1 };
const AUDIO = { MUTED: 0, UNMUTED: 1 } as const;

describe('An app is caught that', () => {
  it('needs more than 2 s for its report, and is forgiven a slow service (I1)', async () => {
    const app = tinyCallApp();
    app.system.announce('c1');
    app.on();
    await app.clock.advance(2001);
    await app.outcome(app.call('reportIncomingCall', app.attribute('c1')));
    await app.state('c1', STATE.DISCONNECTED);
    app.off();
    assert.deepEqual(app.rules(), ['invariant.I1.budget']);

    const slow = tinyCallApp();
    slow.device.faults.set('CallServiceKit.voipCall.reportIncomingCall', { delayMs: 6000 });
    slow.system.announce('c1');
    slow.on();
    const report = slow.call('reportIncomingCall', slow.attribute('c1'));
    await slow.clock.advance(12_000);
    assert.equal(await report, 0);
    assert.deepEqual(slow.rules(), []);
  });

  it('lets a refused report be the end of it (I1)', async () => {
    const app = tinyCallApp();
    app.system.announce('c1');
    app.system.carrierCall = 'active';
    app.on();
    await app.outcome(app.call('reportIncomingCall', app.attribute('c1')));
    await app.clock.advance(10_000);
    assert.deepEqual(app.rules(), ['invariant.I1.deadline']);
  });

  it('ends its subscription while a call lives (I2)', async () => {
    const app = tinyCallApp();
    await app.ringing();
    app.off();
    assert.deepEqual(app.rules(), ['invariant.I2.subscribed']);
  });

  it('keeps its subscription when the last call is over (I2)', async () => {
    const app = tinyCallApp();
    await app.ringing();
    await app.state('c1', STATE.DISCONNECTED);
    await app.clock.advance(4_900);
    assert.deepEqual(app.rules(), []);
    await app.clock.advance(200);
    assert.deepEqual(app.rules(), ['invariant.I2.unsubscribed']);
  });

  it('may end its subscription once the end of the call is on its way (I2)', async () => {
    const app = tinyCallApp();
    await app.ringing();
    app.device.faults.set('CallServiceKit.voipCall.reportCallStateChange', { never: true });
    void app.call('reportCallStateChange', 'c1', STATE.DISCONNECTED);
    app.off();
    assert.deepEqual(app.rules(), []);
  });

  it('rings on when the user has answered, refused or silenced the call (I3)', async () => {
    for (const button of [UI_EVENT.VOICE_ANSWER, UI_EVENT.REJECT, UI_EVENT.MUTE_RINGTONE]) {
      const app = tinyCallApp();
      const call = await app.ringing();
      app.device.vibration = 'ring';
      app.device.senseChanged();
      await app.clock.advance(3000);
      assert.deepEqual(app.rules(), []);
      app.system.press(call, button);
      await app.clock.advance(600);
      assert.deepEqual(app.rules(), ['invariant.I3.ring']);
    }
  });

  it('rings on for a call that it has ended, also where the service was lost or refuses the end (I3)', async () => {
    for (const spoil of ['death', 'refusal']) {
      const app = tinyCallApp();
      await app.ringing();
      app.device.vibration = 'ring';
      app.device.senseChanged();
      if (spoil === 'death') {
        app.system.die();
        app.system.restart();
      } else {
        app.device.faults.set('CallServiceKit.voipCall.reportCallStateChange', { code: 1007200003 });
      }
      await app.clock.advance(3000);
      assert.deepEqual(app.rules(), [], spoil);
      await app.state('c1', STATE.DISCONNECTED).catch(() => undefined);
      app.device.senseChanged();
      await app.clock.advance(600);
      assert.deepEqual(app.rules(), ['invariant.I3.ring'], spoil);
    }
  });

  it('rings with two players (I3)', async () => {
    const app = tinyCallApp();
    await app.ringing();
    app.device.sounds.add({ usage: 'STREAM_USAGE_RINGTONE', isLooped: true });
    app.device.senseChanged();
    assert.deepEqual(app.rules(), []);
    app.device.sounds.add({ usage: 'STREAM_USAGE_RINGTONE', isLooped: true });
    app.device.senseChanged();
    assert.deepEqual(app.rules(), ['invariant.I3.one-player']);
  });

  it('rings before it has reported (I3)', async () => {
    const app = tinyCallApp();
    app.system.announce('c1');
    app.on();
    app.device.sounds.add({ usage: 'STREAM_USAGE_RINGTONE', isLooped: true });
    app.device.senseChanged();
    await app.clock.advance(600);
    assert.deepEqual(app.rules(), ['invariant.I3.ring']);
  });

  it('says nothing for a second after the answer (I4)', async () => {
    const app = tinyCallApp();
    const call = await app.ringing();
    app.system.press(call, UI_EVENT.VOICE_ANSWER);
    await app.clock.advance(1001);
    assert.deepEqual(app.rules(), ['invariant.I4.at-once']);
  });

  it('leaves a call on the screen that the user has refused or hung up (I4)', async () => {
    for (const button of [UI_EVENT.REJECT, UI_EVENT.HANGUP]) {
      const app = tinyCallApp();
      const call = await app.ringing();
      app.system.press(call, button);
      await app.clock.advance(3001);
      assert.deepEqual(app.rules(), ['invariant.I4.ended']);
    }
  });

  it('says a state again, unless the first time failed (I4)', async () => {
    const app = tinyCallApp();
    await app.ringing();
    app.device.faults.set('CallServiceKit.voipCall.reportCallStateChange', { code: 1007200999, times: 1 });
    assert.equal(await app.state('c1', STATE.ANSWERED), 1007200999);
    await app.state('c1', STATE.ANSWERED);
    await app.state('c1', STATE.ACTIVE);
    assert.deepEqual(app.rules(), []);
    await app.state('c1', STATE.ANSWERED);
    assert.deepEqual(app.rules(), ['invariant.I4.once']);
    assert.equal(app.system.calls.get('c1')?.state, 'active');
  });

  it('takes on a fourth call (I6)', async () => {
    const app = tinyCallApp();
    for (const callId of ['c1', 'c2', 'c3']) {
      await app.ringing(callId);
    }
    app.system.announce('c4');
    assert.equal(await app.outcome(app.call('reportIncomingCall', app.attribute('c4'))), 1007200003);
    assert.deepEqual(app.rules(), ['invariant.I6.limit']);
  });

  it('does not confirm a mute, or says it over and over (I7)', async () => {
    const app = tinyCallApp();
    const call = await app.ringing();
    await app.state('c1', STATE.ANSWERED);
    await app.state('c1', STATE.ACTIVE);
    app.system.press(call, UI_EVENT.MUTED);
    await app.clock.advance(900);
    await app.outcome(app.call('reportCallAudioEventChange', 'c1', AUDIO.MUTED));
    app.system.press(call, UI_EVENT.UNMUTED);
    await app.outcome(app.call('reportCallAudioEventChange', 'c1', AUDIO.UNMUTED));
    assert.deepEqual(app.rules(), []);
    assert.equal(call.isMuted, false);
    await app.outcome(app.call('reportCallAudioEventChange', 'c1', AUDIO.UNMUTED));
    assert.deepEqual(app.rules(), ['invariant.I7.echo']);
    await app.clock.advance(1000);
    app.system.press(call, UI_EVENT.MUTED);
    await app.clock.advance(1001);
    assert.deepEqual(app.rules(), ['invariant.I7.echo', 'invariant.I7.confirmed']);
  });

  it('reports another mute than the user has set (I7)', async () => {
    const app = tinyCallApp();
    const call = await app.ringing();
    await app.state('c1', STATE.ANSWERED);
    await app.state('c1', STATE.ACTIVE);
    const report = (event: number): Promise<unknown> => app.outcome(app.call('reportCallAudioEventChange', 'c1', event));
    await report(AUDIO.MUTED);
    assert.deepEqual(app.rules(), ['invariant.I7.set'], 'nobody has muted');
    app.system.press(call, UI_EVENT.UNMUTED);
    await report(AUDIO.UNMUTED);
    app.system.press(call, UI_EVENT.MUTED);
    app.system.press(call, UI_EVENT.UNMUTED);
    app.system.press(call, UI_EVENT.MUTED);
    await report(AUDIO.MUTED);
    await report(AUDIO.UNMUTED);
    assert.equal(app.rules().length, 2, 'the user wants it muted');
    app.device.touched();
    await report(AUDIO.MUTED);
    assert.equal(app.rules().length, 2, 'set on a page of the app');
    await report(AUDIO.UNMUTED);
    assert.equal(app.rules().length, 3, 'once');
    app.device.touched();
    app.device.touched();
    await report(AUDIO.MUTED);
    await report(AUDIO.UNMUTED);
    assert.equal(app.rules().length, 3, 'twice');
  });

  it('reports a video call that was answered by voice with two arguments (I11)', async () => {
    const app = tinyCallApp();
    const call = await app.ringing('c1', VIDEO_CALL);
    app.system.press(call, UI_EVENT.VOICE_ANSWER);
    await app.state('c1', STATE.ANSWERED);
    assert.deepEqual(app.rules(), ['invariant.I11.voice']);
    assert.equal(call.isVideo, true);

    const good = tinyCallApp();
    const other = await good.ringing('c1', VIDEO_CALL);
    good.system.press(other, UI_EVENT.VOICE_ANSWER);
    await good.state('c1', STATE.ANSWERED, VOICE);
    await good.state('c1', STATE.ACTIVE);
    assert.deepEqual(good.rules(), []);
    assert.equal(other.isVideo, false);
  });

  it('talks on two calls at once (I4)', async () => {
    const app = tinyCallApp();
    for (const callId of ['c1', 'c2']) {
      await app.ringing(callId);
      await app.state(callId, STATE.ANSWERED);
    }
    await app.clock.advance(2_800);
    assert.deepEqual(app.rules(), []);
    await app.clock.advance(300);
    assert.deepEqual(app.rules(), ['invariant.I4.one-talks']);

    const good = tinyCallApp();
    await good.ringing('c1');
    await good.state('c1', STATE.ANSWERED);
    await good.ringing('c2');
    await good.state('c2', STATE.ANSWERED);
    await good.state('c1', STATE.DISCONNECTED);
    await good.clock.advance(4_000);
    assert.deepEqual(good.rules(), []);
  });

  it('does to one call what was wanted of another (I5)', async () => {
    const cases = [
      [UI_EVENT.VOICE_ANSWER, STATE.ANSWERED], [UI_EVENT.REJECT, STATE.DISCONNECTED],
    ] as const;
    for (const [button, state] of cases) {
      const app = tinyCallApp();
      const meant = await app.ringing('c1');
      await app.ringing('c2');
      app.system.press(meant, button);
      await app.state('c2', state);
      await app.clock.advance(1_000);
      assert.ok(app.rules().includes('invariant.I5.crossed'), String(button));
    }
  });

  it('does what was wanted of another call (I5), and is forgiven a button that a dead service tells nobody', async () => {
    const app = tinyCallApp();
    await app.ringing('c1');
    app.system.die();
    app.system.restart();
    const meant = app.system.announce('c2');
    await app.outcome(app.call('reportIncomingCall', app.attribute('c2')));
    app.system.press(meant, UI_EVENT.REJECT);
    await app.state('c1', STATE.DISCONNECTED);
    await app.clock.advance(1_000);
    assert.ok(!app.rules().includes('invariant.I5.crossed'));
  });

  it('mutes the wrong call (I5), and is forgiven what another call does for itself', async () => {
    const app = tinyCallApp();
    const meant = await app.ringing('c1');
    const other = await app.ringing('c2');
    for (const callId of ['c1', 'c2']) {
      await app.state(callId, STATE.ANSWERED);
      await app.state(callId, STATE.ACTIVE);
    }
    app.system.press(meant, UI_EVENT.MUTED);
    await app.outcome(app.call('reportCallAudioEventChange', 'c2', AUDIO.MUTED));
    await app.clock.advance(1_000);
    assert.ok(app.rules().includes('invariant.I5.crossed'));

    const good = tinyCallApp();
    const first = await good.ringing('c1');
    await good.ringing('c2');
    good.system.press(first, UI_EVENT.REJECT);
    // The other end of the second call gives up in that moment.
    await good.state('c2', STATE.DISCONNECTED);
    await good.state('c1', STATE.DISCONNECTED);
    good.off();
    await good.clock.advance(20_000);
    assert.deepEqual(good.rules(), []);
    assert.equal(other.callId, 'c2');
  });

  it('holds a player, a task, the audio or a camera when the last call is over (I8)', async () => {
    for (const kind of ['player', 'vibration', 'audioSession', 'stream', 'task', 'camera', 'imageReceiver']) {
      const app = tinyCallApp();
      await app.ringing();
      const giveBack = app.process.host.hold(kind, 'of the call');
      await app.state('c1', STATE.DISCONNECTED);
      app.off();
      await app.clock.advance(13_000);
      assert.deepEqual(app.rules(), ['invariant.I8.left'], kind);
      giveBack();
      app.process.host.hold('socket', 'for the next call');
      await app.ringing('c2');
      await app.state('c2', STATE.DISCONNECTED);
      app.off();
      await app.clock.advance(13_000);
      assert.equal(app.rules().length, 1, kind);
    }
  });

  it('tells of a missed call twice, or without an appMessageId (I9)', () => {
    const app = tinyCallApp();
    const publish = (source: 'app' | 'push', appMessageId: string): boolean => app.device.notifications.publish({
      source, id: 1, appMessageId, title: 'a', text: 'b', slot: 'SOCIAL_COMMUNICATION',
    });
    publish('app', 'm1');
    publish('push', 'm1');
    assert.deepEqual(app.rules(), []);
    publish('app', 'm1');
    publish('app', '');
    assert.deepEqual(app.rules(), ['invariant.I9.once', 'invariant.I9.message-id']);
  });

  it('dials a second call beside the first (I6)', async () => {
    const app = tinyCallApp();
    app.on();
    for (const callId of ['o1', 'o2']) {
      await app.outcome(app.call('reportOutgoingCall', app.attribute(callId, { voipCallState: 5 })));
    }
    assert.deepEqual(app.rules(), ['invariant.I6.outgoing']);
  });
});

describe('An app is not caught that', () => {
  it('had its calls taken from it: its process or the service has died', async () => {
    const app = tinyCallApp();
    const call = await app.ringing();
    app.system.press(call, UI_EVENT.VOICE_ANSWER);
    app.process.kill();
    await app.clock.advance(20_000);
    assert.equal(call.state, 'lost');
    assert.deepEqual(app.rules(), []);

    const other = tinyCallApp();
    const lost = await other.ringing();
    other.device.vibration = 'ring';
    other.system.die();
    await other.clock.advance(2000);
    assert.equal(await other.state('c1', STATE.DISCONNECTED), 1007200002);
    other.system.restart();
    other.device.vibration = undefined;
    assert.equal(await other.state('c1', STATE.DISCONNECTED), 1007200001);
    await other.clock.advance(20_000);
    assert.equal(lost.state, 'lost');
    assert.deepEqual(other.rules(), []);
  });
});
