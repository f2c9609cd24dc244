import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VirtualClock } from '../../simulator/device/Clock.ts';
import { MemoryClient } from '../testing/MemoryClient.ts';
import { digestOf } from './digest.ts';
import { JoinTokens, type JoinKey } from './JoinTokens.ts';
import type { LinkEvent } from './LinkEvent.ts';
import { LinkServer } from './LinkServer.ts';
import { CLOSE } from './protocol.ts';
import { ANYBODY, type SeatOwner } from './SeatLocks.ts';

/** Join tokens in the wrong hands, at the wrong time, at the wrong place; and in the right hands once more. */

const PHONE = 'the-secret-of-bobs-own-phone';
const BOB: SeatOwner = { account: 'bob', holder: digestOf(PHONE) };
const RING_MS = 35_000;
const GRACE_MS = 30_000;

function key(id: string): JoinKey {
  return { id, secret: Buffer.alloc(32, id) };
}

interface Bench {
  readonly clock: VirtualClock;
  readonly link: LinkServer;
  readonly events: LinkEvent[];
  readonly sessionId: string;
  readonly token: string;
  readonly callerToken: string;
  /** Joins with the phone's token, by this credential. @returns what it hears */
  readonly as: (credential: string, token?: string) => string[];
}

function bench(owner: SeatOwner = BOB, tokens = new JoinTokens([key('a')])): Bench {
  const clock = new VirtualClock();
  const events: LinkEvent[] = [];
  const link = new LinkServer({ clock, tokens, onEvent: (event) => void events.push(event) });
  const { sessionId, callerToken, calleeTokens: [own = ''] } =
    link.sessions.create({ media: 'voice', callees: [owner], ringMs: RING_MS });
  const as = (credential: string, token = own): string[] =>
    new MemoryClient(link).say({ type: 'join', sessionId, joinToken: token, credential }).news();
  return { clock, link, events, sessionId, token: own, callerToken, as };
}

test('a token that was stolen on its way opens nothing to another device, and the operator hears of it', () => {
  const { as, events } = bench();
  assert.deepEqual(as('the-secret-of-a-thief-nearby'), ['error badToken']);
  assert.ok(events.some(({ what, detail, seat }) => what === 'refused' && detail === 'anotherDevice' && seat === 'callee1'));
  assert.deepEqual(as(PHONE), ['joined ringing']);
});

test('a device that nobody knows takes its seat by coming first; from then on it is nobody else\'s', () => {
  const { as } = bench(ANYBODY);
  assert.deepEqual(as('the-secret-of-the-first-one'), ['joined ringing']);
  assert.deepEqual(as('the-secret-of-a-thief-nearby'), ['error badToken']);
  assert.deepEqual(as('the-secret-of-the-first-one'), ['joined ringing']);
});

test('the same device comes back with its token for as long as the call goes on, however old that is', async () => {
  const { as, clock, link, sessionId, callerToken } = bench();
  new MemoryClient(link).join(sessionId, callerToken);
  as(PHONE);
  link.find(sessionId)?.happen('callee1', { type: 'accept', media: 'voice' });
  await clock.advance(3_600_000);
  assert.deepEqual(as(PHONE), ['joined connected', 'media voice', 'mute false', 'camera true']);
});

test('a token is too old once its call has stopped ringing and a lost connection could be back', async () => {
  const tokens = new JoinTokens([key('a')]);
  const { as, clock, sessionId } = bench(BOB, tokens);
  const until = clock.now() + 1000;
  const short = tokens.issue({ sessionId, seat: 'callee1', account: 'bob', until });
  await clock.advance(1001);
  assert.deepEqual(as(PHONE, short), ['error expiredToken']);
});

test('a device that comes after all that hears how the call ended, and a thief does not', async () => {
  const { as, clock } = bench();
  await clock.advance(RING_MS + GRACE_MS + 1);
  assert.deepEqual(as(PHONE), ['ended noAnswer']);
  assert.deepEqual(as('the-secret-of-a-thief-nearby'), ['error badToken']);
  await clock.advance(10 * 60_000);
  assert.deepEqual(as(PHONE), ['error unknownSession']);
});

test('what opens one seat opens no other: not of another session, account or seat, and not a day longer', () => {
  const tokens = new JoinTokens([key('a')]);
  const { as, sessionId, token, clock } = bench(BOB, tokens);
  const right = { sessionId, seat: 'callee1', account: 'bob', until: clock.now() + 1000 } as const;
  const [id = '', , time = '', mac = ''] = token.split('.');
  for (const other of [
    tokens.issue({ ...right, sessionId: 'another' }),
    tokens.issue({ ...right, account: 'eve' }),
    tokens.issue({ ...right, seat: 'callee2' }),
    [id, 'caller', time, mac].join('.'),
    [id, 'callee1', (parseInt(time, 36) + 86_400_000).toString(36), mac].join('.'),
    [id, 'callee1', time, `${mac.startsWith('A') ? 'B' : 'A'}${mac.slice(1)}`].join('.'),
    ['b', 'callee1', time, mac].join('.'),
    `${token}.`, token.slice(1), '', 'x'.repeat(500),
  ]) {
    assert.ok(['error badToken', 'error badMessage'].includes(as(PHONE, other)[0] ?? ''), other);
  }
});

test('keys are replaced one after the other, and calls go on', () => {
  const before = new JoinTokens([key('old')]);
  const during = new JoinTokens([key('new'), key('old')]);
  const after = new JoinTokens([key('new')]);
  const right = { sessionId: 's', seat: 'callee1', account: 'bob', until: 1 } as const;
  const read = (tokens: JoinTokens, token: string): boolean => tokens.read(token, 's', () => 'bob') !== undefined;
  const [old, fresh] = [before.issue(right), during.issue(right)];
  assert.deepEqual([read(during, old), read(during, fresh), read(after, fresh)], [true, true, true]);
  assert.deepEqual([read(before, fresh), read(after, old)], [false, false]);
});

test('whoever tries one stolen token after the other is let go at the twentieth, like any who guesses', () => {
  const { link, sessionId, token } = bench();
  const thief = new MemoryClient(link);
  for (let i = 0; i < 20; i++) {
    thief.say({ type: 'join', sessionId, joinToken: token, credential: 'the-secret-of-a-thief-nearby' });
  }
  assert.equal(thief.closedWith, CLOSE.unauthorised);
});

test('a decline with a stolen token changes nothing', () => {
  const { link, sessionId, token, as } = bench();
  const by = (credential: string): string => link.decline(sessionId, { joinToken: token, credential }, 'rejected');
  assert.equal(by('the-secret-of-a-thief-nearby'), 'badToken');
  assert.deepEqual(as(PHONE), ['joined ringing']);
  assert.equal(by(PHONE), 'declined');
});

test('no token and no credential is in what happens on the link', () => {
  const { events, as, token } = bench();
  as('the-secret-of-a-thief-nearby');
  as(PHONE);
  const all = JSON.stringify(events);
  [token, PHONE, 'thief'].forEach((secret) => assert.ok(!all.includes(secret)));
});
