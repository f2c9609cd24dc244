import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { networkOf } from '../simulator/network/DeviceNetwork.ts';
import { soundWorldOf } from '../simulator/system/SoundWorld.ts';
import type { Caller } from './Stage.ts';
import { Stage } from './Stage.ts';

interface Talk {
  readonly stage: Stage;
  readonly second: Caller;
}

/** A call that is talked in the foreground; the app goes to the background, and somebody else calls. */
async function talkingInTheBackground(t: Parameters<typeof Stage.open>[0]): Promise<Talk> {
  const stage = await Stage.open(t, { isAppOpen: true });
  stage.phone.device.permissions.set('ohos.permission.MICROPHONE', 'granted');
  await stage.call();
  await stage.after(800);
  stage.phone.answer('voice');
  await stage.after(800);
  assert.equal(microphones(stage), 1);
  stage.phone.home();
  await stage.after(500);
  const second = await stage.call();
  await stage.after(800);
  second.link.news();
  return { stage, second };
}

function microphones(stage: Stage): number {
  return soundWorldOf(stage.phone.device).microphones;
}

function ringing(stage: Stage): string {
  return stage.phone.calls.shown().find((call) => call.state === 'ringing')?.callId ?? assert.fail('nothing rings');
}

/** How many pieces of sound have reached the other side since. */
async function heard(stage: Stage, caller: Caller, ms: number): Promise<number> {
  caller.link.sounds.splice(0);
  await stage.after(ms);
  return caller.link.sounds.length;
}

describe('A second call that is answered in the background', () => {
  it('has the microphone of the first one, which the system would not start anew there', async (t) => {
    const { stage, second } = await talkingInTheBackground(t);
    stage.phone.answer('voice', ringing(stage));
    await stage.after(1500);
    assert.equal(stage.phone.call?.state, 'active');
    assert.equal(microphones(stage), 1);
    assert.ok(await heard(stage, second, 200) >= 9);
    assert.ok(!second.link.news().includes('mute true'), 'the other side was told that it hears nothing');
    stage.phone.hangup();
    await stage.after(8000);
    stage.assertQuiet();
  });

  it('hears nothing and is not heard until it is connected, and the first one is not heard any more', async (t) => {
    const { stage, second } = await talkingInTheBackground(t);
    networkOf(stage.phone.device).latencyMs = 800;
    stage.phone.answer('voice', ringing(stage));
    await stage.after(100);
    assert.equal(microphones(stage), 1);
    assert.equal(await heard(stage, second, 400), 0);
    await stage.after(3000);
    stage.phone.hangup();
    await stage.after(8000);
    stage.assertQuiet();
  });

  it('gives the microphone back when it is hung up before it is connected', async (t) => {
    const { stage } = await talkingInTheBackground(t);
    networkOf(stage.phone.device).mode = 'silent';
    stage.phone.answer('voice', ringing(stage));
    await stage.after(500);
    assert.equal(microphones(stage), 1);
    stage.phone.hangup();
    await stage.after(500);
    assert.equal(microphones(stage), 0);
    networkOf(stage.phone.device).mode = 'up';
    await stage.after(40_000);
    stage.assertQuiet();
  });
});
