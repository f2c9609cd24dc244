import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tinyCallApp as tinyApp } from '../simulator/system/testing.ts';

describe('Call Service Kit on the desk catches an app that', () => {
  it('says nothing about a push for 10 s', async () => {
    const app = tinyApp();
    app.system.announce('c1');
    await app.clock.advance(10_000);
    assert.deepEqual(app.rules(), ['invariant.I1.budget', 'invariant.I1.deadline']);
  });

  it('gives a push two outcomes', async () => {
    const app = tinyApp();
    app.system.announce('c1');
    app.on();
    await app.outcome(app.call('reportIncomingCall', app.attribute('c1')));
    await app.outcome(app.call('reportIncomingCallError', 'c1', 0));
    assert.deepEqual(app.rules(), ['invariant.I1.outcome']);
  });

  it('reports before it listens', async () => {
    const app = tinyApp();
    app.system.announce('c1');
    assert.equal(await app.outcome(app.call('reportIncomingCall', app.attribute('c1'))), 0);
    assert.deepEqual(app.rules(), ['invariant.I2.subscribed']);
  });

  it('listens twice', () => {
    const app = tinyApp();
    app.on();
    app.on();
    assert.deepEqual(app.rules(), ['invariant.I2.subscribed']);
  });

  it('reports a callId of its own for a push', async () => {
    const app = tinyApp();
    app.on();
    assert.equal(await app.outcome(app.call('reportIncomingCall', app.attribute('mine'))), 3);
    assert.deepEqual(app.rules(), ['call.push-id']);
  });

  it('leaves a required field out', async () => {
    const app = tinyApp();
    app.on();
    assert.equal(await app.outcome(app.call('reportIncomingCall', { callId: 'c1' })), 401);
    assert.deepEqual(app.rules(), ['call.attribute']);
  });

  it('reports an incoming call in another state than RINGING', async () => {
    const app = tinyApp();
    app.system.announce('c1');
    app.on();
    assert.equal(await app.outcome(app.call('reportIncomingCall', app.attribute('c1', { voipCallState: 5 }))), 1007200001);
    assert.deepEqual(app.rules(), ['call.attribute']);
  });

  it('shows a picture that is too large', async () => {
    const app = tinyApp();
    app.system.announce('c1');
    app.on();
    const userProfile = { getPixelBytesNumber: () => 222 * 222 * 4, getImageInfoSync: () => ({ size: { width: 222, height: 222 } }) };
    await app.outcome(app.call('reportIncomingCall', app.attribute('c1', { userProfile })));
    assert.equal(app.system.calls.get('c1')?.picture, undefined);
    assert.deepEqual(app.rules(), ['call.picture']);
  });

  it('reports ACTIVE before ANSWERED', async () => {
    const app = tinyApp();
    app.system.announce('c1');
    app.on();
    await app.outcome(app.call('reportIncomingCall', app.attribute('c1')));
    await app.outcome(app.call('reportCallStateChange', 'c1', 2));
    assert.deepEqual(app.rules(), ['invariant.I4.answered']);
  });

  it('reports DISCONNECTED twice, or for a call that never was', async () => {
    const app = tinyApp();
    app.system.announce('c1');
    app.on();
    await app.outcome(app.call('reportIncomingCall', app.attribute('c1')));
    await app.outcome(app.call('reportCallStateChange', 'c1', 4));
    assert.equal(await app.outcome(app.call('reportCallStateChange', 'c1', 4)), 1007200001);
    assert.equal(await app.outcome(app.call('reportCallStateChange', 'c2', 4)), 1007200001);
    assert.deepEqual(app.rules(), ['invariant.I4.disconnected', 'invariant.I4.disconnected']);
  });

  it('reports HOLDING', async () => {
    const app = tinyApp();
    app.system.announce('c1');
    app.on();
    await app.outcome(app.call('reportIncomingCall', app.attribute('c1')));
    assert.equal(await app.outcome(app.call('reportCallStateChange', 'c1', 3)), 1007200001);
    assert.deepEqual(app.rules(), ['call.state']);
  });

  it('reports a mute while it rings', async () => {
    const app = tinyApp();
    app.system.announce('c1');
    app.on();
    await app.outcome(app.call('reportIncomingCall', app.attribute('c1')));
    assert.equal(await app.outcome(app.call('reportCallAudioEventChange', 'c1', 0)), 1007200001);
    assert.deepEqual(app.rules(), ['invariant.I7.audio-event']);
  });

  it('rings on when the call is over', async () => {
    const app = tinyApp();
    app.system.announce('c1');
    app.on();
    await app.outcome(app.call('reportIncomingCall', app.attribute('c1')));
    app.device.sounds.add({ usage: 'STREAM_USAGE_RINGTONE', isLooped: true });
    app.device.senseChanged();
    await app.clock.advance(2000);
    assert.deepEqual(app.rules(), []);
    await app.outcome(app.call('reportCallStateChange', 'c1', 4));
    await app.clock.advance(1000);
    assert.deepEqual([...new Set(app.rules())], ['invariant.I3.ring']);
  });

  it('does not listen when a button is pressed', async () => {
    const app = tinyApp();
    const call = app.system.announce('c1');
    app.system.press(call, 4);
    assert.deepEqual(app.rules(), ['invariant.I2.subscribed']);
  });

  it('logs a secret', () => {
    const app = tinyApp();
    app.device.secrets.add('s3cr3t-token', 'push token');
    app.device.secrets.inspect('the token is s3cr3t-token');
    assert.deepEqual(app.rules(), ['invariant.I10.log']);
  });
});

describe('Call Service Kit on the desk', () => {
  it('takes a second report for the same call as done', async () => {
    const app = tinyApp();
    app.system.announce('c1');
    app.on();
    await app.outcome(app.call('reportIncomingCall', app.attribute('c1')));
    assert.equal(await app.outcome(app.call('reportIncomingCall', app.attribute('c1'))), 0);
  });

  it('refuses a fourth incoming call', async () => {
    const app = tinyApp();
    app.on();
    for (const callId of ['c1', 'c2', 'c3', 'c4']) {
      app.system.announce(callId);
      const result = await app.outcome(app.call('reportIncomingCall', app.attribute(callId)));
      assert.equal(result, callId === 'c4' ? 1007200003 : 0);
    }
  });

  it('says that a carrier call exists', async () => {
    const app = tinyApp();
    app.system.announce('c1');
    app.system.carrierCall = 'active';
    app.on();
    assert.equal(await app.outcome(app.call('reportIncomingCall', app.attribute('c1'))), 1);
  });
});
