import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CREDENTIAL, MemoryClient } from '../server/testing/MemoryClient.ts';
import type { PageHost } from '../simulator/arkui/PageHost.ts';
import type { CallMessage } from '../simulator/cloud/PushTarget.ts';
import { networkOf } from '../simulator/network/DeviceNetwork.ts';
import { Stage } from './Stage.ts';

/** Carol's device: it keeps what its push says, and speaks on the link. */
class Carol {
  offer: { sessionId: string; joinToken: string } | undefined;
  readonly link: MemoryClient;

  private constructor(stage: Stage) {
    this.link = new MemoryClient(stage.desk.server.link);
  }

  static async at(stage: Stage): Promise<Carol> {
    const carol = new Carol(stage);
    const token = 'token-of-carols-device-0123456789';
    stage.desk.cloud.register(token, {
      online: true, deliver: ({ extraData }: CallMessage) => { carol.offer = JSON.parse(extraData) as typeof carol.offer; },
    });
    await stage.upload('carol', token, 'carols-phone');
    return carol;
  }

  say(fields: object): void {
    const { sessionId, joinToken } = this.offer ?? assert.fail('nobody has called Carol');
    this.link.join(sessionId, joinToken);
    this.link.say({ sessionId, ...fields });
  }
}

async function dial(t: Parameters<typeof Stage.open>[0], id: 'dialVoice' | 'dialVideo' = 'dialVoice'):
Promise<{ stage: Stage; carol: Carol; page: PageHost }> {
  const stage = await Stage.open(t, { isAppOpen: true });
  const carol = await Carol.at(stage);
  const page = stage.phone.pages as PageHost;
  stage.type('peerId', 'carol');
  await stage.after(100);
  page.tap(id);
  await stage.until(() => carol.offer !== undefined, 'nobody has called Carol');
  await stage.after(200);
  return { stage, carol, page };
}

/** The app in front keeps trying to reach the server, with pauses of up to 8 s: how long one is, chance says. */
async function reconnected(stage: Stage): Promise<void> {
  await stage.after(8_000);
}

async function over(stage: Stage): Promise<void> {
  await stage.after(6000);
  stage.assertQuiet();
}

describe('A call that the user places', () => {
  it('is reported as dialling, rings there, is answered and hung up', async (t) => {
    const { stage, carol, page } = await dial(t);
    assert.deepEqual(stage.reports(), ['reportOutgoingCall voice']);
    assert.equal(page.tree()?.name, 'CalleePage');
    carol.say({ type: 'ringing' });
    await stage.after(200);
    carol.say({ type: 'accept', media: 'voice' });
    await stage.after(500);
    assert.equal(stage.phone.call?.state, 'active');
    assert.deepEqual(stage.reports(), ['reportOutgoingCall voice', 'reports ACTIVE']);
    page.tap('hangup');
    await stage.after(1000);
    assert.ok(carol.link.news().includes('ended remoteHangup'));
    await over(stage);
  });

  it('is refused by the other side', async (t) => {
    const { stage, carol, page } = await dial(t);
    carol.say({ type: 'decline', reason: 'rejected' });
    await stage.after(500);
    assert.match(page.text().join(' '), /declined/);
    await over(stage);
  });

  it('finds the other side busy', async (t) => {
    const { stage, carol, page } = await dial(t);
    carol.say({ type: 'decline', reason: 'busy' });
    await stage.after(500);
    assert.match(page.text().join(' '), /another call/);
    await over(stage);
  });

  it('is answered by nobody', async (t) => {
    const { stage, page } = await dial(t);
    await stage.after(70_000);
    assert.match(page.text().join(' '), /did not answer/);
    await over(stage);
  });

  it('is taken back by the user, and the other side hears of it', async (t) => {
    const { stage, carol, page } = await dial(t);
    carol.say({ type: 'ringing' });
    page.tap('hangup');
    await stage.after(1000);
    assert.ok(carol.link.news().includes('ended cancelled'));
    await over(stage);
  });

  it('is answered by voice though it was offered with video', async (t) => {
    const { stage, carol } = await dial(t, 'dialVideo');
    carol.say({ type: 'accept', media: 'voice' });
    await stage.after(500);
    assert.ok(stage.reports().includes('reports ACTIVE VOICE'), stage.reports().join());
    stage.phone.hangup();
    await over(stage);
  });

  it('is refused by the system during a carrier call, and rings nowhere', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    const carol = await Carol.at(stage);
    stage.phone.calls.carrierCall = 'active';
    const page = stage.phone.pages as PageHost;
    stage.type('peerId', 'carol');
    await stage.after(100);
    page.tap('dialVoice');
    await stage.after(2000);
    assert.equal(carol.offer, undefined);
    await over(stage);
  });

  for (const [what, fault] of [['reach the server', 'webSocket.connect'], ['say a word to it', 'webSocket.send']] as const) {
    it(`cannot ${what}: after 15 s it is over, in words, and nobody rings`, async (t) => {
      const stage = await Stage.open(t, { isAppOpen: true });
      const carol = await Carol.at(stage);
      networkOf(stage.phone.device).release();
      stage.phone.device.faults.set(`NetworkKit.${fault}`, { code: 2302999 });
      stage.type('peerId', 'carol');
      await stage.after(100);
      (stage.phone.pages as PageHost).tap('dialVoice');
      await stage.after(14_500);
      assert.equal(stage.phone.call?.state, 'dialing');
      await stage.after(1000);
      assert.match(stage.texts(), /No connection/);
      assert.deepEqual(stage.reports(), ['reportOutgoingCall voice', 'reports DISCONNECTED']);
      stage.phone.device.faults.clear();
      await reconnected(stage);
      await over(stage);
      assert.equal(carol.offer, undefined);
    });
  }

  it('loses the server while it rings there: the call ends in words, and the other side stops ringing', async (t) => {
    const { stage, carol } = await dial(t);
    carol.say({ type: 'ringing' });
    networkOf(stage.phone.device).mode = 'offline';
    networkOf(stage.phone.device).release();
    await stage.after(26_000);
    assert.match(stage.texts(), /No connection/);
    await stage.after(10_000);
    assert.ok(carol.link.news().some((news) => news.startsWith('ended')));
    networkOf(stage.phone.device).mode = 'up';
    await reconnected(stage);
    await over(stage);
  });

  it('meets a call of the same person, and one of the two goes on', async (t) => {
    const { stage, carol } = await dial(t);
    const ours = carol.offer?.sessionId ?? '';
    const reply = await stage.clock.waitFor(stage.desk.server.handle({
      method: 'POST', path: '/v1/calls', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        scene: 'voice', caller: { id: 'carol', name: 'Carol' }, to: { token: stage.phone.token },
        as: { device: 'carols-phone', credential: CREDENTIAL },
      }),
    }));
    const theirs = (JSON.parse(reply.body) as { sessionId: string }).sessionId;
    await stage.after(3000);
    await stage.until(() => stage.phone.calls.shown().length === 1, 'two calls live');
    const states = stage.phone.calls.shown().map((call) => call.state);
    assert.deepEqual(states, ours < theirs ? ['dialing'] : ['ringing']);
    if (states[0] === 'ringing') {
      stage.phone.reject();
    } else {
      stage.phone.hangup();
    }
    await over(stage);
  });
});

describe('A call that comes over the link while the app is in front', () => {
  it('is one call with its push, whichever is first', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    await stage.call();
    await stage.after(2000);
    assert.equal(stage.phone.calls.shown().length, 1);
    assert.equal(stage.reports().filter((word) => word.startsWith('reportIncomingCall ')).length, 1, stage.reports().join());
    stage.phone.reject();
    await over(stage);
  });
});
