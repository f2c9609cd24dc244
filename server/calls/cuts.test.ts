import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VirtualClock } from '../../simulator/device/Clock.ts';
import { AppServer } from '../AppServer.ts';
import { FakePusher } from '../testing/FakePusher.ts';
import { MemoryClient } from '../testing/MemoryClient.ts';

/** A call whose connections are cut at each of its messages, on each side; and a server that is killed there. */

const SESSION = 'session-of-ann';
const OFFER = {
  type: 'call', joinToken: 'a-secret-of-the-callers-own', to: 'bob', media: 'voice', caller: { id: 'ann', name: 'Ann' },
};

type Side = 'ann' | 'bob';

/** All that is said in a call. What a side has said it says again on each new connection, as the app does. */
const SAID: readonly (readonly [Side, object])[] = [
  ['ann', OFFER], ['bob', { type: 'ringing' }], ['bob', { type: 'accept', media: 'voice' }],
  ['ann', { type: 'mute', muted: true }], ['bob', { type: 'mute', muted: false }], ['ann', { type: 'media', media: 'video' }],
];

class Call {
  readonly clock = new VirtualClock();
  readonly pusher = new FakePusher();
  server = this.start();
  private readonly clients = new Map<Side, MemoryClient>();
  private readonly said = new Map<Side, object[]>();
  readonly heard: Readonly<Record<Side, Record<string, unknown>[]>> = { ann: [], bob: [] };

  start(): AppServer {
    const server = new AppServer({ pusher: this.pusher, clock: this.clock });
    server.registry.put({ user: 'bob', device: 'bobs', token: 'T-bob' });
    return server;
  }

  /** Comes onto the link, and takes part where the server knows of it. */
  come(side: Side): void {
    const client = new MemoryClient(this.server.link, this.heard[side]).say({ type: 'hello', user: side, device: `${side}s` });
    this.clients.set(side, client);
    const { joinToken } = side === 'ann' ? OFFER : this.pusher.offerTo('T-bob');
    if (joinToken !== undefined && (side === 'bob' || this.said.has('ann'))) {
      client.join(SESSION, String(joinToken));
    }
    this.said.get(side)?.forEach((message) => client.say({ ...message, sessionId: SESSION }));
  }

  say(side: Side, message: object): void {
    this.said.set(side, [...this.said.get(side) ?? [], message].filter((one) => !isOffer(one) || one === message));
    this.clients.get(side)?.say({ ...message, sessionId: SESSION });
    if (isOffer(message)) {
      // What is known at the server is joined from then on.
      this.said.set(side, []);
      this.come('bob');
    }
  }

  cut(side: Side): void {
    this.clients.get(side)?.drop();
    this.clients.delete(side);
  }

  has(side: Side, type: string): boolean {
    return this.heard[side].some((frame) => frame['type'] === type);
  }

  ends(side: Side): unknown[] {
    return this.heard[side].filter(({ type }) => type === 'ended').map(({ reason }) => reason);
  }

  get phase(): string | undefined {
    return this.server.link.find(SESSION)?.session.phase;
  }
}

function isOffer(message: object): boolean {
  return message === OFFER;
}

const ALL = SAID.flatMap((_, at) => (['ann', 'bob'] as const).map((side) => ({ at, side })));

test('a connection that is cut at any message and comes back within the time for it loses no call', async () => {
  for (const { at, side } of ALL) {
    const call = new Call();
    call.come('ann');
    for (const [i, [who, message]] of SAID.entries()) {
      call.say(who, message);
      if (i === at) {
        call.cut(side);
        await call.clock.advance(20_000);
        call.come(side);
      }
    }
    const where = `cut of ${side} at message ${at}`;
    assert.equal(call.phase, 'connected', where);
    assert.deepEqual([call.has('ann', 'accepted'), call.ends('ann'), call.ends('bob')], [true, [], []], where);
    call.say('bob', { type: 'hangup', reason: 'hangup' });
    assert.deepEqual([call.ends('ann'), call.ends('bob')], [['remoteHangup'], ['remoteHangup']], where);
    await call.clock.advance(60_000);
    assert.deepEqual(call.pusher.alerts, [], `${where}: answered and missed`);
    await call.server.close();
  }
});

test('a connection that is cut at any message for good: nothing rings for ever, and it is answered or missed', async () => {
  for (const { at, side } of ALL) {
    const call = new Call();
    call.come('ann');
    SAID.slice(0, at + 1).forEach(([who, message]) => call.say(who, message));
    call.cut(side);
    await call.clock.advance(100_000);
    const where = `cut of ${side} at message ${at}`;
    assert.equal(call.phase, 'ended', where);
    assert.equal(call.ends(side === 'ann' ? 'bob' : 'ann').length, 1, where);
    const wasAnswered = at >= 2;
    assert.equal(call.pusher.alerts.length, wasAnswered ? 0 : 1, where);
    await call.server.close();
  }
});

test('a server that is killed at any message: both sides hear that there is no such call any more, and nothing rings', async () => {
  for (const at of SAID.keys()) {
    const call = new Call();
    call.come('ann');
    SAID.slice(0, at + 1).forEach(([who, message]) => call.say(who, message));
    await call.server.close();
    call.server = call.start();
    (['ann', 'bob'] as const).forEach((side) => {
      call.heard[side].splice(0);
      call.come(side);
      assert.ok(call.heard[side].some(({ type, code }) => type === 'error' && code === 'unknownSession'), `${side} at message ${at}`);
    });
    await call.clock.advance(100_000);
    assert.deepEqual([call.phase, call.pusher.alerts], [undefined, []]);
    await call.server.close();
  }
});
