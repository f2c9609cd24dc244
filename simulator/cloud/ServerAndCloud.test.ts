import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { AppServer } from '../../server/AppServer.ts';
import { parseKey } from '../../server/push/ServiceAccountKey.ts';
import { MemoryClient } from '../../server/testing/MemoryClient.ts';
import { VirtualClock } from '../device/Clock.ts';
import { Ledger } from '../rules/Ledger.ts';
import { DeskKey } from './DeskKey.ts';
import { deskPusher } from './deskPusher.ts';
import { PushCloud } from './PushCloud.ts';
import type { CallMessage } from './PushTarget.ts';

const KEY = await DeskKey.generate();

interface Bench {
  readonly clock: VirtualClock;
  readonly server: AppServer;
  readonly cloud: PushCloud;
  readonly ledger: Ledger;
  readonly calls: CallMessage[];
  /** POST /v1/calls without a socket of its own; the push goes over one. */
  call(): Promise<{ status: number; body: Record<string, unknown> }>;
}

/** The app server and the push cloud, HTTP between them, one device that has uploaded its token. */
async function bench(t: TestContext): Promise<Bench> {
  const clock = new VirtualClock();
  const ledger = new Ledger(clock);
  const cloud = new PushCloud({ clock, account: KEY.account, ledger });
  const calls: CallMessage[] = [];
  cloud.register('T1', { online: true, deliver: (message) => void calls.push(message) });
  const door = await cloud.listen(0);
  t.after(() => door.close());
  const read = parseKey(JSON.stringify(KEY.file));
  assert.ok(read.ok);
  const server = new AppServer({ pusher: deskPusher(read.key, clock, door), clock });
  server.registry.put({ user: 'bob', device: 'phone', token: 'T1' });
  const call: Bench['call'] = async () => {
    const { status, body } = await server.handle({
      method: 'POST', path: '/v1/calls', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ scene: 'video', caller: { id: 'a', name: 'Alice' } }),
    });
    return { status, body: JSON.parse(body) as Record<string, unknown> };
  };
  return { clock, server, cloud, ledger, calls, call };
}

test('what the server sends keeps every rule of the push cloud, and the device can join by it', async (t) => {
  const { server, ledger, calls, call } = await bench(t);
  const placed = await call();
  assert.equal(placed.status, 201);
  const offer = JSON.parse(calls[0]?.extraData ?? '{}') as Record<string, string>;
  assert.equal(offer['sessionId'], placed.body['sessionId']);
  const device = new MemoryClient(server.link).join(offer['sessionId'] ?? '', offer['joinToken'] ?? '');
  assert.deepEqual(device.news(), ['joined ringing']);
  assert.deepEqual(ledger.entries, []);
});

test('the JWT outlives many hours of calls because the server signs it in time', async (t) => {
  const { clock, ledger, calls, call } = await bench(t);
  for (let i = 0; i < 8; i++) {
    assert.equal((await call()).status, 201);
    await clock.advance(20 * 60_000);
  }
  assert.equal(calls.length, 8);
  assert.deepEqual(ledger.entries, []);
});

test('a JWT that the cloud calls expired is signed anew, and the call is placed', async (t) => {
  const { cloud, calls, call } = await bench(t);
  cloud.answerNext(401, '80200005');
  assert.equal((await call()).status, 201);
  assert.equal(calls.length, 1);
});

test('a token that the cloud does not know is told by its reason and forgotten', async (t) => {
  const { server, call } = await bench(t);
  server.registry.put({ user: 'bob', device: 'phone', token: 'T-unknown' });
  const { status, body } = await call();
  assert.deepEqual([status, body['code']], [502, 'pushRefused']);
  assert.match(String(body['message']), /80300007.*tokenFormatError/);
  assert.doesNotMatch(JSON.stringify(body), /T-unknown/);
  assert.equal(server.registry.size, 0);
});

test('the project\'s lack of the right to call pushes is told, and the token kept', async (t) => {
  const { server, cloud, call } = await bench(t);
  cloud.project.rights.delete('10');
  assert.match(String((await call()).body['message']), /noPushTypeRight: Apply for the right/);
  assert.equal(server.registry.size, 1);
});
