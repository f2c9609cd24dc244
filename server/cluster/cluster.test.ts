import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it, type TestContext } from 'node:test';
import { AppServer } from '../AppServer.ts';
import { systemClock } from '../Clock.ts';
import type { JoinKey } from '../link/JoinTokens.ts';
import { FakePusher } from '../testing/FakePusher.ts';
import { CREDENTIAL, MemoryClient } from '../testing/MemoryClient.ts';
import { hasRedis, NO_REDIS, RedisServer } from '../testing/RedisServer.ts';
import { Cluster } from './Cluster.ts';

/** Two server processes' worth of servers, with a real Redis between them, in real time. */

/** All of them have it. */
const KEY: JoinKey = { id: 'k', secret: randomBytes(32) };

interface Node {
  readonly server: AppServer;
  readonly cluster: Cluster;
  readonly pusher: FakePusher;
  readonly news: string[];
  client(): MemoryClient;
}

describe('Several servers with one Redis', { skip: hasRedis() ? false : NO_REDIS }, () => {
  let redis: RedisServer;
  before(async () => { redis = await RedisServer.start(); });
  after(() => redis.kill());

  async function node(t: TestContext): Promise<Node> {
    const news: string[] = [];
    const cluster = await Cluster.open({
      url: redis.url, clock: systemClock, deadAfterMs: 1500, onNews: (line) => void news.push(line),
    });
    const pusher = new FakePusher();
    const server = new AppServer({ pusher, cluster, joinKeys: [KEY] });
    await server.ready;
    t.after(() => server.close());
    return { server, cluster, pusher, news, client: () => new MemoryClient(server.link) };
  }

  async function place({ server }: Node, user: string): Promise<{ sessionId: string; callerToken: string }> {
    const reply = await server.handle({
      method: 'POST', path: '/v1/calls', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to: { user }, scene: 'voice', caller: { id: 'ann', name: 'Ann' } }),
    });
    assert.equal(reply.status, 201, reply.body);
    return JSON.parse(reply.body) as { sessionId: string; callerToken: string };
  }

  function upload({ server }: Node, user: string, device = 'phone'): void {
    assert.ok(server.registry.put({ user, device, token: `T-${user}-${device}` }));
  }

  function joinTokenOf({ pusher }: Node, user: string): string {
    return String(pusher.offerTo(`T-${user}-phone`)['joinToken']);
  }

  it('a device that uploads its token to one is known to the other, and to one that starts later', async (t) => {
    const [a, b] = [await node(t), await node(t)];
    upload(a, 'u1');
    await until(() => b.server.registry.find('T-u1-phone') !== undefined);
    const c = await node(t);
    assert.ok(c.server.registry.find('T-u1-phone'));
    c.server.registry.drop('T-u1-phone');
    await until(() => a.server.registry.find('T-u1-phone') === undefined);
  });

  it('of two devices that claim one new name at two servers at the same time, one is admitted', async (t) => {
    const [a, b] = [await node(t), await node(t)];
    const clients = Array.from({ length: 25 }, (_, i) => [a, b].map((one, n) => {
      const [device, credential] = [`claims-${n}-${i}`, `the-secret-of-device-${n}-${i}`];
      const client = one.client().say({ type: 'hello', user: `wanted-${i}`, device, credential });
      // What is said behind a hello waits for it.
      return client.say({
        type: 'call', sessionId: device, joinToken: `a-secret-of-${device}-for-this`, credential, to: 'nobody-at-all', media: 'voice',
        caller: { id: 'x', name: 'X' },
      });
    }));
    await until(() => clients.flat().every(({ heard: frames }) => frames.some(({ sessionId }) => sessionId !== undefined)));
    const answers = clients.map((pair) => pair.map((client) => client.news().join(', ')).sort());
    assert.deepEqual(answers, Array.from({ length: 25 }, () => ['ended failed', 'error notYours, error notYours']));
  });

  it('a new name is not given away while Redis is out of reach, and those who are known go on', async (t) => {
    const [own, credential] = [await RedisServer.start(), 'the-secret-of-a-known-phone'];
    const cluster = await Cluster.open({ url: own.url, clock: systemClock, onNews: () => undefined });
    const server = new AppServer({ pusher: new FakePusher(), cluster, joinKeys: [KEY] });
    t.after(() => server.close());
    await server.ready;
    const hello = (user: string, device: string): MemoryClient =>
      new MemoryClient(server.link).say({ type: 'hello', user, device, credential });
    hello('known', 'phone');
    await until(() => server.link.reception.here().length === 1);
    await own.kill();
    const newcomer = hello('new', 'other-phone');
    await until(() => newcomer.closedWith !== undefined);
    assert.deepEqual([newcomer.closedWith, newcomer.news()], [1013, []]);
    assert.deepEqual([hello('known', 'phone').closedWith, server.link.reception.here().length], [undefined, 1]);
  });

  it('caller and device at two servers ring, talk, hear each other and hang up', async (t) => {
    const [a, b] = [await node(t), await node(t)];
    upload(a, 'u2');
    const { sessionId, callerToken } = await place(a, 'u2');
    const caller = a.client().join(sessionId, callerToken);
    const phone = b.client().join(sessionId, joinTokenOf(a, 'u2'));
    await heard(phone, 'joined ringing');
    phone.say({ type: 'ringing', sessionId }).say({ type: 'accept', media: 'voice', sessionId });
    await heard(caller, 'connected');
    await heard(phone, 'connected');
    phone.raw(sound(sessionId));
    await until(() => caller.sounds.length === 1);
    caller.raw(sound(sessionId));
    await until(() => phone.sounds.length === 1);
    assert.deepEqual([...phone.sounds[0] ?? []], [...sound(sessionId)]);
    caller.say({ type: 'hangup', reason: 'hangup', sessionId });
    await heard(phone, 'ended remoteHangup');
  });

  it('a device on the link of one server is invited to a call that the other places', async (t) => {
    const [a, b] = [await node(t), await node(t)];
    upload(a, 'u3');
    const phone = b.client().say({ type: 'hello', user: 'u3', device: 'phone' });
    await until(() => a.server.link.reception.all().some(({ user }) => user === 'u3'));
    const { sessionId } = await place(a, 'u3');
    await until(() => phone.heard.some((frame) => frame['type'] === 'invite' && frame['sessionId'] === sessionId));
  });

  it('a device that comes onto the link of the other server while a call rings for it is invited', async (t) => {
    const [a, b] = [await node(t), await node(t)];
    upload(a, 'u4');
    const { sessionId } = await place(a, 'u4');
    const phone = b.client().say({ type: 'hello', user: 'u4', device: 'phone' });
    await until(() => phone.heard.some((frame) => frame['type'] === 'invite' && frame['sessionId'] === sessionId));
  });

  it('a decline without a connection finds the session at the other server', async (t) => {
    const [a, b] = [await node(t), await node(t)];
    upload(a, 'u5');
    const { sessionId, callerToken } = await place(a, 'u5');
    const caller = a.client().join(sessionId, callerToken);
    const decline = (joinToken: string) => b.server.handle({
      method: 'POST', path: `/v1/calls/${sessionId}/decline`, headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ joinToken, credential: CREDENTIAL, reason: 'rejected' }),
    });
    assert.equal((await decline('guess')).status, 401);
    assert.equal((await decline(joinTokenOf(a, 'u5'))).status, 204);
    await heard(caller, 'ended rejected');
  });

  it('a server is killed in the middle of a call: the other one goes on with it, and both still talk', async (t) => {
    const [a, b] = [await node(t), await node(t)];
    upload(a, 'u6');
    const { sessionId, callerToken } = await place(a, 'u6');
    const caller = a.client().join(sessionId, callerToken);
    const phone = b.client().join(sessionId, joinTokenOf(a, 'u6'));
    phone.say({ type: 'accept', media: 'voice', sessionId });
    await heard(caller, 'connected');
    a.cluster.die();
    await until(() => b.server.link.find(sessionId) !== undefined);
    // Its connection went with the server; it comes back to the one that is left.
    const again = b.client().join(sessionId, callerToken);
    await heard(again, 'joined connected');
    again.raw(sound(sessionId));
    await until(() => phone.sounds.length === 1);
    again.say({ type: 'hangup', reason: 'hangup', sessionId });
    await heard(phone, 'ended remoteHangup');
  });

  it('the server that rang is killed before the answer: the call ends as missed, and its device is told', async (t) => {
    const [a, b] = [await node(t), await node(t)];
    upload(a, 'u7');
    const { sessionId, callerToken } = await place(a, 'u7');
    await new Promise((resolve) => setTimeout(resolve, 50));
    a.cluster.die();
    await until(() => b.server.link.find(sessionId) !== undefined);
    b.client().join(sessionId, callerToken).say({ type: 'cancel', sessionId });
    await until(() => b.pusher.alerts.length === 1);
    assert.deepEqual(b.pusher.alerts[0]?.tokens, ['T-u7-phone']);
  });

  it('two call each other through two servers: the call that gives way is no missed call', async (t) => {
    const [a, b] = [await node(t), await node(t)];
    const call = (from: string, to: string) => ({
      type: 'call', sessionId: `${from}-calls-${to}`, joinToken: `a-secret-of-${from}-for-this`, to, media: 'voice',
      caller: { id: from, name: from },
    });
    upload(a, 'amy');
    upload(b, 'ben');
    await until(() => a.server.registry.find('T-ben-phone') !== undefined && b.server.registry.find('T-amy-phone') !== undefined);
    const amy = a.client().say({ type: 'hello', user: 'amy', device: 'phone' }).say(call('amy', 'ben'));
    const ben = b.client().say({ type: 'hello', user: 'ben', device: 'phone' }).say(call('ben', 'amy'));
    await heard(amy, 'joined ringing');
    await heard(ben, 'joined ringing');
    ben.say({ type: 'cancel', sessionId: 'ben-calls-amy' });
    await heard(ben, 'ended cancelled');
    // Nobody calls Amy any more; of hers he is to know.
    amy.say({ type: 'cancel', sessionId: 'amy-calls-ben' });
    await until(() => a.pusher.alerts.length === 1);
    assert.deepEqual([a.pusher.alerts[0]?.tokens, b.pusher.alerts], [['T-ben-phone'], []]);
  });

  it('a server that stops in order hands its calls over at once', async (t) => {
    const [a, b] = [await node(t), await node(t)];
    upload(a, 'u8');
    const { sessionId, callerToken } = await place(a, 'u8');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await a.server.close();
    const caller = b.client().join(sessionId, callerToken);
    await heard(caller, 'joined ringing');
  });

  it('Redis is killed and comes back empty: calls go on, and what it has forgotten is written anew', async (t) => {
    const [a, b] = [await node(t), await node(t)];
    upload(a, 'u9');
    const { sessionId, callerToken } = await place(a, 'u9');
    const caller = a.client().join(sessionId, callerToken);
    const phone = a.client().join(sessionId, joinTokenOf(a, 'u9')).say({ type: 'accept', media: 'voice', sessionId });
    await heard(caller, 'connected');
    await redis.kill();
    await until(() => a.news.length > 0);
    assert.match(a.news[0] ?? '', /^Redis at 127\.0\.0\.1:\d+ is out of reach \(.+\)\. Calls of this process go on/);
    caller.say({ type: 'mute', muted: true, sessionId });
    await heard(phone, 'mute true');
    await redis.run();
    await until(() => a.news.includes('Redis is back.') && b.news.includes('Redis is back.'));
    const again = b.client();
    await until(() => {
      again.join(sessionId, callerToken);
      return again.heard.some(({ type, phase }) => type === 'joined' && phase === 'connected');
    }, 10_000, 200);
  });

  it('a Redis that is not there is told in a sentence, without its password', async () => {
    const url = 'redis://:secret@127.0.0.1:1';
    await assert.rejects(Cluster.open({ url, clock: systemClock, onNews: () => undefined }),
      { message: 'Cannot reach Redis at 127.0.0.1:1 (ECONNREFUSED). Check REDIS_URL.' });
  });
});

async function heard(client: MemoryClient, words: string): Promise<void> {
  const all: string[] = [];
  await until(() => {
    all.push(...client.news());
    return all.includes(words);
  }).catch(() => assert.fail(`heard ${all.join(', ') || 'nothing'}, not ${words}`));
}

async function until(isTrue: () => boolean, ms = 20_000, every = 5): Promise<void> {
  const end = Date.now() + ms;
  while (!isTrue()) {
    assert.ok(Date.now() < end, `${isTrue.toString()} did not come true in ${ms} ms`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}

function sound(sessionId: string): Uint8Array {
  const head = Buffer.from([1, sessionId.length]);
  return Buffer.concat([head, Buffer.from(sessionId), Buffer.alloc(4), Buffer.alloc(640, 7)]);
}
