import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PageHost } from '../simulator/arkui/PageHost.ts';
import { SCREENS } from '../simulator/page/protocol/State.ts';
import { Stage } from './Stage.ts';

const CAMERA = 'ohos.permission.CAMERA';
const pagesOf = (stage: Stage): PageHost => stage.phone.pages as PageHost;

describe("On a child's watch", () => {
  it('a push rings, and the call is answered and hung up', async (t) => {
    const stage = await Stage.open(t, { display: SCREENS.watch });
    const { link } = await stage.call();
    await stage.after(1000);
    stage.phone.answer('voice');
    await stage.after(1000);
    assert.equal(stage.phone.call?.state, 'active');
    stage.phone.hangup();
    await stage.after(3000);
    assert.equal(link.news().at(-1), 'ended remoteHangup');
    stage.assertQuiet();
  });

  it('the camera is asked for', async (t) => {
    const stage = await Stage.open(t, { display: SCREENS.watch });
    assert.equal(stage.phone.device.permissions.get(CAMERA), 'granted');
  });
});

describe('On a round watch', () => {
  it('no push arrives, and a call rings over the link while the app is open', async (t) => {
    const stage = await Stage.open(t, { display: SCREENS.roundWatch, isAppOpen: true });
    const { link } = await stage.call();
    await stage.after(1000);
    const dropped = stage.phone.device.timeline.entries.filter(({ what }) => what === 'drops the message');
    assert.equal(dropped.length, 1);
    stage.phone.answer('voice');
    await stage.after(1000);
    assert.equal(stage.phone.call?.state, 'active');
    stage.phone.hangup();
    await stage.after(3000);
    assert.equal(link.news().at(-1), 'ended remoteHangup');
    stage.assertQuiet();
  });

  it('nobody is asked for a camera that is not there', async (t) => {
    const stage = await Stage.open(t, { display: SCREENS.roundWatch, isAppOpen: true });
    assert.equal(stage.phone.device.permissions.has(CAMERA), false);
    assert.equal(stage.phone.device.permissions.get('ohos.permission.MICROPHONE'), 'granted');
    stage.assertQuiet();
  });

  it('nothing offers to open settings that no watch has: the page says where they are', async (t) => {
    const stage = await Stage.open(t, { display: SCREENS.roundWatch });
    stage.phone.device.isNotificationAllowed = false;
    stage.phone.openApp();
    await stage.after(1000);
    assert.match(stage.texts(), /Allow them for this app in the settings of the watch/);
    assert.equal(pagesOf(stage).find('mend-notifications'), undefined);
    stage.assertQuiet();
  });
});

describe("A watch has no list of where a call is heard, as a phone's system has", () => {
  it('and none is asked for', async (t) => {
    const stage = await Stage.open(t, { display: SCREENS.watch });
    await stage.talk();
    assert.equal(pagesOf(stage).find('routePicker'), undefined);
    stage.phone.hangup();
    await stage.after(5000);
    stage.assertQuiet();
  });
});
