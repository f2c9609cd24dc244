import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Stage } from './Stage.ts';

const LIGHT = '#FFFFFF';
const DARK = '#000000';
const POINT = 'ArkUI.Window.setWindowSystemBarProperties';

/** A video call that is up, with its page in front. */
async function film(stage: Stage) {
  const caller = await stage.call('video');
  await stage.after(600);
  stage.phone.answer('video');
  await stage.after(1000);
  return caller;
}

describe('The letters of the status bar', () => {
  it('are light over a moving picture, and dark again on what comes after it', async (t) => {
    const stage = await Stage.open(t);
    const caller = await film(stage);
    assert.equal(stage.phone.barColor, LIGHT);
    caller.link.say({ type: 'hangup', sessionId: caller.sessionId, reason: 'hangup' });
    await stage.after(500);
    assert.equal(stage.phone.barColor, DARK, 'how the call ended stands on a light page');
  });

  it('are what the system makes them on the launcher\'s page and on a voice call', async (t) => {
    const stage = await Stage.open(t);
    await stage.talk();
    assert.deepEqual([stage.phone.front, stage.phone.barColor], ['VoIPUIAbility', undefined]);
    stage.phone.hangup();
    stage.phone.openApp();
    await stage.after(500);
    assert.deepEqual([stage.phone.front, stage.phone.barColor], ['EntryAbility', undefined]);
  });

  it('follow the user to dark and back, once the app has chosen them', async (t) => {
    const stage = await Stage.open(t);
    const caller = await film(stage);
    stage.phone.device.configure({ isDark: true });
    await stage.after(100);
    assert.equal(stage.phone.barColor, LIGHT, 'the picture is as dark as before');
    caller.link.say({ type: 'hangup', sessionId: caller.sessionId, reason: 'hangup' });
    await stage.after(500);
    assert.equal(stage.phone.barColor, LIGHT, 'the page is dark');
    stage.phone.device.configure({ isDark: false });
    await stage.after(100);
    assert.equal(stage.phone.barColor, DARK);
  });

  it('cost no call where the system does not take them', async (t) => {
    for (const fault of [{ code: 1300002 }, { code: 801, isThrown: true }, { never: true }]) {
      const stage = await Stage.open(t);
      stage.phone.device.faults.set(POINT, fault);
      await film(stage);
      assert.equal(stage.phone.call?.state, 'active');
      stage.phone.hangup();
      await stage.after(12000);
      stage.assertQuiet();
    }
  });
});
