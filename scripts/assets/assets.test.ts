import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { PNG } from 'pngjs';
import { PICTURES, ROOT, SOUNDS } from './files.ts';
import { outlinesOf, pathDataOf } from './SvgPath.ts';

const RESOURCES = `${ROOT}entry/src/main/resources`;

/** The most that Call Service Kit takes as a caller's picture, in bytes of pixels and in pixels a side. */
const AVATAR_BYTES = 196608;
const AVATAR_SIDE = 221;
/** The most a start window's icon may measure a side (lint rule start-window-icon-check). */
const START_ICON_SIDE = 256;
/** The ring is in every install and is read at every call. */
const RING_BYTES = 200 * 1024;

for (const file of [...PICTURES, ...SOUNDS]) {
  test(`${file.path} is what its script makes, byte for byte`, () => {
    const made = file.make();
    assert.ok(made.equals(readFileSync(ROOT + file.path)), 'run its script in scripts/assets and commit the file');
    assert.ok(made.equals(file.make()), 'a second run gives other bytes');
  });
}

test('both layers of the app icon are 1024 pixels square, and the lower one is opaque', () => {
  const background = picture(`${ROOT}AppScope/resources/base/media/background.png`);
  const foreground = picture(`${ROOT}AppScope/resources/base/media/foreground.png`);
  assert.deepEqual([background.width, background.height], [1024, 1024]);
  assert.deepEqual([foreground.width, foreground.height], [1024, 1024]);
  assert.equal(alphaAt(background, 0, 0), 255);
  assert.equal(alphaAt(foreground, 0, 0), 0);
});

test('the upper layer of the app icon keeps clear of the edges that the system masks', () => {
  const foreground = picture(`${ROOT}AppScope/resources/base/media/foreground.png`);
  for (let i = 0; i < 1024; i++) {
    for (const edge of [100, 923]) {
      assert.equal(alphaAt(foreground, i, edge) + alphaAt(foreground, edge, i), 0);
    }
  }
});

test('the start icon is at most 256 pixels a side', () => {
  const icon = picture(`${RESOURCES}/base/media/start_icon.png`);
  assert.ok(icon.width <= START_ICON_SIDE && icon.height <= START_ICON_SIDE);
});

test('the fallback avatar obeys the limits of Call Service Kit as it is', () => {
  const avatar = picture(`${RESOURCES}/rawfile/example.png`);
  assert.ok(avatar.width <= AVATAR_SIDE && avatar.height <= AVATAR_SIDE);
  assert.ok(avatar.width * avatar.height * 4 < AVATAR_BYTES);
});

test('the ring is PCM of one channel and 16 bits, 3 to 4 seconds long and small', () => {
  const ring = readFileSync(`${RESOURCES}/rawfile/ringtone.wav`);
  assert.equal(ring.toString('latin1', 0, 4) + ring.toString('latin1', 8, 16), 'RIFFWAVEfmt ');
  assert.deepEqual([ring.readUInt16LE(20), ring.readUInt16LE(22), ring.readUInt16LE(34)], [1, 1, 16]);
  assert.equal(ring.readUInt32LE(40), ring.length - 44);
  const seconds = ring.readUInt32LE(40) / ring.readUInt32LE(28);
  assert.ok(seconds >= 3 && seconds <= 4, `${seconds} s`);
  assert.ok(ring.length < RING_BYTES, `${ring.length} bytes`);
});

test('the ring is loud without clipping, and silent where one round meets the next', () => {
  const samples = samplesOf(readFileSync(`${RESOURCES}/rawfile/ringtone.wav`));
  const loudest = (from: number, to: number): number => Math.max(...samples.slice(from, to).map(Math.abs));
  const peak = loudest(0, samples.length);
  assert.ok(peak > 26000 && peak < 32767, `${peak}`);
  assert.ok(loudest(0, 160) < peak / 100 && loudest(samples.length - 1600, samples.length) < peak / 100);
});

const icons = readdirSync(`${RESOURCES}/base/media`).filter((name) => name.endsWith('.svg'));

test('an icon exists for each thing that the pages can do or say', () => {
  assert.deepEqual(icons.sort(), [
    'ic_alert.svg', 'ic_answer.svg', 'ic_block.svg', 'ic_call_in.svg', 'ic_call_missed.svg', 'ic_call_out.svg',
    'ic_check.svg', 'ic_close.svg', 'ic_expand.svg', 'ic_flip.svg', 'ic_hangup.svg', 'ic_mic.svg', 'ic_mic_off.svg',
    'ic_more.svg', 'ic_person.svg', 'ic_settings.svg', 'ic_speaker.svg', 'ic_video.svg', 'ic_video_off.svg', 'ic_wait.svg'
  ]);
});

for (const name of icons) {
  test(`${name} is drawn in fills inside a box of 24, so fillColor can colour all of it`, () => {
    const svg = readFileSync(`${RESOURCES}/base/media/${name}`, 'utf8');
    assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="24" height="24" viewBox="0 0 24 24">/);
    assert.doesNotMatch(svg, /stroke|transform|style|<(?!\/?(svg|path)\b)/);
    const points = outlinesOf(pathDataOf(svg)).flat();
    assert.ok(points.length > 0 && points.every((value) => value >= 0 && value <= 24));
  });
}

test('path commands that the reader does not know are refused, not drawn wrong', () => {
  assert.throws(() => outlinesOf('M 1 1 l 2 2 Z'), /Path command l/);
  assert.throws(() => outlinesOf('M 1 1 C 2 2 3 3 Z'), /Path command C with 4 numbers/);
  assert.throws(() => pathDataOf('<svg></svg>'), /no path/);
});

function picture(path: string): PNG {
  return PNG.sync.read(readFileSync(path));
}

function alphaAt(png: PNG, x: number, y: number): number {
  return png.data[(y * png.width + x) * 4 + 3] ?? -1;
}

function samplesOf(wav: Buffer): number[] {
  return Array.from({ length: (wav.length - 44) / 2 }, (_, i) => wav.readInt16LE(44 + i * 2));
}
