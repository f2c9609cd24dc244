import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VirtualClock } from '../../simulator/device/Clock.ts';
import { MemoryClient } from '../testing/MemoryClient.ts';
import { LinkServer } from './LinkServer.ts';
import { ANYBODY } from './SeatLocks.ts';

/** How a call is connected whose two ends have these codecs; undefined: an end that knows of none. */
function connected(caller: readonly string[] | undefined, callee: readonly string[] | undefined): string[] {
  const link = new LinkServer({ clock: new VirtualClock() });
  const { sessionId, callerToken, calleeTokens } = link.sessions.create({ media: 'voice', callees: [ANYBODY], ringMs: 30_000 });
  const one = new MemoryClient(link).say({ type: 'join', sessionId, joinToken: callerToken, codecs: caller });
  const other = new MemoryClient(link).say({ type: 'join', sessionId, joinToken: calleeTokens[0], codecs: callee });
  other.say({ type: 'accept', sessionId, media: 'voice' });
  const again = new MemoryClient(link).say({ type: 'join', sessionId, joinToken: callerToken, codecs: caller });
  return [one.news().at(-1), other.news().at(-1), again.news().at(0)].map(String);
}

test('what the caller likes best of what both have is said to both, and again after a reconnect', () => {
  assert.deepEqual(connected(['opus', 'pcmu', 'pcm'], ['pcm', 'pcmu']),
    ['connected pcmu', 'connected pcmu', 'joined connected pcmu']);
});

test('two that have nothing in common speak plainly', () => {
  assert.deepEqual(connected(['opus'], ['pcmu']), ['connected pcm', 'connected pcm', 'joined connected pcm']);
});

test('with an end that knows of no codecs both speak as before there were any', () => {
  assert.deepEqual(connected(undefined, ['pcm']), ['connected', 'connected', 'joined connected']);
  assert.deepEqual(connected(['pcm'], []), ['connected', 'connected', 'joined connected']);
});

test('a list that is none is a bad message', () => {
  assert.deepEqual(connected(['<script>'], ['pcm']).slice(0, 1), ['error badMessage']);
});
