import assert from 'node:assert/strict';
import { describe, it } from 'node:test';

import { UI_EVENT } from '../../system/CallSystem.ts';
import type { TinyCallApp } from '../../system/testing.ts';
import { tinyCallApp } from '../../system/testing.ts';

/** VoipCallState, CallAudioEvent. */
const STATE = { RINGING: 1, ACTIVE: 2, DISCONNECTED: 4, DIALING: 5, ANSWERED: 6 } as const;
const MUTED = 0;

function dial(app: TinyCallApp, callId: string, fields: object = {}): Promise<unknown> {
  return app.outcome(app.call('reportOutgoingCall', app.attribute(callId, { voipCallState: STATE.DIALING, ...fields })));
}

describe('reportOutgoingCall', () => {
  it('shows a capsule that can be muted and hung up, until the call is over', async () => {
    const app = tinyCallApp();
    app.on();
    assert.equal(await dial(app, 'o1', { voipCallType: 1 }), 0);
    const call = app.system.calls.get('o1');
    assert.deepEqual([call?.state, call?.direction, call?.isVideo], ['dialing', 'out', true]);
    assert.ok(app.device.timeline.entries.some((entry) => entry.detail === 'as a capsule'));
    assert.ok(call);
    app.system.press(call, UI_EVENT.MUTED);
    assert.equal(await app.outcome(app.call('reportCallAudioEventChange', 'o1', MUTED)), undefined);
    assert.equal(call.isMuted, true);
    await app.state('o1', STATE.ACTIVE);
    await app.state('o1', STATE.DISCONNECTED);
    app.off();
    assert.equal(call.state, 'over');
    assert.deepEqual(app.rules(), []);
  });

  it('refuses another state than DIALING, a field that is missing, and an id that is in use', async () => {
    const cases: ReadonlyArray<readonly [string, object, number]> = [
      ['o1', { voipCallState: STATE.RINGING }, 1007200001],
      ['o1', { userName: undefined }, 401],
      ['c1', {}, 1007200001],
    ];
    for (const [callId, fields, code] of cases) {
      const app = tinyCallApp();
      await app.ringing();
      assert.equal(await dial(app, callId, fields), code);
      assert.deepEqual(app.rules(), ['call.outgoing']);
      assert.equal(app.system.calls.get('o1'), undefined);
    }
  });

  it('refuses the same call a second time with 1007200001, and a second call with 1007200003', async () => {
    const app = tinyCallApp();
    app.on();
    await dial(app, 'o1');
    assert.equal(await dial(app, 'o1'), 1007200001);
    assert.equal(await dial(app, 'o2'), 1007200003);
    assert.deepEqual(app.rules(), ['call.outgoing-once', 'invariant.I6.outgoing']);
    await app.state('o1', STATE.DISCONNECTED);
    assert.equal(await dial(app, 'o2'), 0);
  });

  it('takes one outgoing call beside three that come in', async () => {
    const app = tinyCallApp();
    for (const callId of ['c1', 'c2', 'c3']) {
      await app.ringing(callId);
    }
    assert.equal(await dial(app, 'o1'), 0);
    assert.deepEqual(app.rules(), []);
  });

  it('is refused beside a carrier call, by a code or by a reason, unless the app allows it', async () => {
    const app = tinyCallApp();
    app.on();
    app.system.carrierCall = 'ringing';
    assert.equal(await dial(app, 'o1'), 1007200003);
    app.system.refusesOutgoingBy = 'reason';
    assert.equal(await dial(app, 'o1'), 1);
    assert.equal(await dial(app, 'o1', { isDialingAllowedDuringCarrierCall: true }), 0);
    assert.deepEqual(app.rules(), []);
  });

  it('is followed by ACTIVE and not by ANSWERED', async () => {
    const app = tinyCallApp();
    app.on();
    await dial(app, 'o1');
    assert.equal(await app.state('o1', STATE.ANSWERED), 1007200001);
    assert.deepEqual(app.rules(), ['call.outgoing-state']);
  });

  it('leaves no call behind where it fails, and lets the app end one that is never answered', async () => {
    const app = tinyCallApp();
    app.on();
    app.device.faults.set('CallServiceKit.voipCall.reportOutgoingCall', { code: 1007200999, times: 1 });
    assert.equal(await dial(app, 'o1'), 1007200999);
    assert.equal(app.system.calls.size, 0);
    app.device.faults.set('CallServiceKit.voipCall.reportOutgoingCall', { never: true, times: 1 });
    assert.equal(await dial(app, 'o1'), 'pending');
    assert.equal(await app.state('o1', STATE.DISCONNECTED), 1007200001);
    assert.equal(app.system.calls.size, 0);
    assert.deepEqual(app.rules(), []);
  });

  it('takes a call on that its end has overtaken, and is owed another end', async () => {
    const app = tinyCallApp();
    app.on();
    app.device.faults.set('CallServiceKit.voipCall.reportOutgoingCall', { delayMs: 100, times: 1 });
    assert.equal(await dial(app, 'o1'), 'pending');
    assert.equal(await app.state('o1', STATE.DISCONNECTED), 1007200001);
    await app.clock.advance(100);
    assert.deepEqual(app.system.shown().map(({ callId, state }) => [callId, state]), [['o1', 'dialing']]);
    assert.equal(await app.state('o1', STATE.DISCONNECTED), undefined);
    app.off();
    assert.deepEqual([app.system.shown(), app.rules()], [[], []]);
  });

  it('needs a subscription and an ability of the app', async () => {
    const app = tinyCallApp();
    await dial(app, 'o1', { abilityName: 'NoAbility' });
    assert.deepEqual(app.rules(), ['invariant.I2.subscribed', 'call.ability']);
    const call = app.system.calls.get('o1');
    assert.ok(call !== undefined);
    app.on();
    app.system.press(call, UI_EVENT.HANGUP, 4);
    await app.clock.advance(1);
    assert.deepEqual(app.heard, [['o1', UI_EVENT.HANGUP, 4]]);
  });
});
