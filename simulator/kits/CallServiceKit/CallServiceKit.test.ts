import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { UI_EVENT } from '../../system/CallSystem.ts';
import { tinyCallApp } from '../../system/testing.ts';

const STATE = { ACTIVE: 2, DISCONNECTED: 4, DIALING: 5, ANSWERED: 6, DISCONNECTING: 7 } as const;

describe('voipCall', () => {
  it('has the numbers of the documents', () => {
    const app = tinyCallApp();
    const { voipCall } = app.process.kit('@kit.CallServiceKit') as { voipCall: Record<string, Record<string, number>> };
    assert.equal(voipCall.VoipCallUiEvent?.VOIP_CALL_EVENT_MUTE_RINGTONE, 9);
    assert.equal(voipCall.VoipCallState?.VOIP_CALL_STATE_ANSWERED, 6);
    assert.equal(voipCall.ErrorReason?.USER_ANSWER_CELLULAR_FIRST, 4);
    assert.equal(voipCall.VoipCallFailureCause?.CONNECTION_FAILED, 2);
  });

  it('refuses what is no parameter with 401, and what is in no enum with 1007200001', async () => {
    const cases: ReadonlyArray<readonly [string, readonly unknown[], number]> = [
      ['reportCallStateChange', ['c1'], 401],
      ['reportCallStateChange', [1, STATE.ACTIVE], 401],
      ['reportCallStateChange', ['c1', STATE.ACTIVE, 'video'], 401],
      ['reportCallStateChange', ['c1', 8], 1007200001],
      ['reportCallStateChange', ['c1', STATE.ACTIVE, 2], 1007200001],
      ['reportCallAudioEventChange', ['c1', undefined], 401],
      ['reportCallAudioEventChange', ['c1', 4], 1007200001],
      ['reportIncomingCallError', [undefined, 0], 401],
      ['reportIncomingCallError', ['c1', 3], 1007200001],
    ];
    for (const [name, args, code] of cases) {
      const app = tinyCallApp();
      await app.ringing();
      assert.equal(await app.outcome(app.call(name, ...args)), code, `${name} ${String(args)}`);
      assert.deepEqual(app.rules(), ['call.parameter'], `${name} ${String(args)}`);
    }
  });

  it('refuses an incoming report with a field missing or wrong', async () => {
    const wrong = [
      { callId: '' }, { voipCallType: 2 }, { userName: undefined }, { abilityName: '' }, { userProfile: {} },
      { voipCallState: 'RINGING' }, { isVoiceAnswerSupported: 'yes' },
    ];
    for (const fields of wrong) {
      const app = tinyCallApp();
      app.system.announce('c1');
      app.on();
      const report = app.call('reportIncomingCall', app.attribute('c1', fields));
      assert.equal(await app.outcome(report), 401, JSON.stringify(fields));
      assert.deepEqual(app.rules(), ['call.attribute'], JSON.stringify(fields));
    }
  });

  it('knows one event, and functions to be called', () => {
    const app = tinyCallApp();
    assert.equal(app.thrown('on', 'callEvent', () => undefined), 401);
    assert.equal(app.thrown('on', 'voipCallUiEvent'), 401);
    assert.equal(app.thrown('off', 'callEvent'), 401);
    assert.deepEqual(app.rules(), ['call.parameter', 'call.parameter', 'call.parameter']);
  });

  it('ends the subscription of the very same function only', () => {
    const app = tinyCallApp();
    app.on();
    assert.equal(app.thrown('off', 'voipCallUiEvent', () => undefined), 0);
    assert.equal(app.system.listeners.size, 1);
    assert.deepEqual(app.process.holdings.list('subscription'), ['subscription voipCallUiEvent']);
    app.off();
    assert.equal(app.system.listeners.size, 0);
    assert.deepEqual(app.process.holdings.list(), []);
  });

  it('tells a function that was subscribed twice everything twice', async () => {
    const app = tinyCallApp();
    const call = await app.ringing();
    const heard: number[] = [];
    const listener = ({ voipCallUiEvent }: { voipCallUiEvent: number }): number => heard.push(voipCallUiEvent);
    void app.call('on', 'voipCallUiEvent', listener);
    void app.call('on', 'voipCallUiEvent', listener);
    app.system.press(call, UI_EVENT.REJECT);
    await app.clock.advance(1);
    assert.deepEqual(heard, [UI_EVENT.REJECT, UI_EVENT.REJECT]);
  });

  it('tells of a button in a later turn, and nobody who has unsubscribed by then', async () => {
    const app = tinyCallApp();
    const call = await app.ringing();
    app.system.press(call, UI_EVENT.HANGUP, 4);
    assert.deepEqual(app.heard, []);
    await app.clock.advance(1);
    assert.deepEqual(app.heard, [['c1', UI_EVENT.HANGUP, 4]]);
    app.system.press(call, UI_EVENT.HANGUP);
    app.off();
    await app.clock.advance(1);
    assert.equal(app.heard.length, 1);
  });

  it('fails with 1007200002 while the service is gone, and then knows nobody', async () => {
    const app = tinyCallApp();
    const call = await app.ringing();
    app.system.die();
    assert.equal(app.thrown('on', 'voipCallUiEvent', () => undefined), 1007200002);
    assert.equal(await app.outcome(app.call('reportCallAudioEventChange', 'c1', 0)), 1007200002);
    app.system.restart();
    app.system.press(call, UI_EVENT.HANGUP);
    await app.clock.advance(1);
    assert.deepEqual(app.heard, []);
    app.system.announce('c2');
    await app.outcome(app.call('reportIncomingCall', app.attribute('c2')));
    // Nobody has told the app that its subscription is gone.
    assert.ok(!app.rules().includes('invariant.I2.subscribed'));
  });

  it('shows what the app has reported', async () => {
    const app = tinyCallApp();
    const call = await app.ringing('c1', {
      voipCallType: 1, isVoiceAnswerSupported: false, isUserMuteRingToneAllowed: true, showBannerForIncomingCall: false,
    });
    assert.deepEqual([call.state, call.isVideo, call.canVoiceAnswer, call.canSilence, call.hasBanner, call.picture !== undefined],
      ['ringing', true, false, true, false, true]);
    await app.state('c1', STATE.ANSWERED);
    assert.equal(call.state, 'answered');
    await app.state('c1', STATE.ACTIVE, 0);
    assert.deepEqual([call.state, call.isVideo], ['active', false]);
    await app.state('c1', STATE.DISCONNECTING);
    assert.equal(call.state, 'active');
    await app.state('c1', STATE.DISCONNECTED);
    assert.equal(call.state, 'over');
    assert.equal(call.picture, undefined, 'its pixels would be kept as long as the device');
    app.off();
    assert.deepEqual(app.rules(), []);
  });

  it('takes no state of an outgoing call for an incoming one', async () => {
    const app = tinyCallApp();
    await app.ringing();
    assert.equal(await app.state('c1', STATE.DIALING), 1007200001);
    assert.deepEqual(app.rules(), ['call.state']);
  });

  it('does what a fault says: throw, reject, wait, never answer', async () => {
    const app = tinyCallApp();
    app.device.faults.set('CallServiceKit.voipCall.on', { code: 1007200003, times: 1 });
    assert.equal(app.thrown('on', 'voipCallUiEvent', () => undefined), 1007200003);
    app.on();
    app.system.announce('c1');
    app.device.faults.set('CallServiceKit.voipCall.reportIncomingCall', { never: true, times: 1 });
    assert.equal(await app.outcome(app.call('reportIncomingCall', app.attribute('c1'))), 'pending');
    app.device.faults.set('CallServiceKit.voipCall.reportIncomingCall', { delayMs: 100, times: 1 });
    const late = app.call('reportIncomingCall', app.attribute('c1'));
    assert.equal(await app.outcome(late), 'pending');
    await app.clock.advance(60);
    assert.equal(await app.outcome(late), 0);
  });
});
