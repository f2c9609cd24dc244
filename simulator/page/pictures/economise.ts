import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** Of each channel 18 levels are looked at; of all colours that come of it, as many as a palette has. */
const STEP = 15;
const MOST_COLOURS = 256;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const BYTE_DEPTH = 8;
const BY_PALETTE = 3;

/** A file of a third of the size, with a palette. pngjs writes none (PNG 1.2, chapter 11). @param picture PNG */
export function economise(picture: Buffer): Buffer {
  const { data, width, height } = PNG.sync.read(picture);
  const colours = Array.from({ length: width * height }, (_, i) => colourAt(data, i * 4));
  const palette = paletteOf(colours);
  const indexOf = new Map(palette.map((colour, i) => [colour, i]));
  const rows = Buffer.alloc((width + 1) * height);
  colours.forEach((colour, i) => {
    const index = indexOf.get(colour) ?? nearest(colour, palette);
    indexOf.set(colour, index);
    // Each row begins with its filter: none.
    rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)] = index;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([BYTE_DEPTH, BY_PALETTE, 0, 0, 0], 8);
  return Buffer.concat([
    SIGNATURE, chunk('IHDR', header), chunk('PLTE', Buffer.from(palette.flatMap(channelsOf))),
    chunk('IDAT', deflateSync(rows, { level: 9 })), chunk('IEND', Buffer.alloc(0)),
  ]);
}

function colourAt(data: Uint8Array, at: number): number {
  const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3).map((value) => Math.round(value / STEP) * STEP);
  return red << 16 | green << 8 | blue;
}

/** The colours that there is most of. */
function paletteOf(colours: readonly number[]): number[] {
  const counts = new Map<number, number>();
  colours.forEach((colour) => counts.set(colour, (counts.get(colour) ?? 0) + 1));
  return [...counts].sort(([a, many], [b, more]) => more - many || a - b).slice(0, MOST_COLOURS).map(([colour]) => colour);
}

function nearest(colour: number, palette: readonly number[]): number {
  const distances = palette.map((other) =>
    channelsOf(other).reduce((sum, value, i) => sum + (value - (channelsOf(colour)[i] ?? 0)) ** 2, 0));
  return distances.indexOf(Math.min(...distances));
}

function channelsOf(colour: number): number[] {
  return [colour >> 16, colour >> 8 & 0xff, colour & 0xff];
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}
