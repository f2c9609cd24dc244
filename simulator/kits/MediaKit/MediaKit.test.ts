import assert from 'node:assert/strict';
import { mkdtempSync, openSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { testHost } from '../TestHost.ts';
import { create } from './index.ts';
import type { Player } from './Player.ts';
import { interruptPlayers } from './Players.ts';

/** One second of 8 kHz, 8 bit, mono silence. */
function wav(): { fd: number; offset: number; length: number } {
  const bytes = Buffer.alloc(44 + 8000);
  bytes.write('RIFF', 0);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt32LE(8000, 28);
  bytes.write('data', 36);
  bytes.writeUInt32LE(8000, 40);
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'desk-wav-')), 'a.wav');
  writeFileSync(file, bytes);
  return { fd: openSync(file, 'r'), offset: 0, length: bytes.length };
}

async function made(): Promise<ReturnType<typeof testHost> & { player: Player; states: string[] }> {
  const desk = testHost();
  const media = create(desk.host).media as { createAVPlayer(): Promise<Player> };
  const making = media.createAVPlayer();
  await desk.clock.advance(50);
  const player = await making;
  const states: string[] = [];
  player.on('stateChange', (state) => states.push(state as string));
  return { ...desk, player, states };
}

test('the states lead from idle to playing, and the device sounds from play to release', async () => {
  const { player, states, clock, device, holdings } = await made();
  player.fdSrc = wav();
  assert.equal(player.state, 'idle');
  await clock.advance(1);
  player.audioRendererInfo = { usage: 6, rendererFlags: 0 };
  void player.prepare();
  await clock.advance(50);
  player.loop = true;
  void player.play();
  await clock.advance(5000);
  assert.deepEqual([...device.sounds], [{ usage: 'STREAM_USAGE_RINGTONE', isLooped: true }]);
  assert.equal(device.isRinging, true);
  assert.deepEqual(holdings.list('player'), ['player AVPlayer']);
  void player.release();
  await clock.advance(50);
  assert.deepEqual(states, ['initialized', 'prepared', 'playing', 'released']);
  assert.equal(device.sounds.size, 0);
  assert.deepEqual(holdings.list('player'), []);
  assert.deepEqual(device.ledger.entries, []);
});

test('a sound without loop completes', async () => {
  const { player, states, clock, device } = await made();
  player.fdSrc = wav();
  await clock.advance(1);
  void player.prepare();
  await clock.advance(50);
  void player.play();
  await clock.advance(900);
  assert.equal(player.state, 'playing');
  await clock.advance(200);
  assert.equal(states.at(-1), 'completed');
  assert.equal(device.sounds.size, 0);
});

test('what is called or set in a wrong state is refused with 5400102 and written down', async () => {
  const { player, clock, device } = await made();
  const errors: number[] = [];
  player.on('error', (error) => errors.push((error as { code: number }).code));
  await assert.rejects(player.play(), { code: 5400102 });
  player.loop = true;
  player.audioRendererInfo = { usage: 6, rendererFlags: 0 };
  player.fdSrc = wav();
  await clock.advance(1);
  player.fdSrc = wav();
  await clock.advance(1);
  assert.deepEqual(errors, [5400102, 5400102, 5400102]);
  assert.deepEqual(device.ledger.entries.map((entry) => entry.rule.id), [
    'media.avplayer.method-state', 'media.avplayer.loop-when-prepared',
    'media.avplayer.renderer-info-in-initialized', 'media.avplayer.source-in-idle',
  ]);
});

test('a file that cannot be played ends in error', async () => {
  const { player, clock } = await made();
  player.fdSrc = { fd: 99999 };
  await clock.advance(1);
  const refused = assert.rejects(player.prepare(), { code: 5400106 });
  await clock.advance(50);
  await refused;
  assert.equal(player.state, 'error');
});

test('a forced interruption pauses, and the end of the process silences', async () => {
  const { player, clock, device, host, kill } = await made();
  player.fdSrc = wav();
  await clock.advance(1);
  void player.prepare();
  await clock.advance(50);
  void player.play();
  await clock.advance(50);
  interruptPlayers(host.process, { eventType: 1, forceType: 0, hintType: 2 });
  await clock.advance(1);
  assert.equal(player.state, 'paused');
  void player.play();
  await clock.advance(50);
  assert.equal(device.sounds.size, 1);
  kill();
  assert.equal(device.sounds.size, 0);
});

test('the end of the stream is told at each end of a loop', async () => {
  const { player, clock } = await made();
  let ends = 0;
  player.on('endOfStream', () => ends++);
  player.fdSrc = wav();
  await clock.advance(1);
  void player.prepare();
  await clock.advance(50);
  player.loop = true;
  void player.play();
  await clock.advance(3500);
  assert.equal(ends, 3);
  assert.equal(player.state, 'playing');
});

test('a seventeenth player is refused, and room is made by releasing one', async () => {
  const desk = await made();
  const media = create(desk.host).media as { createAVPlayer(): Promise<Player> };
  const making = Promise.all(Array.from({ length: 15 }, () => media.createAVPlayer()));
  await desk.clock.advance(50);
  await making;
  const refused = assert.rejects(media.createAVPlayer(), { code: 5400101 });
  await desk.clock.advance(50);
  await refused;
  void desk.player.release();
  await desk.clock.advance(50);
  const made17 = media.createAVPlayer();
  await desk.clock.advance(50);
  assert.equal((await made17).state, 'idle');
  assert.deepEqual(desk.device.ledger.entries.map((entry) => entry.rule.id), ['media.avplayer.instances']);
});
