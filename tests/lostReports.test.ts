import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Stage } from './Stage.ts';

const STATE = 'CallServiceKit.voipCall.reportCallStateChange';
const AUDIO = 'CallServiceKit.voipCall.reportCallAudioEventChange';
const NO_SERVICE = 1007200002;

async function ringing(t: Parameters<typeof Stage.open>[0]): Promise<Stage> {
  const stage = await Stage.open(t);
  await stage.call();
  await stage.after(600);
  return stage;
}

async function over(stage: Stage): Promise<void> {
  stage.phone.hangup();
  await stage.after(6000);
  stage.assertQuiet();
}

describe('A report that the call service was out of reach for', () => {
  for (const times of [1, 2]) {
    it(`is said again: ANSWERED, lost ${times === 1 ? 'once' : 'twice'}`, async (t) => {
      const stage = await ringing(t);
      stage.phone.device.faults.set(STATE, { code: NO_SERVICE, times });
      stage.phone.answer('voice');
      await stage.after(900);
      assert.equal(stage.phone.call?.state, 'active');
      assert.deepEqual(stage.reports().slice(1), [...new Array<string>(times + 1).fill('reports ANSWERED'), 'reports ACTIVE']);
      await over(stage);
    });
  }

  it('is said again: ACTIVE, so that the timer of the capsule runs', async (t) => {
    const stage = await ringing(t);
    stage.phone.answer('voice');
    await stage.until(() => stage.phone.call?.state === 'answered', 'ANSWERED was not taken');
    stage.phone.device.faults.set(STATE, { code: NO_SERVICE, times: 1 });
    await stage.after(900);
    assert.equal(stage.phone.call?.state, 'active');
    await over(stage);
  });

  it('is said again: a mute, or the capsule would show an open microphone', async (t) => {
    const stage = await ringing(t);
    stage.phone.answer('voice');
    await stage.after(900);
    stage.phone.device.faults.set(AUDIO, { code: NO_SERVICE, times: 1 });
    stage.phone.mute(true);
    await stage.after(900);
    assert.equal(stage.phone.call?.isMuted, true);
    await over(stage);
  });

  it('is said once more by the next press, where a mute was lost for good: the button would be stuck', async (t) => {
    const stage = await ringing(t);
    stage.phone.answer('voice');
    await stage.after(900);
    stage.phone.device.faults.set(AUDIO, { code: NO_SERVICE, times: 3 });
    stage.phone.mute(true);
    await stage.after(900);
    assert.equal(stage.phone.call?.isMuted, false);
    stage.phone.mute(true);
    await stage.after(50);
    assert.equal(stage.phone.call?.isMuted, true);
    stage.phone.mute(false);
    await stage.after(50);
    assert.equal(stage.phone.call?.isMuted, false);
    await over(stage);
  });

  it('is not said again when the user has hung up meanwhile: the end comes next', async (t) => {
    const stage = await ringing(t);
    stage.phone.device.faults.set(STATE, { code: NO_SERVICE, times: 1 });
    stage.phone.answer('voice');
    await stage.after(50);
    stage.phone.reject();
    await stage.after(300);
    assert.deepEqual(stage.reports().slice(1), ['reports ANSWERED', 'reports DISCONNECTED']);
    await stage.after(6000);
    stage.assertQuiet();
  });
});
