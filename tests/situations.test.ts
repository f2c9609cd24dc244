import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { describe, it } from 'node:test';
import type { MemoryClient } from '../server/testing/MemoryClient.ts';
import type { PageHost } from '../simulator/arkui/PageHost.ts';
import type { CallMessage } from '../simulator/cloud/PushTarget.ts';
import { UI_EVENT } from '../simulator/system/SystemCall.ts';
import { moduleOf } from './AppInside.ts';
import type { Caller } from './Stage.ts';
import { Stage } from './Stage.ts';

interface Service {
  account(): { allowWaiting(isAllowed: boolean): void };
  callBack(peerId: string, name: string, media: string): void;
}

const service = (stage: Stage): Service => moduleOf(stage.phone, 'service/VoipCallService.ets').VoipCallService as Service;
const states = (stage: Stage): string[] => stage.phone.calls.shown().map((call) => call.state);
const errors = (stage: Stage): string[] => stage.reports().filter((word) => word.startsWith('reportIncomingCallError'));

async function ringing(t: TestContext): Promise<{ stage: Stage; caller: Caller }> {
  const stage = await Stage.open(t);
  const caller = await stage.call();
  await stage.after(700);
  assert.deepEqual(states(stage), ['ringing']);
  return { stage, caller };
}

async function talking(t: TestContext): Promise<{ stage: Stage; caller: Caller }> {
  const { stage, caller } = await ringing(t);
  stage.phone.answer('voice');
  await stage.after(1000);
  assert.deepEqual(states(stage), ['active']);
  caller.link.news();
  return { stage, caller };
}

/** Ends whatever is there, and looks that nothing is left. */
async function over(stage: Stage): Promise<void> {
  for (let call = stage.phone.call; call !== undefined; call = stage.phone.call) {
    if (call.state === 'ringing') {
      stage.phone.reject(call.callId);
    } else {
      stage.phone.hangup(call.callId);
    }
    await stage.after(1500);
  }
  await stage.after(8000);
  stage.assertQuiet();
}

describe('Several calls', () => {
  it('ring up to three at a time; the fourth is refused and its caller hears busy', async (t) => {
    const { stage } = await ringing(t);
    await stage.call();
    await stage.call();
    await stage.after(1000);
    assert.deepEqual(states(stage), ['ringing', 'ringing', 'ringing']);
    const fourth = await stage.call();
    await stage.after(1000);
    // Of the others too: their invites came over the link before their pushes.
    assert.deepEqual(errors(stage), new Array(3).fill('reportIncomingCallError ROUTE_BUSY'));
    assert.ok(fourth.link.news().includes('ended busy'));
    await over(stage);
  });

  it('are refused as busy, and the caller is told, where the user wants none to wait', async (t) => {
    const { stage } = await talking(t);
    service(stage).account().allowWaiting(false);
    const second = await stage.call();
    await stage.after(1000);
    assert.deepEqual(states(stage), ['active']);
    assert.deepEqual(errors(stage), ['reportIncomingCallError ROUTE_BUSY']);
    assert.ok(second.link.news().includes('ended busy'));
    await over(stage);
  });

  it('knock once beside one that is talked, with one short vibration and no tone', async (t) => {
    const { stage } = await talking(t);
    const felt: unknown[] = [];
    stage.phone.device.onSense.push(() => void felt.push(stage.phone.device.vibration));
    await stage.call();
    await stage.after(5000);
    assert.deepEqual(felt.filter((one) => one !== undefined).length, 1);
    assert.equal(stage.phone.device.isRinging, false);
    await over(stage);
  });
});

describe('A call that comes by push and by link', () => {
  /** The app is in front and hears of the call over the link; the push is held back, to be delivered by the test. */
  async function twoWays(t: TestContext, pushFirst: boolean): Promise<Stage> {
    const stage = await Stage.open(t, { isAppOpen: true });
    const held: CallMessage[] = [];
    const deliver = stage.phone.deliver.bind(stage.phone);
    stage.phone.deliver = (message: CallMessage) => void held.push(message);
    const call = stage.call();
    for (let i = 0; i < 200 && held.length === 0; i++) {
      await stage.after(1);
    }
    const message = held[0] ?? assert.fail('there was no push');
    if (pushFirst) {
      deliver(message);
    }
    await stage.after(300);
    if (!pushFirst) {
      deliver(message);
    }
    await call;
    await stage.after(1500);
    return stage;
  }

  it('over the link first is reported once, and its push gets ROUTE_BUSY', async (t) => {
    const stage = await twoWays(t, false);
    assert.deepEqual(states(stage), ['ringing']);
    assert.deepEqual(errors(stage), ['reportIncomingCallError ROUTE_BUSY']);
    await over(stage);
  });

  it('at the same instant is one call', async (t) => {
    const stage = await twoWays(t, true);
    assert.deepEqual(states(stage), ['ringing']);
    assert.equal(stage.reports().filter((word) => word === 'reportIncomingCall voice').length, 1);
    await over(stage);
  });
});

describe('The report of a call that the system refuses', () => {
  const refusals = [
    [1, 'CELLULAR_CALL_EXISTS', 'ROUTE_BUSY', 'ended busy'], [2, 'VOIP_CALL_EXISTS', 'ROUTE_BUSY', 'ended busy'],
    [3, 'INVALID_CALL', 'OTHER', 'ended failed'], [4, 'USER_ANSWER_CELLULAR_FIRST', 'ROUTE_BUSY', 'ended busy'],
  ] as const;
  for (const [value, reason, cause, word] of refusals) {
    it(`with ${reason} gets its error report, and the caller hears why`, async (t) => {
      const stage = await Stage.open(t);
      stage.phone.device.faults.set('CallServiceKit.voipCall.reportIncomingCall', { value });
      const caller = await stage.call();
      await stage.after(3000);
      assert.deepEqual(errors(stage), [`reportIncomingCallError ${cause}`]);
      assert.ok(caller.link.news().includes(word));
      assert.equal(stage.phone.device.isRinging, false);
      await stage.after(4000);
      assert.deepEqual(stage.phone.leftovers(), []);
    });
  }
});

describe('A carrier call', () => {
  it('that the user takes while ours connects ends ours, and the caller hears of it', async (t) => {
    const { stage, caller } = await ringing(t);
    stage.phone.device.faults.set('NetworkKit.webSocket.send', { delayMs: 3000 });
    stage.phone.answer('voice');
    await stage.after(300);
    assert.deepEqual(states(stage), ['answered']);
    stage.phone.answerCarrierCall();
    await stage.after(6000);
    assert.ok(caller.link.news().some((news) => news.startsWith('ended')));
    stage.phone.carrierEnded();
    await over(stage);
  });

  it('that the user takes ends the call that is talked, in words', async (t) => {
    const { stage, caller } = await talking(t);
    stage.phone.answerCarrierCall();
    await stage.after(2000);
    assert.deepEqual(caller.link.news().filter((news) => news.startsWith('ended')), ['ended carrierCall']);
    stage.phone.carrierEnded();
    await over(stage);
  });

  it('that the user makes refuses what rings, and what is talked goes on after it', async (t) => {
    const { stage, caller } = await ringing(t);
    stage.phone.carrierDials();
    await stage.after(2000);
    assert.ok(caller.link.news().includes('ended busy'));
    stage.phone.carrierEnded();
    await over(stage);
    await stage.call();
    await stage.after(700);
    stage.phone.answer('voice');
    await stage.after(1000);
    stage.phone.carrierDials();
    await stage.after(1000);
    stage.phone.carrierEnded();
    await stage.after(1000);
    assert.deepEqual(states(stage), ['active']);
    await over(stage);
  });

  it('that comes while the user dials ends the dialling', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    stage.desk.cloud.register('token-of-carols-device-0123456789', { online: true, deliver: () => undefined });
    await stage.upload('carol', 'token-of-carols-device-0123456789', 'carols-phone');
    service(stage).callBack('carol', 'Carol', 'voice');
    await stage.after(200);
    assert.deepEqual(states(stage), ['dialing']);
    stage.phone.carrierDials();
    await stage.after(1500);
    assert.deepEqual(states(stage), []);
    assert.deepEqual(stage.reports(), ['reportOutgoingCall voice', 'reports DISCONNECTED']);
    stage.phone.carrierEnded();
    await over(stage);
  });
});

describe('What happens elsewhere', () => {
  /** The same user's second device: it only keeps the join token that its push carries. */
  async function withTablet(t: TestContext): Promise<{ stage: Stage; caller: Caller; say: (fields: object) => MemoryClient }> {
    const stage = await Stage.open(t);
    let push: { sessionId: string; joinToken: string } | undefined;
    const token = 'token-of-the-other-device-0123456789';
    stage.desk.cloud.register(token, {
      online: true, deliver: ({ extraData }: CallMessage) => { push = JSON.parse(extraData) as typeof push; },
    });
    const user = stage.user();
    await stage.upload(user, token, 'tablet');
    const caller = await stage.call('voice', 30, { user });
    await stage.after(800);
    assert.deepEqual(states(stage), ['ringing']);
    return { stage, caller, say: (fields) => {
      const { sessionId, joinToken } = push ?? assert.fail('the tablet got no push');
      return stage.join(sessionId, joinToken).say({ sessionId, ...fields });
    } };
  }

  it('a call that is declined there stops ringing here, and is not missed', async (t) => {
    const { stage, say } = await withTablet(t);
    say({ type: 'decline', reason: 'rejected' });
    await stage.after(1000);
    assert.deepEqual(states(stage), []);
    assert.deepEqual(stage.phone.device.notifications.shown, []);
    await over(stage);
  });

  it('a call that is answered on both in one instant is had by one, as the server says', async (t) => {
    const { stage, caller, say } = await withTablet(t);
    stage.phone.answer('voice');
    say({ type: 'accept', media: 'voice' });
    await stage.after(2000);
    assert.equal(caller.link.news().filter((news) => news === 'connected').length, 1);
    assert.deepEqual(states(stage), []);
    await over(stage);
  });

  for (const [when, ms] of [['before', -30], ['in the instant of', 0], ['after', 30]] as const) {
    it(`a call that the caller gives up ${when} the answer ends here too`, async (t) => {
      const { stage, caller } = await ringing(t);
      const cancel = (): void => void caller.link.say({ type: 'cancel', sessionId: caller.sessionId });
      if (ms < 0) {
        cancel();
        await stage.after(10);
      }
      stage.phone.answer('voice');
      if (ms >= 0) {
        await stage.after(ms);
        cancel();
        caller.link.say({ type: 'hangup', sessionId: caller.sessionId, reason: 'hangup' });
      }
      await stage.after(2000);
      assert.deepEqual(states(stage), []);
      await over(stage);
    });
  }
});

describe('A mute', () => {
  it('made while it rings is kept, is told to nobody, and holds from the first word', async (t) => {
    const { stage, caller } = await ringing(t);
    const call = stage.phone.call ?? assert.fail('nothing rings');
    stage.phone.calls.press(call, UI_EVENT.MUTED);
    await stage.after(300);
    assert.ok(!stage.reports().includes('reports MUTED'));
    stage.phone.answer('voice');
    await stage.after(1000);
    assert.deepEqual(stage.reports().slice(-3), ['reports ANSWERED', 'reports ACTIVE', 'reports MUTED']);
    assert.ok(caller.link.news().includes('mute true'));
    await over(stage);
  });

  it('made on the page is shown by the system, and one of the system by the page', async (t) => {
    const { stage, caller } = await talking(t);
    stage.phone.tapCapsule();
    await stage.after(500);
    (stage.phone.pages as PageHost).tap('mute');
    await stage.after(500);
    assert.equal(stage.phone.call?.isMuted, true);
    stage.phone.mute(false);
    await stage.after(500);
    assert.deepEqual(stage.reports().slice(-2), ['reports MUTED', 'reports UNMUTED']);
    assert.deepEqual(caller.link.news().filter((news) => news.startsWith('mute')).slice(-2), ['mute true', 'mute false']);
    await over(stage);
  });
});
