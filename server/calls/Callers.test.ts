import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VirtualClock } from '../../simulator/device/Clock.ts';
import { AppServer } from '../AppServer.ts';
import { FakePusher } from '../testing/FakePusher.ts';
import { CREDENTIAL, MemoryClient } from '../testing/MemoryClient.ts';

interface Bench {
  readonly clock: VirtualClock;
  readonly server: AppServer;
  readonly pusher: FakePusher;
  /** Places so many calls to bob. @returns the answers' statuses, each once */
  call(times: number, from: string | undefined, as?: string): Promise<number[]>;
}

function bench(): Bench {
  const clock = new VirtualClock();
  const pusher = new FakePusher();
  const server = new AppServer({ pusher, clock });
  server.registry.put({ user: 'bob', device: 'phone', token: 'T1' });
  const place = async (from: string | undefined, as: string | undefined): Promise<number> => (await server.handle({
    method: 'POST', path: '/v1/calls', headers: { 'content-type': 'application/json' }, from,
    body: JSON.stringify({
      to: { user: 'bob' }, scene: 'voice', caller: { id: as ?? 'guest', name: 'Guest' },
      ...(as !== undefined && { as: { device: `of ${as}`, credential: CREDENTIAL } }),
    }),
  })).status;
  const call = async (times: number, from: string | undefined, as?: string): Promise<number[]> => {
    const statuses: number[] = [];
    for (let i = 0; i < times; i++) {
      statuses.push(await place(from, as));
    }
    return [...new Set(statuses)];
  };
  return { clock, server, pusher, call };
}

test('a guest who calls without end is refused after twenty calls, rings nobody any more, and leaves others theirs', async () => {
  const { pusher, call } = bench();
  assert.deepEqual(await call(20, '203.0.113.7'), [201]);
  assert.deepEqual(await call(100, '203.0.113.7'), [429]);
  assert.equal(pusher.pushes.length, 20);
  assert.deepEqual(await call(20, '203.0.113.8'), [201]);
});

test('with patience one call in ten seconds can be placed', async () => {
  const { clock, call } = bench();
  await call(20, '203.0.113.7');
  await clock.advance(10_000);
  assert.deepEqual(await call(2, '203.0.113.7'), [201, 429]);
});

test('an account has its own twenty, from wherever it calls', async () => {
  const { call } = bench();
  assert.deepEqual(await call(20, '203.0.113.7', 'alice'), [201]);
  assert.deepEqual(await call(1, '203.0.113.8', 'alice'), [429]);
  assert.deepEqual(await call(1, '203.0.113.7', 'carol'), [201]);
});

test('guests of this machine, and of no network, are whoever tries the server out', async () => {
  const { call } = bench();
  assert.deepEqual([await call(50, '127.0.0.1'), await call(50, undefined)], [[201], [201]]);
});

test('over the link too: the call that is one too many has failed, and makes no session', () => {
  const { server, pusher } = bench();
  const alice = new MemoryClient(server.link).say({ type: 'hello', user: 'alice', device: 'a' });
  for (let i = 0; i < 21; i++) {
    alice.say({
      type: 'call', sessionId: `session-${i}`, joinToken: 'a-secret-of-the-callers-own', to: 'bob', media: 'voice',
      caller: { id: 'alice', name: 'Alice' },
    });
  }
  assert.deepEqual(alice.news().slice(19), ['joined ringing', 'ended failed']);
  assert.deepEqual([server.link.sessions.size, pusher.pushes.length], [20, 20]);
});
