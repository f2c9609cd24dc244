import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { storesOf } from '../simulator/kits/ArkData/Stores.ts';
import { listedCalls } from './AppInside.ts';
import type { Caller } from './Stage.ts';
import { Stage } from './Stage.ts';

/** After a restart that nobody has unlocked yet. @param locked what a locked area's preferences do */
async function restarted(stage: Stage, locked: 'refuses' | 'empty' = 'refuses'): Promise<void> {
  const { device } = stage.phone;
  stage.phone.kill();
  device.isFirstUnlocked = false;
  device.isLocked = true;
  device.lockedStorage = locked;
  await stage.after(10);
}

function keepSettings(stage: Stage, text: unknown): void {
  storesOf(stage.phone.device).set('el1/call_settings', new Map([['text', text]]));
}

async function missed(stage: Stage): Promise<Caller> {
  const caller = await stage.call();
  await stage.after(600);
  caller.link.say({ type: 'cancel', sessionId: caller.sessionId });
  await stage.after(4000);
  return caller;
}

function idsOf(stage: Stage): string[] {
  return listedCalls(stage.phone).map((call) => call.sessionId);
}

describe('Before the first unlock', () => {
  it('a pushed call rings, is answered and ends, and nothing locked is touched', async (t) => {
    const stage = await Stage.open(t);
    await restarted(stage);
    const caller = await stage.call();
    await stage.after(600);
    assert.equal(stage.phone.call?.state, 'ringing');
    stage.phone.answer('voice');
    await stage.after(300);
    assert.equal(stage.phone.call?.state, 'active');
    caller.link.say({ type: 'hangup', sessionId: caller.sessionId, reason: 'hangup' });
    await stage.after(4000);
    stage.assertQuiet();
  });

  it('a blocked caller is refused: whom is known without the user\'s key', async (t) => {
    const stage = await Stage.open(t);
    keepSettings(stage, '{"blocked":["user-ada"]}');
    await restarted(stage);
    await stage.call();
    await stage.after(600);
    assert.equal(stage.phone.call, undefined);
    await stage.after(4000);
    stage.assertQuiet();
  });

  it('a damaged settings file does not keep a call from ringing', async (t) => {
    for (const text of ['{"blocked":', 7, ['a'], 'null']) {
      const stage = await Stage.open(t);
      keepSettings(stage, text);
      await restarted(stage);
      await stage.call();
      await stage.after(600);
      assert.equal(stage.phone.call?.state, 'ringing');
      stage.phone.reject();
      await stage.after(4000);
      stage.assertQuiet();
    }
  });

  it('a settings file that cannot be opened does not keep a call from ringing', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.faults.set('ArkData.preferences.getPreferencesSync', { code: 15500000 });
    await restarted(stage);
    await stage.call();
    await stage.after(600);
    assert.equal(stage.phone.call?.state, 'ringing');
    stage.phone.reject();
    await stage.after(4000);
    stage.assertQuiet();
  });
});

for (const locked of ['refuses', 'empty'] as const) {
  describe(`The list of calls, where locked storage ${locked === 'empty' ? 'opens empty' : 'is refused'}`, () => {
    it('keeps a call of before the unlock, and none of the earlier ones is lost', async (t) => {
      const stage = await Stage.open(t);
      const first = await missed(stage);
      await restarted(stage, locked);
      const second = await missed(stage);
      assert.deepEqual(idsOf(stage), [second.sessionId]);
      stage.phone.device.isFirstUnlocked = true;
      stage.phone.device.isLocked = false;
      const third = await missed(stage);
      assert.deepEqual(idsOf(stage), [third.sessionId, second.sessionId, first.sessionId]);
      stage.phone.kill();
      stage.phone.openApp();
      await stage.after(1000);
      assert.deepEqual(idsOf(stage), [third.sessionId, second.sessionId, first.sessionId]);
    });
  });
}

describe('The list of calls', () => {
  it('survives a damaged file: the good lines stay, and new calls are added', async (t) => {
    const stage = await Stage.open(t);
    const first = await missed(stage);
    const kept = storesOf(stage.phone.device).get('el2/call_history');
    kept?.set('text', `{"sessionId":\n${String(kept.get('text'))}\n[]`);
    stage.phone.kill();
    const second = await missed(stage);
    assert.deepEqual(idsOf(stage), [second.sessionId, first.sessionId]);
  });

  it('is not lost when it cannot be written: the next call writes both', async (t) => {
    const stage = await Stage.open(t);
    stage.phone.device.faults.set('ArkData.preferences.flush', { code: 15500000, times: 1 });
    const first = await missed(stage);
    const second = await missed(stage);
    stage.phone.kill();
    stage.phone.openApp();
    await stage.after(1000);
    assert.deepEqual(idsOf(stage), [second.sessionId, first.sessionId]);
  });
});
