import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildBody, type CallPush } from './CallPush.ts';

const push: CallPush = { tokens: ['T1'], extraData: '{"v":1}', ttl: 30 };

function faultOf(change: Partial<CallPush>): string {
  const result = buildBody({ ...push, ...change });
  return result.ok ? 'ok' : result.fault;
}

test('the body of a call push has extraData, target and ttl, and nothing else', () => {
  const result = buildBody(push);
  assert.ok(result.ok);
  assert.deepEqual(JSON.parse(result.json), {
    payload: { extraData: '{"v":1}' }, target: { token: ['T1'] }, pushOptions: { ttl: 30 },
  });
});

test('a test message is marked as one', () => {
  const result = buildBody({ ...push, testMessage: true });
  assert.ok(result.ok);
  assert.deepEqual(JSON.parse(result.json).pushOptions, { ttl: 30, testMessage: true });
});

test('4096 bytes without the tokens are taken, one more is refused before sending', () => {
  const tokens = ['T'.repeat(500), 'U'.repeat(700)];
  const overhead = JSON.stringify(
    { payload: { extraData: '' }, target: { token: ['', ''] }, pushOptions: { ttl: 30 } }).length;
  const fits = 'x'.repeat(4096 - overhead);
  assert.equal(faultOf({ tokens, extraData: fits }), 'ok');
  const result = buildBody({ ...push, tokens, extraData: `${fits}x` });
  assert.ok(!result.ok);
  assert.match(result.message, /4097 bytes without its tokens; 4096 are allowed/);
});

test('bytes are counted, not characters, and as they are escaped', () => {
  assert.equal(faultOf({ extraData: '来'.repeat(1400) }), 'tooLarge');
  assert.equal(faultOf({ extraData: '"'.repeat(2100) }), 'tooLarge');
});

test('the number of tokens has its limits, lower ones for a test message', () => {
  const tokens = (count: number): string[] => Array.from({ length: count }, (_, i) => `T${i}`);
  assert.equal(faultOf({ tokens: [] }), 'noTokens');
  assert.equal(faultOf({ tokens: tokens(1000), extraData: '' }), 'ok');
  assert.equal(faultOf({ tokens: tokens(1001), extraData: '' }), 'tooManyTokens');
  assert.equal(faultOf({ tokens: tokens(10), testMessage: true }), 'ok');
  assert.equal(faultOf({ tokens: tokens(11), testMessage: true }), 'tooManyTokens');
});

test('a ttl is a whole number of seconds from 1 to 15 days', () => {
  for (const ttl of [0, -1, 1.5, Number.NaN, 1_296_001]) {
    assert.equal(faultOf({ ttl }), 'badTtl', String(ttl));
  }
  assert.equal(faultOf({ ttl: 1_296_000 }), 'ok');
});
