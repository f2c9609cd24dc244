import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { PageHost } from '../simulator/arkui/PageHost.ts';
import { resourcesOf } from '../simulator/arkui/resources/resourcesOf.ts';
import { textOf } from '../simulator/arkui/resources/Texts.ts';
import { type ScreenReader, screenReaderOf } from '../simulator/device/ScreenReader.ts';
import { networkOf } from '../simulator/network/DeviceNetwork.ts';
import { Stage } from './Stage.ts';

/** A phone whose screen reader is on. */
async function listening(t: TestContext): Promise<readonly [Stage, ScreenReader]> {
  const stage = await Stage.open(t);
  const reader = screenReaderOf(stage.phone.device);
  reader.isOn = true;
  return [stage, reader];
}

/** The app's own words, so that rewording them breaks no test. */
function words(stage: Stage, ...keys: readonly string[]): string[] {
  const { device } = stage.phone;
  return keys.map((key) => textOf(resourcesOf(device), key, device, []) ?? `no text ${key}`);
}

describe('Who cannot see the call page', () => {
  it('hears in the words of the page what becomes of a call: it comes, connects, is up and is over', async (t) => {
    const [stage, reader] = await listening(t);
    const caller = await stage.call('video');
    await stage.after(600);
    stage.phone.answer('voice');
    await stage.after(300);
    caller.link.say({ type: 'hangup', sessionId: caller.sessionId, reason: 'hangup' });
    await stage.after(4000);
    assert.deepEqual(reader.said.filter((one) => one !== words(stage, 'call_microphone_blocked')[0]),
      words(stage, 'call_incoming_video', 'call_answering', 'call_active', 'end_remote_hangup'));
    stage.assertQuiet();
  });

  it('hears that the other side has switched its microphone or camera off, and that it can be heard again', async (t) => {
    const [stage, reader] = await listening(t);
    const caller = await stage.call('video');
    await stage.after(600);
    stage.phone.answer('video');
    await stage.after(1000);
    reader.said.splice(0);
    for (const message of [{ type: 'mute', muted: true }, { type: 'camera', on: false }, { type: 'mute', muted: false },
      { type: 'camera', on: true }]) {
      caller.link.say({ ...message, sessionId: caller.sessionId });
      await stage.after(300);
    }
    assert.deepEqual(reader.said, words(stage, 'call_peer_muted', 'call_peer_unseen', 'call_peer_unmuted'));
  });

  it('hears it in the language of the device', async (t) => {
    const [stage, reader] = await listening(t);
    stage.phone.device.configure({ locale: 'zh_CN' });
    await stage.call();
    await stage.after(600);
    assert.deepEqual(reader.said, ['语音来电']);
  });

  it('hears once why the other side hears nothing, and not again', async (t) => {
    const [stage, reader] = await listening(t);
    await stage.call();
    await stage.after(600);
    stage.phone.answer('voice');
    await stage.after(300);
    const [blocked] = words(stage, 'call_microphone_blocked');
    assert.equal(reader.said.filter((one) => one === blocked).length, 1);
    stage.phone.tapCapsule();
    await stage.after(300);
    stage.phone.hangup();
    await stage.after(4000);
    assert.deepEqual(reader.said.slice(-1), words(stage, 'end_local_hangup'));
  });

  it('hears that the connection is gone, which the page says until it is back', async (t) => {
    const [stage, reader] = await listening(t);
    const page = stage.phone.pages as PageHost;
    await stage.call();
    await stage.after(600);
    stage.phone.answer('voice');
    stage.phone.tapCapsule();
    await stage.after(500);
    const network = networkOf(stage.phone.device);
    assert.equal(page.find('cutOff'), undefined);
    network.mode = 'offline';
    network.release();
    await stage.after(500);
    assert.deepEqual(reader.said.slice(-1), words(stage, 'call_cut_off'));
    assert.equal(page.find('cutOff')?.isVisible, true);
    network.mode = 'up';
    network.release();
    await stage.after(8000);
    assert.equal(page.find('cutOff'), undefined);
    assert.equal(stage.phone.call?.state, 'active');
    stage.phone.hangup();
    await stage.after(5000);
    stage.assertQuiet();
  });

  it('hears nothing of a call that is refused before it is shown', async (t) => {
    const [stage, reader] = await listening(t);
    stage.phone.device.faults.set('CallServiceKit.voipCall.reportIncomingCall', { code: 1007200003 });
    await stage.call();
    await stage.after(6000);
    assert.deepEqual(reader.said, []);
  });

  it('costs nobody else anything: without a screen reader nothing is sent, and a failure ends no call', async (t) => {
    const [stage, reader] = await listening(t);
    reader.isOn = false;
    await stage.call();
    await stage.after(600);
    assert.deepEqual(reader.said, []);
    reader.isOn = true;
    stage.phone.device.faults.set('AccessibilityKit.accessibility.sendAccessibilityEvent', { code: 401, isThrown: true });
    stage.phone.answer('voice');
    await stage.after(300);
    assert.equal(stage.phone.call?.state, 'active');
    stage.phone.hangup();
    await stage.after(4000);
    stage.assertQuiet();
  });
});
