import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VirtualClock } from '../../simulator/device/Clock.ts';
import { MemoryClient } from '../testing/MemoryClient.ts';
import { LinkServer } from './LinkServer.ts';
import { ANYBODY } from './SeatLocks.ts';
import { CLOSE } from './protocol.ts';

/** Clients that are none, too loud, or guess; and a call between two others, which must not notice. */

interface Bench {
  readonly clock: VirtualClock;
  readonly intruder: MemoryClient;
  /** What the two who talk have heard since. */
  readonly heard: () => string[];
  readonly phone: MemoryClient;
  readonly sessionId: string;
}

function bench(): Bench {
  const clock = new VirtualClock();
  const link = new LinkServer({ clock });
  const { sessionId, callerToken, calleeTokens: [token = ''] } =
    link.sessions.create({ media: 'voice', callees: [ANYBODY], ringMs: 30_000 });
  const caller = new MemoryClient(link).join(sessionId, callerToken);
  const phone = new MemoryClient(link).join(sessionId, token).say({ type: 'accept', media: 'voice', sessionId });
  [caller, phone].forEach((one) => one.news());
  return { clock, intruder: new MemoryClient(link), heard: () => [...caller.news(), ...phone.news()], phone, sessionId };
}

test('who says nothing of who they are is let go after ten seconds', async () => {
  const { clock, intruder, heard } = bench();
  await clock.advance(9_999);
  assert.equal(intruder.closedWith, undefined);
  await clock.advance(1);
  assert.equal(intruder.closedWith, CLOSE.unauthorised);
  assert.deepEqual(heard(), []);
});

test('a hello, and a join, are enough to stay', async () => {
  const { clock, intruder, phone } = bench();
  intruder.say({ type: 'hello', user: 'u', device: 'd' });
  await clock.advance(60_000);
  assert.deepEqual([intruder.closedWith, phone.closedWith], [undefined, undefined]);
});

test('who guesses join tokens is let go at the twentieth, and has learned nothing', () => {
  const { intruder, heard, sessionId } = bench();
  for (let i = 0; i < 19; i++) {
    intruder.join(i % 2 === 0 ? sessionId : `guess-${i}`, `guess-${i}`);
  }
  assert.equal(intruder.closedWith, undefined);
  intruder.join(sessionId, 'guess');
  assert.equal(intruder.closedWith, CLOSE.unauthorised);
  assert.deepEqual(heard(), []);
});

test('a flood of frames is cut off, and the call of others goes on', () => {
  const { intruder, heard, phone, sessionId } = bench();
  intruder.say({ type: 'hello', user: 'u', device: 'd' });
  for (let i = 0; i < 200; i++) {
    intruder.say({ type: 'mute', muted: true, sessionId });
  }
  assert.equal(intruder.closedWith, CLOSE.flooding);
  const answered = intruder.news().length;
  assert.ok(answered <= 100, `${answered} answers`);
  phone.say({ type: 'mute', muted: true, sessionId });
  assert.deepEqual(heard(), ['mute true']);
});

test('a client that talks as fast as a client may is never cut off', async () => {
  const { clock, phone, sessionId } = bench();
  for (let second = 0; second < 30; second++) {
    for (let i = 0; i < 20; i++) {
      phone.say({ type: 'mute', muted: i % 2 === 0, sessionId });
    }
    for (let i = 0; i < 50; i++) {
      phone.raw(sound(sessionId, second * 50 + i));
    }
    await clock.advance(1000);
  }
  assert.equal(phone.closedWith, undefined);
});

test('a flood of sound is cut off too', () => {
  const { phone, sessionId } = bench();
  for (let i = 0; i < 201; i++) {
    phone.raw(sound(sessionId, i));
  }
  assert.equal(phone.closedWith, CLOSE.flooding);
});

/** As docs/link-media.md says: kind, length of the id, id, number, sound. */
function sound(sessionId: string, number: number): Uint8Array {
  const count = Buffer.alloc(4);
  count.writeUInt32BE(number);
  return Buffer.concat([Buffer.from([1, sessionId.length]), Buffer.from(sessionId), count, Buffer.alloc(640)]);
}
