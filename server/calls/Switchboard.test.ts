import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VIRTUAL_EPOCH, VirtualClock } from '../../simulator/device/Clock.ts';
import { AccountBook } from '../accounts/AccountBook.ts';
import { LinkServer } from '../link/LinkServer.ts';
import type { RefusedPush } from '../push/PushResult.ts';
import { FakePusher } from '../testing/FakePusher.ts';
import { MemoryClient } from '../testing/MemoryClient.ts';
import type { CallRequest } from './CallRequest.ts';
import { Switchboard } from './Switchboard.ts';
import { TokenRegistry } from './TokenRegistry.ts';

const REQUEST: CallRequest = {
  to: { kind: 'user', user: 'bob' }, scene: 'video', caller: { id: 'a', name: 'Alice', avatar: 'a.png' }, ttl: 30,
};

function bench(...devices: string[]): {
  clock: VirtualClock; link: LinkServer; registry: TokenRegistry; pusher: FakePusher; board: Switchboard;
} {
  const clock = new VirtualClock();
  const link = new LinkServer({ clock });
  const registry = new TokenRegistry();
  const pusher = new FakePusher();
  devices.forEach((device) => registry.put({ user: 'bob', device, token: `T-${device}` }));
  return { clock, link, registry, pusher, board: new Switchboard({ clock, link, registry, pusher, accounts: new AccountBook() }) };
}

function refused(reason: string, token: string, drop: boolean): RefusedPush {
  return {
    kind: 'refused', httpStatus: 400, code: '80300007', meaning: 'every token was refused', advice: 'Refresh it.',
    action: 'dropTokens', requestId: 'r', failures: [{ token, reason, advice: 'Refresh it.', drop, alarm: false }],
  };
}

test('a call pushes extraData of version 1 to the device', async () => {
  const { board, pusher } = bench('phone');
  const placed = await board.place(REQUEST);
  assert.ok(placed.ok);
  const { joinToken, ...offer } = pusher.offerTo('T-phone');
  assert.deepEqual(offer, {
    v: 1, scene: 'video', sessionId: placed.sessionId, caller: { id: 'a', name: 'Alice', avatar: 'a.png' },
    sentAt: VIRTUAL_EPOCH, ttl: 30, callee: 'bob',
  });
  assert.match(String(joinToken), /^0\.callee1\.[\da-z]+\.[\w-]{43}$/);
  assert.notEqual(joinToken, placed.callerToken);
  assert.equal(pusher.pushes[0]?.ttl, 30);
});

test('every device of a user is pushed with a join token of its own, and both tokens join', async () => {
  const { board, pusher, link } = bench('phone', 'tablet');
  const placed = await board.place(REQUEST);
  assert.ok(placed.ok);
  const tokens = ['T-phone', 'T-tablet'].map((token) => String(pusher.offerTo(token)['joinToken']));
  assert.notEqual(tokens[0], tokens[1]);
  for (const token of tokens) {
    assert.deepEqual(new MemoryClient(link).join(placed.sessionId, token).news(), ['joined ringing']);
  }
});

test('a refused push is told, its useless token forgotten, and its session over', async () => {
  const { board, pusher, link, registry, clock } = bench('phone');
  pusher.answers.set('T-phone', refused('tokenFormatError', 'T-phone', true));
  const placed = await board.place(REQUEST);
  assert.ok(!placed.ok && placed.code === 'pushRefused');
  assert.match(placed.message, /tokenFormatError: Refresh it/);
  assert.equal(registry.size, 0);
  const sessionId = String(pusher.offerTo('T-phone')['sessionId']);
  const join = new MemoryClient(link).join(sessionId, String(pusher.offerTo('T-phone')['joinToken']));
  assert.deepEqual(join.news(), ['ended failed']);
  await clock.advance(600_000);
  assert.equal(link.sessions.size, 0);
});

test('one refused device of two leaves the call to the other one', async () => {
  const { board, pusher, link, registry } = bench('phone', 'tablet');
  pusher.answers.set('T-phone', refused('noPushTypeRight', 'T-phone', false));
  const placed = await board.place(REQUEST);
  assert.ok(placed.ok);
  assert.equal(registry.size, 2);
  const tablet = new MemoryClient(link).join(placed.sessionId, String(pusher.offerTo('T-tablet')['joinToken']));
  tablet.say({ type: 'accept', media: 'video', sessionId: placed.sessionId });
  const caller = new MemoryClient(link).join(placed.sessionId, placed.callerToken);
  assert.deepEqual(caller.news(), ['joined connecting', 'accepted video', 'connected']);
});

test('a call without a destination goes to the only known device', async () => {
  const only = { ...REQUEST, to: { kind: 'only' } } as const;
  assert.ok((await bench('phone').board.place(only)).ok);
  const none = await bench().board.place(only);
  assert.ok(!none.ok && none.code === 'noDevice');
  const several = await bench('phone', 'tablet').board.place(only);
  assert.ok(!several.ok && several.code === 'severalDevices');
});

test('a user without a device is told', async () => {
  const placed = await bench().board.place(REQUEST);
  assert.ok(!placed.ok && placed.code === 'unknownUser');
});

test('the push cloud out of reach and a body too large have codes of their own', async () => {
  const { board, pusher } = bench('phone');
  pusher.answers.set('T-phone', { kind: 'unreachable', message: 'Cannot reach it.' });
  const unreachable = await board.place(REQUEST);
  assert.ok(!unreachable.ok && unreachable.code === 'pushUnreachable');
  pusher.answers.set('T-phone', { kind: 'notSent', fault: 'tooLarge', message: 'Too large.' });
  const tooLarge = await board.place(REQUEST);
  assert.ok(!tooLarge.ok && tooLarge.code === 'badPush' && tooLarge.message === 'Too large.');
});

test('the session rings for the ttl and five seconds, a minute and five at most', async () => {
  for (const [ttl, seconds] of [[30, 35], [3600, 65]] as const) {
    const { board, clock, link } = bench('phone');
    const placed = await board.place({ ...REQUEST, ttl });
    assert.ok(placed.ok);
    await clock.advance(seconds * 1000 - 1);
    const caller = new MemoryClient(link).join(placed.sessionId, placed.callerToken);
    await clock.advance(1);
    assert.deepEqual(caller.news(), ['joined ringing', 'ended noAnswer']);
  }
});
