import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { TestContext } from 'node:test';
import type { PageHost } from '../simulator/arkui/PageHost.ts';
import { soundWorldOf } from '../simulator/system/SoundWorld.ts';
import type { Caller } from './Stage.ts';
import { Stage } from './Stage.ts';

const MICROPHONE = 'ohos.permission.MICROPHONE';

interface Talk {
  readonly stage: Stage;
  readonly caller: Caller;
  readonly world: ReturnType<typeof soundWorldOf>;
}

/** A call that is answered and, unless it stays locked away, shown. */
async function talking(t: TestContext, isShown = true): Promise<Talk> {
  const stage = await Stage.open(t);
  const caller = await stage.call();
  await stage.after(600);
  stage.phone.answer('voice');
  await stage.after(300);
  if (isShown) {
    stage.phone.tapCapsule();
    await stage.after(500);
  }
  caller.link.news();
  caller.link.sounds.splice(0);
  return { stage, caller, world: soundWorldOf(stage.phone.device) };
}

/** The caller says 20 ms of something. */
function say({ caller }: Talk, sample: number): void {
  const { sessionId } = caller;
  const sound = Buffer.from(new Int16Array(320).fill(sample).buffer);
  caller.link.raw(Buffer.concat([Buffer.from([1, sessionId.length]), Buffer.from(sessionId), Buffer.alloc(4), sound]));
}

/** The sound in the caller's last frames. */
function heardByCaller({ caller }: Talk): number[] {
  return caller.link.sounds.map((bytes) => Buffer.from(bytes).readInt16LE(2 + caller.sessionId.length + 4));
}

async function hangUp({ stage }: Talk): Promise<void> {
  stage.phone.hangup();
  await stage.after(4000);
  stage.assertQuiet();
  assert.equal(soundWorldOf(stage.phone.device).microphones, 0);
  assert.equal(stage.phone.device.sounds.size, 0);
}

describe('The sound of a whole call', () => {
  it('goes both ways, and ends with the call', async (t) => {
    const talk = await talking(t);
    await talk.stage.after(200);
    const said = heardByCaller(talk);
    assert.ok(said.length >= 8 && said.every((sample) => sample === 1000), `${said}`);
    say(talk, 321);
    await talk.stage.after(60);
    say(talk, 321);
    let isHeard = false;
    for (let i = 0; i < 10 && !isHeard; i++) {
      await talk.stage.after(10);
      isHeard = talk.world.heard[0] === 321;
    }
    assert.ok(isHeard, 'the caller is heard');
    await hangUp(talk);
    talk.caller.link.sounds.splice(0);
    await talk.stage.after(1000);
    assert.deepEqual(talk.caller.link.sounds, []);
  });

  it('is not sent while the call is muted', async (t) => {
    const talk = await talking(t);
    talk.stage.phone.mute(true);
    await talk.stage.after(100);
    talk.caller.link.sounds.splice(0);
    await talk.stage.after(500);
    assert.deepEqual(talk.caller.link.sounds, []);
    talk.stage.phone.mute(false);
    await talk.stage.after(300);
    assert.ok(heardByCaller(talk).every((sample) => sample === 1000));
    assert.ok(talk.caller.link.sounds.length > 5);
    await hangUp(talk);
  });

  it('of a call answered on the lock screen goes one way, and both ways once the app is in front', async (t) => {
    const talk = await talking(t, false);
    await talk.stage.after(500);
    assert.deepEqual(talk.caller.link.sounds, []);
    talk.stage.phone.tapCapsule();
    await talk.stage.after(500);
    assert.deepEqual(talk.caller.link.news(), ['mute false']);
    assert.ok(talk.caller.link.sounds.length > 5);
    await hangUp(talk);
  });

  it('goes one way without the permission for the microphone, and the call goes on', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.permissions.set(MICROPHONE, 'denied');
    const caller = await stage.call();
    await stage.after(600);
    stage.phone.answer('voice');
    await stage.after(400);
    const talk: Talk = { stage, caller, world: soundWorldOf(stage.phone.device) };
    assert.ok(caller.link.news().includes('mute true'));
    say(talk, 55);
    await stage.after(60);
    assert.equal(stage.phone.call?.state, 'active');
    assert.deepEqual(caller.link.sounds, []);
    await hangUp(talk);
  });

  it('goes both ways from the moment in which the user allows the microphone, with the app in front all the time', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    stage.phone.device.permissions.set(MICROPHONE, 'denied');
    stage.phone.home();
    stage.phone.openApp();
    const caller = await stage.call();
    await stage.after(600);
    stage.phone.answer('voice');
    await stage.after(1000);
    assert.ok(caller.link.news().includes('mute true'));
    (stage.phone.pages as PageHost).tap('mend-microphone');
    await stage.after(2000);
    assert.deepEqual(caller.link.news(), ['mute false']);
    assert.ok(caller.link.sounds.length > 5);
    await hangUp({ stage, caller, world: soundWorldOf(stage.phone.device) });
  });

  it('stops while the user makes a carrier call, and comes back both ways', async (t) => {
    const talk = await talking(t);
    talk.stage.phone.carrierDials();
    await talk.stage.after(300);
    assert.deepEqual(talk.caller.link.news(), ['mute true']);
    talk.stage.phone.carrierEnded();
    await talk.stage.after(500);
    assert.deepEqual(talk.caller.link.news(), ['mute false']);
    talk.caller.link.sounds.splice(0);
    await talk.stage.after(200);
    assert.ok(heardByCaller(talk).filter((sample) => sample === 1000).length > 5);
    assert.ok(talk.stage.phone.device.sounds.size > 0, 'the loudspeaker runs again');
    await hangUp(talk);
  });
});
