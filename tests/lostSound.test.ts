import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PageHost } from '../simulator/arkui/PageHost.ts';
import type { Caller } from './Stage.ts';
import { Stage } from './Stage.ts';

const ACTIVATE = 'AudioKit.AudioSessionManager.activateAudioSession';
const RENDERER = 'AudioKit.audio.createAudioRenderer';
const REFUSED = { code: 6800301 };

/** A call that is answered in front of the user, with these functions of sound refused. */
async function answered(t: Parameters<typeof Stage.open>[0], ...refused: readonly string[]):
Promise<{ stage: Stage; caller: Caller }> {
  const stage = await Stage.open(t, { isAppOpen: true });
  stage.phone.device.permissions.set('ohos.permission.MICROPHONE', 'granted');
  refused.forEach((name) => stage.phone.device.faults.set(name, REFUSED));
  const caller = await stage.call();
  await stage.after(800);
  stage.phone.answer('voice');
  await stage.after(3000);
  assert.equal(stage.phone.call?.state, 'active');
  (stage.phone.pages as PageHost).tap('returnToCall');
  await stage.after(500);
  return { stage, caller };
}

async function over(stage: Stage): Promise<void> {
  stage.phone.hangup();
  await stage.after(8000);
  stage.assertQuiet();
}

describe('A call whose audio session the system refuses', () => {
  it('is talked all the same, and neither side is told that it is silent', async (t) => {
    const { stage, caller } = await answered(t, ACTIVATE);
    assert.ok(!caller.link.news().includes('mute true'));
    caller.link.sounds.splice(0);
    await stage.after(200);
    assert.ok(caller.link.sounds.length >= 9);
    assert.doesNotMatch(stage.texts(), /no sound/i);
    await over(stage);
  });

  it('and the sound with it, says so to the user and to the other side, and has it back when it is given', async (t) => {
    const { stage, caller } = await answered(t, ACTIVATE, RENDERER);
    assert.ok(caller.link.news().includes('mute true'));
    assert.match(stage.texts(), /no sound/i);
    stage.phone.device.faults.clear();
    await stage.after(6000);
    assert.ok(caller.link.news().includes('mute false'));
    assert.doesNotMatch(stage.texts(), /no sound/i);
    await over(stage);
  });

  it('asks again at once when the user comes back to the app', async (t) => {
    const { stage, caller } = await answered(t, ACTIVATE, RENDERER);
    stage.phone.home();
    await stage.after(1000);
    caller.link.news();
    stage.phone.device.faults.clear();
    stage.phone.openApp();
    await stage.after(500);
    assert.ok(caller.link.news().includes('mute false'));
    await over(stage);
  });
});
