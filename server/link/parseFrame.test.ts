import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CREDENTIAL } from '../testing/MemoryClient.ts';
import { parseFrame } from './parseFrame.ts';

function parse(fields: object): ReturnType<typeof parseFrame> {
  return parseFrame(JSON.stringify(fields));
}

const S = { v: 1, sessionId: 's1' };

for (const message of [
  { type: 'join', joinToken: 't', credential: CREDENTIAL },
  { type: 'ringing' },
  { type: 'accept', media: 'voice' },
  { type: 'accept', media: 'video' },
  { type: 'decline', reason: 'busy' },
  { type: 'hangup', reason: 'carrierCall' },
  { type: 'cancel' },
  { type: 'mute', muted: false },
  { type: 'camera', on: true },
  { type: 'media', media: 'video' },
]) {
  test(`${JSON.stringify(message)} is read as it is, without unknown fields`, () => {
    assert.deepEqual(parse({ ...S, ...message, later: { x: 1 } }),
      { kind: 'message', message: { ...message, sessionId: 's1' } });
  });
}

const CALL = {
  v: 1, type: 'call', sessionId: 'session1', joinToken: 'x'.repeat(20), credential: CREDENTIAL, to: 'bob', media: 'voice',
  caller: { id: 'ann', name: 'Ann' },
};

test('hello and call are read, without unknown fields', () => {
  assert.deepEqual(parse({ v: 1, type: 'hello', user: 'ann', device: 'd1', credential: CREDENTIAL, later: 1 }),
    { kind: 'message', message: { type: 'hello', user: 'ann', device: 'd1', credential: CREDENTIAL } });
  const { v: _, ...message } = CALL;
  assert.deepEqual(parse({ ...CALL, later: 1 }), { kind: 'message', message });
  const whole = { ...CALL, ttl: 60, caller: { ...CALL.caller, avatar: 'a.png' } };
  const { v: __, ...wholeMessage } = whole;
  assert.deepEqual(parse(whole), { kind: 'message', message: wholeMessage });
});

test('a type that this server does not know is ignored', () => {
  assert.deepEqual(parse({ ...S, type: 'hologram' }), { kind: 'ignored' });
  assert.deepEqual(parse({ ...S, type: 'constructor' }), { kind: 'ignored' });
  assert.deepEqual(parse({ ...S, type: '__proto__' }), { kind: 'ignored' });
});

test('frames that are no message are bad, whatever they are, and none throws', () => {
  const frames: unknown[] = [
    undefined, null, 7, {}, Buffer.from('{}'), '', 'x', '[]', 'null', '"s"', '7', '{', '{"v":1}', '{"type":"join"}',
    '['.repeat(16_000), '{"a":'.repeat(3000), '\u0000', '\ud800',
  ];
  for (const frame of frames) {
    assert.equal(parseFrame(frame).kind, 'bad');
  }
});

test('a frame with a field of the wrong type or size is bad, and its problem names the field', () => {
  const wrong: [object, RegExp][] = [
    [{ ...S, type: 'accept' }, /"media"/],
    [{ ...S, type: 'accept', media: 'hologram' }, /"media"/],
    [{ ...S, type: 'accept', media: ['voice'] }, /"media"/],
    [{ ...S, type: 'decline', reason: 'hangup' }, /"reason"/],
    [{ ...S, type: 'hangup', reason: 7 }, /"reason"/],
    [{ ...S, type: 'mute', muted: 'true' }, /"muted"/],
    [{ ...S, type: 'camera' }, /"on"/],
    [{ ...S, type: 'join' }, /"joinToken"/],
    [{ ...S, type: 'join', joinToken: 't' }, /"credential"/],
    [{ v: 1, type: 'hello', user: 'ann', device: 'd1', credential: 'easy to guess' }, /"credential"/],
    [{ ...S, type: 'join', joinToken: 'x'.repeat(513) }, /"joinToken"/],
    [{ v: 1, type: 'ringing' }, /"sessionId"/],
    [{ v: 1, type: 'ringing', sessionId: '' }, /"sessionId"/],
    [{ v: 1, type: 'ringing', sessionId: { toString: 'x' } }, /"sessionId"/],
    [{ v: 1, type: 'hello', user: '', device: 'd1' }, /"user"/],
    [{ v: 1, type: 'hello', user: 'ann', device: 'x'.repeat(257) }, /"device"/],
    [{ ...CALL, sessionId: 'short' }, /"sessionId"/],
    [{ ...CALL, sessionId: 'with a blank' }, /"sessionId"/],
    [{ ...CALL, joinToken: 'easy to guess' }, /"joinToken"/],
    [{ ...CALL, to: { user: 'bob' } }, /"to"/],
    [{ ...CALL, media: undefined }, /"media"/],
    [{ ...CALL, caller: 'Ann' }, /"caller"/],
    [{ ...CALL, caller: { id: 'ann', name: 'Ann', avatar: 7 } }, /"caller\.avatar"/],
    [{ ...CALL, ttl: 0 }, /"ttl"/],
    [{ ...S, type: 7 }, /"type"/],
    [{ ...S, v: 2, type: 'ringing' }, /version 1/],
    [{ ...S, v: '1', type: 'ringing' }, /version 1/],
  ];
  for (const [frame, problem] of wrong) {
    const parsed = parse(frame);
    assert.ok(parsed.kind === 'bad');
    assert.match(parsed.problem, problem);
  }
});

test('a frame of 16 KiB is read, one byte more is bad', () => {
  const frame = (size: number): string => {
    const empty = JSON.stringify({ ...S, type: 'cancel', pad: '' });
    return JSON.stringify({ ...S, type: 'cancel', pad: 'x'.repeat(size - empty.length) });
  };
  assert.equal(parseFrame(frame(16_384)).kind, 'message');
  assert.equal(parseFrame(frame(16_385)).kind, 'bad');
});
