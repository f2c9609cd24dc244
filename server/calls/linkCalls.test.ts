import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { VirtualClock, VIRTUAL_EPOCH } from '../../simulator/device/Clock.ts';
import { AccountBook } from '../accounts/AccountBook.ts';
import { AppServer } from '../AppServer.ts';
import type { PushResult } from '../push/PushResult.ts';
import { FakePusher } from '../testing/FakePusher.ts';
import { CREDENTIAL, MemoryClient } from '../testing/MemoryClient.ts';

const SECRET = 'a-secret-of-the-callers-own';
const NEVER: PushResult = { kind: 'unreachable', message: 'Cannot reach it.' };

let clock: VirtualClock;
let pusher: FakePusher;
let server: AppServer;

/** Somebody's device on the link. */
function on(user: string, device: string): MemoryClient {
  return new MemoryClient(server.link).say({ type: 'hello', user, device });
}

/** Ann's app calls Bob. */
function call(ann: MemoryClient, sessionId = 'ann-calls-bob', more: object = {}): void {
  ann.say({
    type: 'call', sessionId, joinToken: SECRET, to: 'bob', media: 'video', caller: { id: 'ann', name: 'Ann' }, ...more,
  });
}

/** The invite that a device has heard, and what it has heard before and after. */
function invited(client: MemoryClient): { sessionId: string; joinToken: string; rest: Record<string, unknown> } {
  const frame = client.heard.find(({ type }) => type === 'invite');
  assert.ok(frame, 'no invite');
  client.heard.splice(client.heard.indexOf(frame), 1);
  const { sessionId, joinToken, type: _, ...rest } = frame;
  return { sessionId: String(sessionId), joinToken: String(joinToken), rest };
}

/** Takes the seat that the invite offers. */
function sit(client: MemoryClient): { sessionId: string } {
  const { sessionId, joinToken } = invited(client);
  client.join(sessionId, joinToken).news();
  return { sessionId };
}

function start(): void {
  clock = new VirtualClock();
  pusher = new FakePusher();
  // Bob has several devices, and this server knows no log-in.
  server = new AppServer({ pusher, clock, accounts: new AccountBook({ isOpen: true }) });
}

beforeEach(start);

describe('A call placed by an app', () => {
  it('goes to each device of the user, by push and over the link, with one sessionId', () => {
    server.registry.put({ user: 'bob', device: 'phone', token: 'T-phone' });
    const [ann, tablet] = [on('ann', 'a1'), on('bob', 'tablet')];
    call(ann);
    assert.deepEqual(ann.news(), ['joined ringing']);
    const { sessionId, joinToken, rest } = invited(tablet);
    assert.equal(sessionId, 'ann-calls-bob');
    assert.deepEqual(rest,
      { media: 'video', caller: { id: 'ann', name: 'Ann' }, sentAt: VIRTUAL_EPOCH, ttl: 30, callee: 'bob' });
    const push = pusher.offerTo('T-phone');
    assert.deepEqual([push['sessionId'], push['callee']], ['ann-calls-bob', 'bob']);
    assert.notEqual(push['joinToken'], joinToken);
  });

  it('comes by both ways to a device that has both, for one seat', () => {
    server.registry.put({ user: 'bob', device: 'phone', token: 'T-phone' });
    const [ann, phone] = [on('ann', 'a1'), on('bob', 'phone')];
    call(ann);
    assert.equal(pusher.offerTo('T-phone')['joinToken'], invited(phone).joinToken);
  });

  it('takes its whole course', () => {
    const [ann, bob] = [on('ann', 'a1'), on('bob', 'phone')];
    call(ann);
    const id = sit(bob);
    bob.say({ type: 'ringing', ...id }).say({ type: 'accept', media: 'voice', ...id });
    assert.deepEqual(ann.news(), ['joined ringing', 'ringing', 'accepted voice', 'connected']);
    ann.say({ type: 'hangup', reason: 'hangup', ...id });
    assert.deepEqual(bob.news(), ['connected', 'ended remoteHangup']);
  });

  it('said twice, also over a new connection, is one call', () => {
    const bob = on('bob', 'phone');
    const first = on('ann', 'a1');
    call(first);
    first.drop();
    const again = on('ann', 'a1');
    call(again);
    assert.deepEqual(again.news(), ['joined ringing']);
    invited(bob);
    assert.deepEqual(bob.news(), []);
  });

  it('cannot be taken over by who only knows its sessionId', () => {
    on('bob', 'phone');
    call(on('ann', 'a1'));
    const eve = on('eve', 'e1');
    call(eve, 'ann-calls-bob', { joinToken: 'some-other-secret-1234' });
    assert.deepEqual(eve.news(), ['error badToken']);
  });

  it('is made in the name of who said hello', () => {
    const bob = on('bob', 'phone');
    call(on('eve', 'e1'));
    assert.deepEqual(invited(bob).rest['caller'], { id: 'eve', name: 'Ann' });
  });

  it('to nobody, or to oneself, has failed', () => {
    const ann = on('ann', 'a1');
    call(ann);
    call(ann, 'ann-calls-ann', { to: 'ann' });
    assert.deepEqual(ann.news(), ['ended failed', 'ended failed']);
    assert.equal(server.link.sessions.size, 0);
  });

  it('ends when neither way leads to a device', async () => {
    server.registry.put({ user: 'bob', device: 'phone', token: 'T-phone' });
    pusher.answers.set('T-phone', NEVER);
    const ann = on('ann', 'a1');
    call(ann);
    await clock.settle();
    assert.deepEqual(ann.news(), ['joined ringing', 'ended failed']);
  });

  it('stands when the push failed but the link brought it', async () => {
    server.registry.put({ user: 'bob', device: 'phone', token: 'T-phone' });
    pusher.answers.set('T-phone', NEVER);
    const [ann, bob] = [on('ann', 'a1'), on('bob', 'phone')];
    call(ann);
    await clock.settle();
    assert.deepEqual(ann.news(), ['joined ringing']);
    bob.say({ type: 'accept', media: 'video', ...sit(bob) });
    assert.deepEqual(ann.news(), ['accepted video', 'connected']);
  });

  it('outlives a pusher that breaks its promise', async () => {
    server.registry.put({ user: 'bob', device: 'phone', token: 'T-phone' });
    pusher.send = () => Promise.reject(new Error('boom'));
    const ann = on('ann', 'a1');
    call(ann);
    await clock.settle();
    assert.deepEqual(ann.news(), ['joined ringing', 'ended failed']);
  });
});

describe('An invite', () => {
  it('waits for a device that comes onto the link while it rings', () => {
    server.registry.put({ user: 'bob', device: 'phone', token: 'T-phone' });
    call(on('ann', 'a1'));
    assert.equal(invited(on('bob', 'phone')).joinToken, pusher.offerTo('T-phone')['joinToken']);
  });

  it('is not sent to a connection that has joined before it said hello', () => {
    server.registry.put({ user: 'bob', device: 'phone', token: 'T-phone' });
    call(on('ann', 'a1'));
    const phone = new MemoryClient(server.link).join('ann-calls-bob', String(pusher.offerTo('T-phone')['joinToken']));
    phone.say({ type: 'hello', user: 'bob', device: 'phone' });
    assert.deepEqual(phone.news(), ['joined ringing']);
  });

  it('is not sent for a call that is answered, or over, or to another user', () => {
    server.registry.put({ user: 'bob', device: 'phone', token: 'T-phone' });
    const ann = on('ann', 'a1');
    call(ann);
    assert.deepEqual(on('eve', 'phone').news(), []);
    const tablet = new MemoryClient(server.link).join('ann-calls-bob', String(pusher.offerTo('T-phone')['joinToken']));
    tablet.say({ type: 'accept', media: 'voice', sessionId: 'ann-calls-bob' });
    assert.deepEqual(on('bob', 'phone').news(), []);
    ann.say({ type: 'hangup', reason: 'hangup', sessionId: 'ann-calls-bob' });
    assert.deepEqual(on('bob', 'phone').news(), []);
  });

  it('does not reach a device whose user has logged out', async () => {
    server.registry.put({ user: 'bob', device: 'phone', token: 'T-phone' });
    const phone = on('bob', 'phone');
    const reply = await server.handle({
      method: 'POST', path: '/v1/tokens/forget', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token: 'T-phone' }),
    });
    assert.equal(reply.status, 204);
    const ann = on('ann', 'a1');
    call(ann);
    assert.deepEqual([phone.news(), ann.news()], [[], ['ended failed']]);
  });

  it('follows the device to the user who logs in there', async () => {
    const phone = on('bob', 'phone');
    await server.handle({
      method: 'POST', path: '/v1/tokens', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ user: 'eve', token: 'T-phone', device: 'phone', credential: CREDENTIAL, lang: 'zh' }),
    });
    const ann = on('ann', 'a1');
    call(ann);
    assert.deepEqual([ann.news(), phone.news()], [['ended failed'], []]);
    call(ann, 'ann-calls-eve', { to: 'eve' });
    assert.equal(invited(phone).sessionId, 'ann-calls-eve');
  });

  it('comes also for a call that was placed by a request', async () => {
    const bob = on('bob', 'phone');
    const reply = await server.handle({
      method: 'POST', path: '/v1/calls', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ to: { user: 'bob' }, scene: 'voice', caller: { id: 'a', name: 'Alice' } }),
    });
    assert.equal(reply.status, 201);
    assert.equal(invited(bob).rest['media'], 'voice');
  });
});

describe('Races of a placed call', () => {
  it('cancel against accept: the first one stands, both ways', () => {
    for (const isCancelFirst of [true, false]) {
      start();
      const [ann, bob] = [on('ann', 'a1'), on('bob', 'phone')];
      call(ann);
      const id = sit(bob);
      const cancel = (): unknown => ann.say({ type: 'cancel', ...id });
      const accept = (): unknown => bob.say({ type: 'accept', media: 'video', ...id });
      (isCancelFirst ? [cancel, accept] : [accept, cancel]).forEach((act) => act());
      assert.equal(bob.news().at(-1), isCancelFirst ? 'ended cancelled' : 'ended remoteHangup');
      assert.equal(ann.news().at(-1), isCancelFirst ? 'ended cancelled' : 'ended remoteHangup');
    }
  });

  it('two devices accept: the first one talks, the other one hears so', () => {
    const [ann, phone, tablet] = [on('ann', 'a1'), on('bob', 'phone'), on('bob', 'tablet')];
    call(ann);
    const id = sit(phone);
    sit(tablet);
    tablet.say({ type: 'accept', media: 'voice', ...id });
    phone.say({ type: 'accept', media: 'voice', ...id });
    assert.deepEqual([tablet.news(), phone.news()],
      [['connected'], ['ended answeredElsewhere', 'ended answeredElsewhere']]);
  });

  it('declined on one device: over on the others', () => {
    const [ann, phone, tablet] = [on('ann', 'a1'), on('bob', 'phone'), on('bob', 'tablet')];
    call(ann);
    const id = sit(phone);
    sit(tablet);
    phone.say({ type: 'decline', reason: 'rejected', ...id });
    assert.deepEqual([ann.news(), tablet.news()], [['joined ringing', 'ended rejected'], ['ended declinedElsewhere']]);
  });

  it('busy is passed through', () => {
    const [ann, phone] = [on('ann', 'a1'), on('bob', 'phone')];
    call(ann);
    phone.say({ type: 'decline', reason: 'busy', ...sit(phone) });
    assert.deepEqual(ann.news(), ['joined ringing', 'ended busy']);
  });

  it('glare: one call is declined as such, the other one goes on', () => {
    const [ann, bob] = [on('ann', 'a1'), on('bob', 'phone')];
    call(ann);
    call(bob, 'bob-calls-ann', { to: 'ann', caller: { id: 'bob', name: 'Bob' } });
    ann.join('bob-calls-ann', invited(ann).joinToken).say({ type: 'decline', reason: 'glare', sessionId: 'bob-calls-ann' });
    const id = { sessionId: 'ann-calls-bob' };
    bob.join('ann-calls-bob', invited(bob).joinToken).say({ type: 'accept', media: 'voice', ...id });
    assert.deepEqual([ann.news().at(-1), bob.news()],
      ['connected', ['joined ringing', 'ended glare', 'joined ringing', 'connected']]);
    assert.deepEqual(pusher.alerts, []);
  });

  it('a caller who goes away while it rings has cancelled after the time of grace', async () => {
    const [ann, bob] = [on('ann', 'a1'), on('bob', 'phone')];
    call(ann, 'ann-calls-bob', { ttl: 60 });
    sit(bob);
    ann.drop();
    await clock.advance(30_000);
    assert.deepEqual(bob.news(), ['ended cancelled']);
  });
});
