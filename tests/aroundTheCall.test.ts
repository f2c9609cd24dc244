import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { describe, it } from 'node:test';
import { networkOf } from '../simulator/network/DeviceNetwork.ts';
import { soundWorldOf } from '../simulator/system/SoundWorld.ts';
import type { Caller } from './Stage.ts';
import { Stage } from './Stage.ts';

/** Samples of a frame of 20 ms at 16 kHz, and at half of it. */
const FULL = 320;
const HALVED = 160;

async function talking(t: TestContext, scene: 'voice' | 'video' = 'voice'): Promise<{ stage: Stage; caller: Caller }> {
  const stage = await Stage.open(t, { isAppOpen: true });
  stage.phone.device.permissions.set('ohos.permission.MICROPHONE', 'granted');
  const caller = await stage.call(scene);
  await stage.after(800);
  stage.phone.answer(scene);
  await stage.after(1000);
  assert.equal(stage.phone.call?.state, 'active');
  caller.link.news();
  return { stage, caller };
}

async function over(stage: Stage): Promise<void> {
  if (stage.phone.call?.state === 'ringing') {
    stage.phone.reject();
  } else if (stage.phone.call !== undefined) {
    stage.phone.hangup();
  }
  await stage.after(8000);
  stage.assertQuiet();
}

/** Length of the pieces of sound that the other side gets now. */
async function heard(stage: Stage, caller: Caller): Promise<number[]> {
  caller.link.sounds.splice(0);
  await stage.after(200);
  return [...new Set(caller.link.sounds.map((sound) => sound.length))];
}

describe('A device that gets hot', () => {
  it('has its call cost less from OVERHEATED on, and as much as before two levels lower', async (t) => {
    const { stage, caller } = await talking(t);
    const [full] = await heard(stage, caller);
    stage.phone.device.work(4);
    await stage.after(100);
    const [less] = await heard(stage, caller);
    assert.equal((full ?? 0) - (less ?? 0), (FULL - HALVED) * 2);
    stage.phone.device.work(3);
    await stage.after(100);
    assert.deepEqual(await heard(stage, caller), [less], 'a level lower is not enough');
    stage.phone.device.work(2);
    await stage.after(100);
    assert.deepEqual(await heard(stage, caller), [full]);
    await over(stage);
  });

  it('turns video into voice from WARNING on, tells system and peer, and back two levels lower', async (t) => {
    const { stage, caller } = await talking(t, 'video');
    stage.phone.device.work(5);
    await stage.after(300);
    assert.equal(stage.reports().at(-1), 'reports ACTIVE VOICE');
    assert.ok(caller.link.news().includes('media voice'));
    stage.phone.device.work(4);
    await stage.after(300);
    assert.equal(stage.reports().at(-1), 'reports ACTIVE VOICE');
    stage.phone.device.work(3);
    await stage.after(300);
    assert.equal(stage.reports().at(-1), 'reports ACTIVE VIDEO');
    stage.phone.device.work(0);
    await over(stage);
  });
});

describe('The continuous task of a call', () => {
  it('runs from the answer to the end, so that the call goes on in the background', async (t) => {
    const { stage, caller } = await talking(t);
    assert.equal(stage.phone.process?.holdings.list('task').length, 1);
    stage.phone.home();
    await stage.after(20_000);
    assert.notDeepEqual(await heard(stage, caller), [], 'nothing is heard from the background');
    stage.phone.hangup();
    await stage.after(1000);
    assert.deepEqual(stage.phone.process?.holdings.list('task'), []);
    await over(stage);
  });

  it('that is refused in the background fails no call, and runs with the next window in front', async (t) => {
    const stage = await Stage.open(t);
    await stage.call();
    await stage.after(600);
    stage.phone.answer('voice');
    await stage.after(1500);
    assert.equal(stage.phone.call?.state, 'active');
    assert.deepEqual(stage.phone.process?.holdings.list('task'), []);
    stage.phone.openApp();
    await stage.after(500);
    assert.equal(stage.phone.process?.holdings.list('task').length, 1);
    await over(stage);
  });
});

describe('The link of an app in the background', () => {
  it('is frozen by the system and made anew when the app comes back: a call finds it up', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    await stage.until(() => stage.desk.server.link.reception.all().length === 1, 'the device is not on the link');
    stage.phone.home();
    await stage.after(60_000);
    assert.deepEqual(stage.desk.server.link.reception.all(), []);
    stage.phone.openApp();
    await stage.after(1000);
    assert.equal(stage.desk.server.link.reception.all().length, 1);
    const caller = await stage.call();
    await stage.after(800);
    stage.phone.answer('voice');
    await stage.after(800);
    assert.ok(caller.link.news().includes('connected'));
    await over(stage);
  });

  it('that breaks under a call is made anew, and the call goes on', async (t) => {
    const { stage, caller } = await talking(t);
    networkOf(stage.phone.device).release();
    await stage.after(5000);
    assert.equal(stage.phone.call?.state, 'active');
    assert.notDeepEqual(await heard(stage, caller), []);
    await over(stage);
  });
});

describe('The process of the app', () => {
  it('that is killed while it talks loses the call: its caller is told, and the next push rings', async (t) => {
    const { stage, caller } = await talking(t);
    stage.phone.home();
    stage.phone.kill();
    await stage.after(40_000);
    assert.ok(caller.link.news().some((news) => news.startsWith('ended')));
    stage.phone.calls.calls.clear();
    const next = await stage.call();
    await stage.after(800);
    assert.equal(stage.phone.call?.state, 'ringing');
    stage.phone.answer('voice');
    await stage.after(1000);
    assert.ok(next.link.news().includes('connected'));
    await over(stage);
  });

  it('that is killed while it rings can answer the same call, if its push comes again', async (t) => {
    const stage = await Stage.open(t);
    const caller = await stage.call();
    await stage.after(700);
    stage.phone.kill();
    stage.phone.calls.calls.clear();
    await stage.after(2000);
    stage.phone.openApp();
    // Opened by its user, it hears of the call that still waits over the link.
    await stage.until(() => stage.phone.call?.state === 'ringing', 'the call that waits is not brought');
    stage.phone.answer('voice');
    await stage.after(1000);
    assert.ok(caller.link.news().includes('connected'));
    await over(stage);
  });
});

describe('The sound of a call', () => {
  it('begins in the order that the system asks for: scene, session, streams; and ends the other way round', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    stage.phone.device.permissions.set('ohos.permission.MICROPHONE', 'granted');
    await stage.call();
    await stage.after(800);
    const world = soundWorldOf(stage.phone.device);
    stage.phone.answer('voice');
    await stage.until(() => stage.phone.process?.holdings.list('audioSession').length === 1, 'there is no session');
    assert.equal(world.microphones, 0, 'the microphone is there before the call is connected');
    await stage.after(1000);
    assert.equal(world.microphones, 1);
    stage.phone.hangup();
    await stage.until(() => world.microphones === 0, 'the microphone stays');
    await over(stage);
  });
});
