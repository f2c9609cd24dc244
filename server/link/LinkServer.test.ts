import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VirtualClock } from '../../simulator/device/Clock.ts';
import { CREDENTIAL, MemoryClient } from '../testing/MemoryClient.ts';
import type { LinkEvent } from './LinkEvent.ts';
import { LinkServer } from './LinkServer.ts';
import { ANYBODY, type SeatKeys } from './SeatLocks.ts';
import { CLOSE } from './protocol.ts';
import type { NewSession } from './Sessions.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** The token, in the hands of whoever the test's clients are. */
const keys = (joinToken: string): SeatKeys => ({ joinToken, credential: CREDENTIAL });

interface Bench {
  readonly clock: VirtualClock;
  readonly link: LinkServer;
  readonly events: LinkEvent[];
  readonly session: NewSession;
  readonly caller: MemoryClient;
  readonly phone: MemoryClient;
  readonly tablet: MemoryClient;
  readonly id: { readonly sessionId: string };
}

/** A session with two devices; caller and phone have joined. */
function bench(): Bench {
  const clock = new VirtualClock();
  const events: LinkEvent[] = [];
  const link = new LinkServer({ clock, onEvent: (event) => void events.push(event) });
  const session = link.sessions.create({ media: 'voice', callees: [ANYBODY, ANYBODY], ringMs: 30 * SECOND });
  const [caller, phone, tablet] = [new MemoryClient(link), new MemoryClient(link), new MemoryClient(link)];
  caller.join(session.sessionId, session.callerToken).news();
  phone.join(session.sessionId, session.calleeTokens[0] ?? '').news();
  return { clock, link, events, session, caller, phone, tablet, id: { sessionId: session.sessionId } };
}

test('join tokens are signed, each for a seat of its own', () => {
  const { session } = bench();
  const tokens = [session.callerToken, ...session.calleeTokens];
  assert.equal(new Set(tokens).size, 3);
  tokens.forEach((token) => assert.match(token, /^0\.\w+\.[\da-z]+\.[\w-]{43}$/));
});

test('a wrong join token and an unknown session are refused by name', () => {
  const { tablet, session, id } = bench();
  tablet.join(session.sessionId, 'guess').join('no-such-session', session.callerToken);
  assert.deepEqual(tablet.heard.map(({ code, sessionId }) => [code, sessionId]),
    [['badToken', id.sessionId], ['unknownSession', 'no-such-session']]);
});

test('who has not joined cannot speak, and does not learn whether the session exists', () => {
  const { tablet, id, caller } = bench();
  tablet.say({ type: 'accept', media: 'voice', ...id }).say({ type: 'accept', media: 'voice', sessionId: 'other' });
  const [first, second] = tablet.heard;
  assert.equal(first?.['message'], second?.['message']);
  assert.equal(first?.['code'], 'unknownSession');
  assert.deepEqual(caller.news(), []);
});

test('a second device that joins after the answer is told it was answered elsewhere', () => {
  const { phone, tablet, caller, session, id } = bench();
  phone.say({ type: 'accept', media: 'voice', ...id });
  assert.deepEqual(caller.news(), ['accepted voice', 'connected']);
  tablet.join(session.sessionId, session.calleeTokens[1] ?? '');
  assert.deepEqual(tablet.news(), ['ended answeredElsewhere']);
});

test('a decline without a connection reaches the caller and the other device', () => {
  const { link, caller, tablet, session } = bench();
  const [phoneToken = '', tabletToken = ''] = session.calleeTokens;
  tablet.join(session.sessionId, tabletToken).news();
  assert.equal(link.decline(session.sessionId, keys(phoneToken), 'rejected'), 'declined');
  assert.deepEqual([caller.news(), tablet.news()], [['ended rejected'], ['ended declinedElsewhere']]);
  assert.equal(link.decline(session.sessionId, keys(phoneToken), 'rejected'), 'over');
  assert.equal(link.decline(session.sessionId, keys('guess'), 'rejected'), 'badToken');
  assert.equal(link.decline('other', keys(phoneToken), 'rejected'), 'unknownSession');
});

test('a goodbye of the caller without a connection is a cancel before the answer and a hang-up after it', () => {
  const first = bench();
  assert.equal(first.link.decline(first.session.sessionId, keys(first.session.callerToken), 'rejected'), 'declined');
  assert.deepEqual(first.phone.news(), ['ended cancelled']);
  for (const [reason, told] of [['rejected', 'remoteHangup'], ['busy', 'carrierCall'], ['failed', 'connectFailed']] as const) {
    const { link, phone, session, id } = bench();
    phone.say({ type: 'accept', media: 'voice', ...id }).news();
    link.decline(session.sessionId, keys(session.callerToken), reason);
    assert.deepEqual(phone.news(), [`ended ${told}`]);
  }
});

test('a lost connection is joined again within the grace time and hears the truth', async () => {
  const { clock, phone, caller, link, session, id } = bench();
  phone.say({ type: 'accept', media: 'voice', ...id });
  phone.drop();
  await clock.advance(29 * SECOND);
  const again = new MemoryClient(link).join(session.sessionId, session.calleeTokens[0] ?? '');
  assert.deepEqual(again.news(), ['joined connected', 'media voice', 'mute false', 'camera true']);
  await clock.advance(10 * MINUTE);
  assert.deepEqual(caller.news(), ['accepted voice', 'connected']);
});

test('a connection that stays away for 30 s ends the call for the other side', async () => {
  const { clock, phone, caller, id } = bench();
  phone.say({ type: 'accept', media: 'voice', ...id });
  caller.news();
  phone.drop();
  await clock.advance(30 * SECOND);
  assert.deepEqual(caller.news(), ['ended failed']);
});

test('what ended during the absence is told at the next join', () => {
  const { phone, caller, link, session, id } = bench();
  phone.drop();
  caller.say({ type: 'cancel', ...id });
  const again = new MemoryClient(link).join(session.sessionId, session.calleeTokens[0] ?? '');
  assert.deepEqual(again.news(), ['ended cancelled']);
});

test('a new connection takes the seat from a half-dead one, whose end then means nothing', async () => {
  const { clock, phone, caller, link, session, id } = bench();
  const again = new MemoryClient(link).join(session.sessionId, session.calleeTokens[0] ?? '');
  phone.news();
  phone.say({ type: 'accept', media: 'video', ...id });
  assert.deepEqual(phone.news(), ['error unknownSession']);
  again.say({ type: 'accept', media: 'voice', ...id });
  phone.drop();
  await clock.advance(MINUTE);
  assert.deepEqual(caller.news(), ['accepted voice', 'connected']);
});

test('a connection that joins by another token of the session leaves its first seat', () => {
  const { caller, phone, session, id } = bench();
  caller.join(session.sessionId, session.calleeTokens[1] ?? '');
  phone.say({ type: 'accept', media: 'voice', ...id });
  // Nobody sits at the caller's seat, so the answered call is not connected.
  assert.deepEqual([caller.news(), phone.news()], [['joined ringing', 'ended answeredElsewhere'], []]);
});

test('nobody answers: the session ends by itself', async () => {
  const { clock, caller, phone } = bench();
  await clock.advance(30 * SECOND - 1);
  assert.deepEqual(caller.news(), []);
  await clock.advance(1);
  assert.deepEqual([caller.news(), phone.news()], [['ended noAnswer'], ['ended noAnswer']]);
});

test('the caller never comes: the answered call ends as connectFailed after 20 s', async () => {
  const clock = new VirtualClock();
  const link = new LinkServer({ clock });
  const { sessionId, calleeTokens: [token = ''] } = link.sessions.create({ media: 'voice', callees: [ANYBODY], ringMs: 30_000 });
  const phone = new MemoryClient(link).join(sessionId, token).say({ type: 'accept', media: 'voice', sessionId });
  await clock.advance(20 * SECOND);
  assert.deepEqual(phone.news(), ['joined ringing', 'ended connectFailed']);
});

test('a session that is over is remembered for ten minutes and then forgotten', async () => {
  const { clock, link, caller, phone, session, id } = bench();
  caller.say({ type: 'cancel', ...id });
  await clock.advance(10 * MINUTE - 1);
  const tablet = new MemoryClient(link).join(session.sessionId, session.calleeTokens[1] ?? '');
  assert.deepEqual(tablet.news(), ['ended cancelled']);
  await clock.advance(1);
  assert.equal(link.sessions.size, 0);
  assert.equal(clock.pendingTimers, 0);
  tablet.join(session.sessionId, session.calleeTokens[1] ?? '');
  phone.news();
  phone.say({ type: 'accept', media: 'voice', ...id });
  assert.deepEqual([tablet.news(), phone.news()], [['error unknownSession'], ['error unknownSession']]);
});

test('one connection carries several sessions, and an event of one leaves the other alone', () => {
  const { link, phone, caller, id } = bench();
  const other = link.sessions.create({ media: 'video', callees: [ANYBODY], ringMs: 30_000 });
  phone.join(other.sessionId, other.calleeTokens[0] ?? '').news();
  caller.say({ type: 'cancel', ...id });
  assert.deepEqual(phone.heard.map(({ type, sessionId }) => [type, sessionId]), [['ended', id.sessionId]]);
});

test('frames that are no messages are refused, and twenty of them close the connection', () => {
  const { phone, caller } = bench();
  for (const frame of ['', 'x', '[]', Buffer.alloc(4), '{"v":1,"type":"mute"}', `"${'x'.repeat(20_000)}"`]) {
    phone.raw(frame);
  }
  assert.deepEqual(phone.news(), Array.from({ length: 6 }, () => 'error badMessage'));
  phone.say({ type: 'hologram' });
  assert.deepEqual(phone.news(), []);
  Array.from({ length: 13 }).forEach(() => phone.raw('x'));
  assert.equal(phone.closedWith, undefined);
  phone.raw('x');
  assert.equal(phone.closedWith, 1008);
  phone.news();
  phone.raw('x');
  assert.deepEqual([phone.news(), caller.news()], [[], []]);
});

test('events tell the course of the call and hold no secret', () => {
  const { events, phone, session, id } = bench();
  phone.say({ type: 'ringing', ...id }).say({ type: 'accept', media: 'voice', ...id });
  const lines = events.map(({ direction, seat, what, detail }) => [direction, seat, what, detail].join(' ').trim());
  assert.deepEqual(lines, [
    'server  created voice', 'in caller join', 'out caller joined ringing', 'in callee1 join',
    'out callee1 joined ringing', 'in callee1 ringing', 'out caller ringing', 'in callee1 accept voice',
    'out caller accepted voice', 'out callee2 ended answeredElsewhere', 'out caller connected', 'out callee1 connected',
  ]);
  const text = JSON.stringify(events);
  [session.callerToken, ...session.calleeTokens].forEach((token) => assert.ok(!text.includes(token)));
});

test('closing says goodbye and leaves no timer', () => {
  const { clock, link, caller, phone } = bench();
  link.close();
  assert.deepEqual([caller.closedWith, phone.closedWith], [1001, 1001]);
  assert.equal(clock.pendingTimers, 0);
  assert.equal(link.sessions.size, 0);
});

test('a session that another process goes on with leaves no timer here, and who sat in it is sent away', () => {
  const { clock, link, phone, session } = bench();
  link.release(session.sessionId);
  assert.equal(phone.closedWith, CLOSE.moved);
  link.close();
  assert.equal(clock.pendingTimers, 0);
});
