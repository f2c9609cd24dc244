import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import type { PageHost } from '../simulator/arkui/PageHost.ts';
import { smallPicturesOf } from '../simulator/device/SmallPictures.ts';
import { type Caller, Stage } from './Stage.ts';

/** PiPControlType (js-apis-pipwindow.md). */
const HANG_UP = 5;
const MICROPHONE = 6;

/** A video call that is up, with its page in front. */
async function filmed(t: TestContext): Promise<readonly [Stage, Caller]> {
  const stage = await Stage.open(t);
  const caller = await stage.call('video');
  await stage.after(600);
  stage.phone.answer('video');
  await stage.after(1000);
  assert.equal((stage.phone.pages as PageHost).find('media')?.isVisible, true);
  return [stage, caller];
}

function pictureOf(stage: Stage) {
  return smallPicturesOf(stage.phone.device).shown;
}

/** The user goes to the home screen. */
async function home(stage: Stage): Promise<void> {
  stage.phone.home();
  await stage.after(500);
}

describe('The small picture of a video call', () => {
  it('comes when the user leaves the app, and goes when they tap it and are back on the page', async (t) => {
    const [stage] = await filmed(t);
    assert.equal(pictureOf(stage), undefined);
    await home(stage);
    assert.equal(pictureOf(stage)?.abilityName, 'VoIPUIAbility');
    stage.phone.tapPicture();
    await stage.after(500);
    assert.equal(pictureOf(stage), undefined);
    assert.equal((stage.phone.pages as PageHost).find('hangup')?.isVisible, true);
    await home(stage);
    assert.notEqual(pictureOf(stage), undefined);
    stage.phone.hangup();
    await stage.after(5000);
    stage.assertQuiet();
  });

  it('goes when the user comes back by another way', async (t) => {
    const [stage] = await filmed(t);
    await home(stage);
    stage.phone.tapCapsule();
    await stage.after(500);
    assert.equal(pictureOf(stage), undefined);
    stage.phone.hangup();
    await stage.after(5000);
    stage.assertQuiet();
  });

  it('mutes and hangs up by its own buttons, and shows a mute from elsewhere', async (t) => {
    const [stage, caller] = await filmed(t);
    await home(stage);
    caller.link.news();
    pictureOf(stage)?.press(MICROPHONE);
    await stage.after(300);
    assert.deepEqual(caller.link.news(), ['mute true']);
    stage.phone.mute(false);
    await stage.after(300);
    assert.equal(pictureOf(stage)?.controls.find(({ type }) => type === MICROPHONE)?.isOn, true);
    pictureOf(stage)?.press(HANG_UP);
    await stage.after(5000);
    assert.ok(caller.link.news().includes('ended remoteHangup'));
    assert.equal(pictureOf(stage), undefined);
    stage.assertQuiet();
  });

  it('goes with the call, whoever ends it, also while it is still coming', async (t) => {
    for (const ms of [0, 20, 500]) {
      const [stage, caller] = await filmed(t);
      stage.phone.home();
      await stage.after(ms);
      caller.link.say({ type: 'hangup', sessionId: caller.sessionId, reason: 'hangup' });
      await stage.after(5000);
      assert.equal(pictureOf(stage), undefined, `${ms}`);
      stage.assertQuiet();
    }
  });

  it('goes when the call turns to voice, and a voice call has none', async (t) => {
    const [stage, caller] = await filmed(t);
    await home(stage);
    caller.link.say({ type: 'media', sessionId: caller.sessionId, media: 'voice' });
    await stage.after(500);
    assert.equal(pictureOf(stage), undefined);
    stage.phone.tapCapsule();
    await stage.after(500);
    await home(stage);
    assert.equal(pictureOf(stage), undefined);
    stage.phone.hangup();
    await stage.after(5000);
    stage.assertQuiet();
  });

  it('is closed by the user and the call goes on', async (t) => {
    const [stage] = await filmed(t);
    await home(stage);
    pictureOf(stage)?.close();
    await stage.after(500);
    assert.equal(stage.phone.call?.state, 'active');
    stage.phone.hangup();
    await stage.after(5000);
    stage.assertQuiet();
  });

  it('costs no call where the system cannot make it', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.faults.set('ArkUI.PiPWindow.create', { code: 1300014 });
    await stage.call('video');
    await stage.after(600);
    stage.phone.answer('video');
    await stage.after(1000);
    await home(stage);
    assert.equal(pictureOf(stage), undefined);
    assert.equal(stage.phone.call?.state, 'active');
    stage.phone.hangup();
    await stage.after(5000);
    stage.assertQuiet();
  });
});

describe('The screen during a video call', () => {
  it('stays on while the pictures are on the page, and not a moment longer', async (t) => {
    const [stage, caller] = await filmed(t);
    assert.equal(stage.phone.isScreenKeptOn, true);
    await home(stage);
    assert.equal(stage.phone.isScreenKeptOn, false, 'another app is in front');
    stage.phone.tapPicture();
    await stage.after(500);
    assert.equal(stage.phone.isScreenKeptOn, true);
    caller.link.say({ type: 'hangup', sessionId: caller.sessionId, reason: 'hangup' });
    await stage.after(500);
    assert.equal(stage.phone.isScreenKeptOn, false, 'the call is over');
    await stage.after(5000);
    stage.assertQuiet();
  });

  it('goes off as in any other app while a voice call goes on', async (t) => {
    const stage = await Stage.open(t);
    await stage.talk();
    assert.equal(stage.phone.isScreenKeptOn, false);
  });

  it('is let go off at the second try where the first one fails', async (t) => {
    const [stage] = await filmed(t);
    stage.phone.device.faults.set('ArkUI.Window.setWindowKeepScreenOn', { code: 1300002, times: 1 });
    stage.phone.hangup();
    await stage.after(500);
    assert.equal(stage.phone.isScreenKeptOn, false);
  });
});
