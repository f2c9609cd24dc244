import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { VirtualClock } from '../../simulator/device/Clock.ts';
import { MemoryClient } from '../testing/MemoryClient.ts';
import { LinkServer } from './LinkServer.ts';
import { ANYBODY } from './SeatLocks.ts';
import { DECLINE_REASONS, HANGUP_REASONS, MEDIA } from './protocol.ts';

/** Frames of strangers, and of a called device that says whatever it likes. */

/** So many in each test run; `FUZZ_FRAMES=100000 node --import tsx --expose-gc --test server/link/fuzz.test.ts` for more. */
const FRAMES = Number(process.env['FUZZ_FRAMES'] ?? 10_000);
const AT_ONCE = 50;
const SEED = 5;

interface Bench {
  readonly clock: VirtualClock;
  readonly link: LinkServer;
  readonly caller: MemoryClient;
  readonly phone: MemoryClient;
  readonly sessionId: string;
}

/** A call that is talked. */
function bench(): Bench {
  const clock = new VirtualClock();
  const link = new LinkServer({ clock, onCall: () => false });
  const { sessionId, callerToken, calleeTokens: [token = ''] } =
    link.sessions.create({ media: 'voice', callees: [ANYBODY], ringMs: 30_000 });
  const caller = new MemoryClient(link).join(sessionId, callerToken);
  const phone = new MemoryClient(link).join(sessionId, token).say({ type: 'accept', media: 'voice', sessionId });
  [caller, phone].forEach((one) => one.news());
  return { clock, link, caller, phone, sessionId };
}

const types = fc.constantFrom('hello', 'call', 'join', 'ringing', 'accept', 'decline', 'hangup', 'cancel', 'mute',
  'media', 'camera', 'hologram', '__proto__', 'constructor');
const anything = fc.jsonValue({ maxDepth: 2 });

/** Frames that look like ours, with fields that are right, nearly right or absurd. */
function framesOf(sessionId: string): fc.Arbitrary<unknown> {
  const shaped = fc.record({
    v: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, anything),
    type: fc.oneof({ weight: 9, arbitrary: types }, anything),
    sessionId: fc.oneof(fc.constant(sessionId), fc.string({ maxLength: 20 }), anything),
    joinToken: fc.oneof(fc.base64String({ minLength: 20, maxLength: 24 }), fc.string(), anything),
    media: fc.oneof(fc.constantFrom(...MEDIA), anything), muted: fc.oneof(fc.boolean(), anything),
    on: fc.oneof(fc.boolean(), anything),
    reason: fc.oneof(fc.constantFrom(...DECLINE_REASONS, ...HANGUP_REASONS), anything),
    user: fc.oneof(fc.string({ maxLength: 8 }), anything), device: fc.oneof(fc.string({ maxLength: 8 }), anything),
    to: anything, caller: anything, ttl: anything,
  }, { requiredKeys: ['v', 'type'] }).map((fields) => JSON.stringify(fields));
  return fc.oneof({ weight: 6, arbitrary: shaped }, fc.string(), fc.json(), fc.uint8Array({ maxLength: 64 }), anything);
}

test('of all that strangers send the two who talk hear nothing, and the server keeps nothing', async (t) => {
  const { clock, link, caller, phone, sessionId } = bench();
  const frames = framesOf(sessionId);
  let stranger = new MemoryClient(link);
  let closed = 0;
  const talked = caller.heard.length + phone.heard.length;
  const heapBefore = heapUsed();
  for (let i = 0; i < FRAMES / AT_ONCE; i++) {
    for (const frame of fc.sample(frames, { numRuns: AT_ONCE, seed: SEED + i })) {
      stranger.raw(frame);
      if (stranger.closedWith !== undefined) {
        closed++;
        stranger = new MemoryClient(link);
      }
    }
    await clock.advance(100);
  }
  assert.deepEqual([caller.heard.length + phone.heard.length, link.sessions.size], [talked, 1]);
  assert.ok(closed > FRAMES / 100, `${closed} strangers were let go`);
  stranger.drop();
  if (globalThis.gc !== undefined) {
    const more = heapUsed() - heapBefore;
    t.diagnostic(`${FRAMES} frames, ${closed} strangers let go, ${more.toFixed(1)} MiB more`);
    assert.ok(more < 8, `${more} MiB more`);
  }
  phone.say({ type: 'hangup', reason: 'hangup', sessionId });
  assert.deepEqual(caller.news(), ['ended remoteHangup']);
});

test('whatever a called device says, the caller hears words of the protocol, and of its end once', () => {
  const said = fc.array(fc.oneof(
    fc.record({ type: fc.constantFrom('accept', 'media'), media: fc.constantFrom(...MEDIA) }),
    fc.record({ type: fc.constant('decline'), reason: fc.constantFrom(...DECLINE_REASONS) }),
    fc.record({ type: fc.constant('hangup'), reason: fc.constantFrom(...HANGUP_REASONS) }),
    fc.record({ type: fc.constantFrom('ringing', 'cancel') }),
    fc.record({ type: fc.constant('mute'), muted: fc.boolean() }),
    fc.record({ type: fc.constant('camera'), on: fc.boolean() }),
  ), { maxLength: 12 });
  fc.assert(fc.property(said, (messages) => {
    const { caller, phone, sessionId } = bench();
    messages.forEach((message) => phone.say({ ...message, sessionId }));
    const news = caller.news();
    const ends = news.filter((word) => word.startsWith('ended'));
    assert.ok(ends.length <= 1 && (ends.length === 0 || news.at(-1) === ends[0]), news.join(', '));
    assert.ok(news.every((word) => /^(ended|mute|camera|media) \w+$/.test(word)), news.join(', '));
  }), { numRuns: 2000, seed: SEED });
});

/** MiB, after a garbage collection where there is one to call. */
function heapUsed(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
