import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VirtualClock } from '../../simulator/device/Clock.ts';
import { AppServer } from '../AppServer.ts';
import { FakePusher } from '../testing/FakePusher.ts';
import { MemoryClient } from '../testing/MemoryClient.ts';
import { AccountBook, type AccountRecord } from './AccountBook.ts';
import type { Accounts } from './Accounts.ts';

/** Who may be called, call and register as whom. */

const BOBS = { device: 'bobs-phone', credential: 'the-secret-of-bobs-own-phone' };
const EVES = { device: 'eves-phone', credential: 'the-secret-of-eves-own-phone' };

interface Bench {
  readonly server: AppServer;
  post(path: string, body: object): Promise<[number, unknown]>;
  /** Says hello and returns what the server says to that. */
  hello(user: string, device: object): { readonly client: MemoryClient; readonly heard: string[] };
}

/** Bob's phone has registered. */
async function bench(accounts: Accounts = new AccountBook()): Promise<Bench> {
  const server = new AppServer({ pusher: new FakePusher(), clock: new VirtualClock(), accounts });
  const post = async (path: string, body: object): Promise<[number, unknown]> => {
    const reply = await server.handle({
      method: 'POST', path, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body),
    });
    return [reply.status, reply.body === '' ? undefined : (JSON.parse(reply.body) as { code?: unknown }).code];
  };
  assert.deepEqual(await post('/v1/tokens', { user: 'bob', token: 'T-bob', ...BOBS }), [204, undefined]);
  const hello: Bench['hello'] = (user, device) => {
    const client = new MemoryClient(server.link).say({ type: 'hello', user, ...device });
    return { client, heard: client.news() };
  };
  return { server, post, hello };
}

test('accounts of a team\'s own are asked in the place of ours', async () => {
  const { post, hello } = await bench({
    admit: ({ user }) => Promise.resolve(user === 'bob' ? 'admitted' : 'notYours'), has: (user) => user === 'bob', holderOf: () => undefined,
  });
  assert.deepEqual(await post('/v1/tokens', { user: 'eve', token: 'T-eve', ...EVES }), [403, 'notYours']);
  assert.deepEqual(hello('bob', EVES).heard, []);
});

test('a stranger cannot register a device for somebody\'s account, and the account\'s own device stays', async () => {
  const { post, server } = await bench();
  assert.deepEqual(await post('/v1/tokens', { user: 'bob', token: 'T-eve', ...EVES }), [403, 'notYours']);
  assert.deepEqual(server.registry.tokensOf('bob'), ['T-bob']);
});

test('a stranger cannot pass for a device whose id it knows', async () => {
  const { post, hello } = await bench();
  const stolen = { device: BOBS.device, credential: EVES.credential };
  assert.deepEqual(await post('/v1/tokens', { user: 'bob', token: 'T-eve', ...stolen }), [403, 'notYours']);
  assert.deepEqual(await post('/v1/tokens', { user: 'eve', token: 'T-eve', ...stolen }), [403, 'notYours']);
  assert.deepEqual(hello('bob', stolen).heard, ['error notYours']);
});

test('a hello proves the account: a stranger gets no call of another', async () => {
  const { hello, post } = await bench();
  const eve = hello('bob', EVES);
  assert.deepEqual(eve.heard, ['error notYours']);
  const bob = hello('bob', BOBS);
  await post('/v1/calls', { to: { user: 'bob' }, scene: 'voice', caller: { id: 'ann', name: 'Ann' } });
  assert.deepEqual([eve.client.heard.length, bob.client.heard.map(({ type }) => type)], [0, ['invite']]);
});

test('a call in somebody\'s name needs a device of theirs, by request', async () => {
  const { post } = await bench();
  const call = { to: { token: 'T-x' }, scene: 'voice', caller: { id: 'bob', name: 'Bob' } };
  assert.deepEqual(await post('/v1/calls', call), [403, 'notYours']);
  assert.deepEqual(await post('/v1/calls', { ...call, as: EVES }), [403, 'notYours']);
  assert.deepEqual(await post('/v1/calls', { ...call, as: BOBS }), [201, undefined]);
});

test('a call over the link is in the name of whoever has said hello, and of nobody without one', async () => {
  const { hello, server } = await bench();
  const call = {
    type: 'call', sessionId: 'session-of-eve', joinToken: 'a-secret-of-the-callers-own', to: 'bob', media: 'voice',
    caller: { id: 'ann', name: 'Ann' },
  };
  const stranger = new MemoryClient(server.link).say(call);
  assert.deepEqual(stranger.news(), ['error notYours']);
  const { client: bob } = hello('bob', BOBS);
  hello('eve', EVES).client.say({ ...call, ...EVES });
  assert.equal((bob.heard[0]?.['caller'] as { id: string }).id, 'eve');
});

test('what a server has kept of accounts it knows again, and it is no secret', async () => {
  const kept: AccountRecord[] = [];
  await bench(new AccountBook({ watcher: { registered: (record) => void kept.push(record) } }));
  assert.ok(!JSON.stringify(kept).includes(BOBS.credential));
  const again = new AccountBook({ known: kept });
  assert.deepEqual(again.all(), kept);
  assert.equal(again.admit({ user: 'bob', ...EVES }), 'notYours');
  assert.equal(again.admit({ user: 'bob', ...BOBS }), 'admitted');
});

test('a second user of a device is an account of its own; a second device of an account waits for your log-in', async () => {
  const book = new AccountBook();
  assert.equal(book.admit({ user: 'bob', ...BOBS }), 'admitted');
  assert.equal(book.admit({ user: 'ben', ...BOBS }), 'admitted');
  assert.equal(book.admit({ user: 'bob', ...EVES }), 'notYours');
  const open = new AccountBook({ known: book.all(), isOpen: true });
  assert.equal(open.admit({ user: 'bob', ...EVES }), 'admitted');
  assert.equal(open.admit({ user: 'bob', device: BOBS.device, credential: EVES.credential }), 'notYours');
});

test('from one address come so many new devices and no more; those that are known, and other addresses, go on', async () => {
  const clock = new VirtualClock();
  const server = new AppServer({ pusher: new FakePusher(), clock, accounts: new AccountBook({ clock }) });
  let devices = 0;
  const upload = async (from: string | undefined, name = `n${devices++}`): Promise<number> => (await server.handle({
    method: 'POST', path: '/v1/tokens', headers: { 'content-type': 'application/json' }, from,
    body: JSON.stringify({ user: name, device: name, token: `T-${name}`, credential: `the-secret-of-the-device-${name}` }),
  })).status;
  const all = async (count: number, from: string | undefined): Promise<number[]> => {
    const statuses = new Set<number>();
    for (let i = 0; i < count; i++) {
      statuses.add(await upload(from));
    }
    return [...statuses];
  };
  assert.deepEqual(await all(60, '203.0.113.7'), [204]);
  assert.equal(await upload('203.0.113.7'), 429);
  assert.equal(await upload('::ffff:203.0.113.7'), 429);
  assert.equal(await upload('203.0.113.7', 'n0'), 204, 'known already');
  assert.equal(await upload('203.0.113.8'), 204);
  await clock.advance(60_000);
  assert.deepEqual([await upload('203.0.113.7'), await upload('203.0.113.7')], [204, 429]);
  assert.deepEqual(await all(60, '2001:db8::1'), [204]);
  assert.deepEqual([await upload('2001:db8::2:1'), await upload('2001:db8:0:1::1')], [429, 204], 'an IPv6 customer has 64 bits');
  assert.deepEqual([await all(100, '127.0.0.1'), await all(100, '::1'), await all(100, undefined)], [[204], [204], [204]]);
  const client = new MemoryClient(server.link, [], '203.0.113.7').say({ type: 'hello', user: 'over-the-link', device: 'd' });
  assert.deepEqual([client.closedWith, client.news()], [1013, []]);
  await server.close();
});

test('more accounts than there is room for are refused, and those that are known go on', async () => {
  const book = new AccountBook();
  for (let i = 0; i < 10_000; i++) {
    book.learn({ user: `u${i}`, device: `d${i}`, holder: Buffer.alloc(32).toString('base64') });
  }
  const { post } = await bench(new AccountBook({ known: book.all().slice(1) }));
  assert.deepEqual(await post('/v1/tokens', { user: 'eve', token: 'T', ...EVES }), [503, 'full']);
});
