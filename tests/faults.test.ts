import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PageHost } from '../simulator/arkui/PageHost.ts';
import { Stage } from './Stage.ts';

const REPORT = 'CallServiceKit.voipCall.reportIncomingCall';

/** A call that is answered and hung up, and leaves nothing behind within 15 s. */
async function talkAndHangUp(stage: Stage): Promise<void> {
  await stage.call();
  await stage.after(600);
  stage.phone.answer('voice');
  await stage.after(600);
  stage.phone.hangup();
  await stage.after(15_000);
  stage.assertQuiet();
}

describe('The report of a call', () => {
  it('is made within a second when the avatar never comes', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.faults.set('LocalizationKit.resourceManager.getRawFileContent', { never: true });
    await stage.call();
    await stage.after(1500);
    const shown = stage.phone.call;
    assert.ok(shown?.reportedAt !== undefined && shown.deliveredAt !== undefined);
    // Not before the avatar's second is over either: that it was waited for shows that the fault was there.
    const took = shown.reportedAt - shown.deliveredAt;
    assert.ok(took >= 1000 && took <= 1010, `${took} ms`);
    stage.phone.reject();
    await stage.after(4000);
    assert.equal(stage.phone.device.ledger.describe(), '');
  });

  it('is repeated once when the service could not be reached', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.faults.set(REPORT, { code: 1007200002, times: 1 });
    await stage.call();
    await stage.after(1200);
    assert.equal(stage.phone.call?.state, 'ringing');
    stage.phone.reject();
    await stage.after(4000);
    stage.assertQuiet();
  });

  it('becomes an error report when it fails for good', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.faults.set(REPORT, { code: 1007200002 });
    const caller = await stage.call();
    await stage.after(5000);
    assert.deepEqual(stage.reports(), ['reportIncomingCall voice', 'reportIncomingCall voice', 'reportIncomingCallError OTHER']);
    assert.ok(caller.link.news().some((word) => word.startsWith('ended')));
    stage.assertQuiet();
  });

  it('says busy while a carrier call exists', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.calls.carrierCall = 'active';
    const caller = await stage.call();
    await stage.after(5000);
    assert.deepEqual(stage.reports(), ['reportIncomingCall voice', 'reportIncomingCallError ROUTE_BUSY']);
    assert.ok(caller.link.news().includes('ended busy'));
    stage.assertQuiet();
  });

  it('that is never answered does not keep the app busy for ever', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.faults.set(REPORT, { never: true });
    await stage.call();
    await stage.after(20_000);
    assert.equal(stage.phone.device.isRinging, false);
    assert.equal(stage.phone.device.ledger.describe(), '');
  });
});

describe('Ring and vibration', () => {
  it('fail without costing the call', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.faults.set('MediaKit.AVPlayer.prepare', { code: 5400106 });
    stage.phone.device.faults.set('SensorServiceKit.vibrator.startVibration', { code: 14600101 });
    await stage.call();
    await stage.after(600);
    stage.phone.answer('voice');
    await stage.after(300);
    assert.equal(stage.phone.call?.state, 'active');
    stage.phone.hangup();
    await stage.after(6000);
    stage.assertQuiet();
  });

  it('end in silence when the player is still preparing', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.faults.set('MediaKit.AVPlayer.prepare', { delayMs: 3000 });
    await stage.call();
    await stage.after(600);
    stage.phone.reject();
    await stage.after(8000);
    stage.assertQuiet();
  });
});

describe('A ring whose player is not released', () => {
  it('is silent at once, and the next call rings all the same', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.faults.set('MediaKit.AVPlayer.release', { never: true, times: 1 });
    await stage.call();
    await stage.after(600);
    stage.phone.reject();
    await stage.after(200);
    assert.equal(stage.phone.device.isRinging, false);
    await stage.after(4000);
    await stage.call();
    await stage.after(600);
    assert.ok(stage.phone.device.isRinging);
    stage.phone.reject();
    await stage.after(4000);
    assert.equal(stage.phone.device.ledger.describe(), '');
  });

  it('is released at the second try', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.faults.set('MediaKit.AVPlayer.release', { code: 5400105, times: 1 });
    await stage.call();
    await stage.after(600);
    stage.phone.reject();
    await stage.after(4000);
    stage.assertQuiet();
  });
});

describe('The audio session', () => {
  it('is given back at the second try', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.faults.set('AudioKit.AudioSessionManager.deactivateAudioSession', { code: 6800301, times: 1 });
    await talkAndHangUp(stage);
  });
});

describe('The continuous task', () => {
  it('is given back at the second try', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.faults.set('BackgroundTasksKit.backgroundTaskManager.stopBackgroundRunning',
      { code: 9800005, times: 1 });
    await talkAndHangUp(stage);
  });
});

describe('The watch for heat', () => {
  it('that could not be begun is not ended either', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.faults.set('BasicServicesKit.systemLoad.on', { code: 401, times: 1 });
    await talkAndHangUp(stage);
  });
});

describe('The picture of a caller', () => {
  it('is shown and released also where its source cannot be released', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.faults.set('ImageKit.ImageSource.release', { code: 62980096, isThrown: true, times: 1 });
    await stage.call();
    await stage.after(600);
    assert.ok(stage.phone.call?.picture);
    stage.phone.reject();
    await stage.after(4000);
    assert.deepEqual(stage.phone.leftovers().filter((held) => held.startsWith('pixelMap')), []);
  });
});

describe('The button that asks for permissions', () => {
  it('asks once when it is pressed twice', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    stage.phone.device.permissions.set('ohos.permission.MICROPHONE', 'denied');
    stage.phone.home();
    stage.phone.openApp();
    await stage.after(1000);
    const pages = stage.phone.pages as PageHost;
    pages.tap('mend-microphone');
    pages.tap('mend-microphone');
    await stage.after(2000);
    assert.equal(stage.phone.device.ledger.describe(), '');
  });
});

describe('The process', () => {
  it('that was killed while it rang is started again by the next push', async (t) => {
    const stage = await Stage.open(t);
    await stage.call();
    await stage.after(600);
    stage.phone.kill();
    stage.phone.calls.calls.clear();
    await stage.call();
    await stage.after(600);
    assert.equal(stage.phone.call?.state, 'ringing');
    stage.phone.reject();
    await stage.after(4000);
    // The first caller has not given up, and the server tells so over the link.
    assert.equal(stage.phone.call?.state, 'ringing');
    stage.phone.reject();
    await stage.after(4000);
    assert.deepEqual(stage.phone.leftovers(), []);
  });

  it('is woken before the first unlock and rings', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.isFirstUnlocked = false;
    stage.phone.device.isLocked = true;
    await stage.call();
    await stage.after(600);
    assert.equal(stage.phone.call?.state, 'ringing');
    stage.phone.reject();
    await stage.after(4000);
    stage.assertQuiet();
  });
});
