import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VirtualClock } from '../../simulator/device/Clock.ts';
import { MemoryClient } from '../testing/MemoryClient.ts';
import { LinkServer } from './LinkServer.ts';
import { mediaFrameOf } from './mediaFrame.ts';
import { ANYBODY } from './SeatLocks.ts';

function sound(sessionId: string, bytes = 640): Uint8Array {
  const head = [Buffer.from([1, sessionId.length]), Buffer.from(sessionId), Buffer.alloc(4)];
  return Buffer.concat([...head, Buffer.alloc(bytes, 7)]);
}

/** A caller and two devices that ring. */
function ringing(): { sessionId: string; caller: MemoryClient; first: MemoryClient; second: MemoryClient } {
  const link = new LinkServer({ clock: new VirtualClock() });
  const made = link.sessions.create({ media: 'voice', callees: [ANYBODY, ANYBODY], ringMs: 30_000 });
  const { sessionId } = made;
  const [first, second] = made.calleeTokens.map((token) => new MemoryClient(link).join(sessionId, token));
  assert.ok(first !== undefined && second !== undefined);
  return { sessionId, caller: new MemoryClient(link).join(sessionId, made.callerToken), first, second };
}

function connected(): ReturnType<typeof ringing> {
  const call = ringing();
  call.first.say({ type: 'accept', sessionId: call.sessionId, media: 'voice' });
  assert.ok(call.caller.news().includes('connected'));
  return call;
}

test('sound goes from the one who talks to the other one, as it is, and to nobody else', () => {
  const { sessionId, caller, first, second } = connected();
  caller.raw(sound(sessionId));
  first.raw(sound(sessionId, 320));
  second.raw(sound(sessionId));
  assert.deepEqual(first.sounds, [sound(sessionId)]);
  assert.deepEqual(caller.sounds, [sound(sessionId, 320)]);
  assert.deepEqual(second.sounds, []);
});

test('before the answer and after the end nobody is heard, and nobody is told off for it', () => {
  const { sessionId, caller, first } = ringing();
  caller.raw(sound(sessionId));
  first.say({ type: 'accept', sessionId, media: 'voice' });
  first.say({ type: 'hangup', sessionId, reason: 'hangup' });
  caller.news();
  caller.raw(sound(sessionId));
  caller.raw(sound('no-such-session'));
  assert.deepEqual(first.sounds, []);
  assert.deepEqual(caller.news(), []);
  assert.equal(caller.closedWith, undefined);
});

test('one who has not joined is not heard', () => {
  const { sessionId, caller, first } = connected();
  first.drop();
  first.raw(sound(sessionId));
  caller.raw(sound(sessionId));
  assert.deepEqual([caller.sounds, first.sounds], [[], []]);
});

test('what only looks like sound is a bad frame as before', () => {
  const good = sound('s1');
  assert.equal(mediaFrameOf(good)?.sessionId, 's1');
  const cut = (length: number): Uint8Array => good.subarray(0, length);
  const others = [cut(0), cut(1), cut(2), cut(4), cut(8), Buffer.from([5, ...good.subarray(1)]),
    Buffer.from([1, 0, 1, 1, 1, 1, 1, 1]), Buffer.from([1, 65, ...Buffer.alloc(200)]),
    Buffer.alloc(2049, 1), 'text', undefined];
  assert.deepEqual(others.map(mediaFrameOf), others.map(() => undefined));
  const { caller } = connected();
  for (let i = 0; i < 20; i++) {
    caller.raw(Buffer.from([9, 9, 9]));
  }
  assert.equal(caller.closedWith, 1008);
});

test('keep-alives and pictures go the same way as sound', () => {
  const { sessionId, caller, first } = connected();
  const named = (kind: number, rest: number): Buffer =>
    Buffer.concat([Buffer.from([kind, sessionId.length]), Buffer.from(sessionId), Buffer.alloc(rest, 7)]);
  const frames = [named(2, 9 + 640), named(3, 0), named(4, 4 + 12_000)];
  frames.forEach((frame) => caller.raw(frame));
  assert.deepEqual(first.sounds, frames);
  const none = [named(2, 9), named(3, 1), named(4, 4), named(4, 17_000), named(2, 2049)];
  assert.deepEqual(none.map(mediaFrameOf), none.map(() => undefined));
});

test('who floods with pictures is closed, though sound may come as often', () => {
  const { sessionId, caller, first } = connected();
  const picture = Buffer.concat([Buffer.from([4, sessionId.length]), Buffer.from(sessionId), Buffer.alloc(100)]);
  for (let i = 0; i < 61; i++) {
    caller.raw(picture);
    first.raw(sound(sessionId));
  }
  assert.equal(caller.closedWith, 4429);
  assert.equal(first.closedWith, undefined);
});
