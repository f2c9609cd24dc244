import { PNG } from 'pngjs';
import { businessError } from '../../device/Faults.ts';
import type { Raster, Size } from './PixelMap.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const HEADER_BYTES = 24;
/** First bytes of what a device reads and the desk does not: JPEG, GIF, WebP, BMP. */
const OTHERS = [[0xff, 0xd8, 0xff], [0x47, 0x49, 0x46], [0x52, 0x49, 0x46, 0x46], [0x42, 0x4d]];
/** errorcode-image.md */
const SOURCE_INCOMPLETE = 62980111;
const DECODE_FAILED = 62980116;
const HEADER_UNREADABLE = 62980122;

/** Width and height as the header says, px. @throws BusinessError where this is no picture */
export function pngSize(bytes: Buffer): Size {
  if (OTHERS.some((first) => startsWith(bytes, first))) {
    throw new Error('not on the desk: @kit.ImageKit ImageSource of anything but PNG');
  }
  if (!startsWith(bytes, SIGNATURE)) {
    throw businessError(HEADER_UNREADABLE, 'Failed to decode the image header.');
  }
  if (bytes.length < HEADER_BYTES) {
    throw businessError(SOURCE_INCOMPLETE, 'The image source data is incomplete.');
  }
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** The last picture: thousands of calls in a run bear the same. */
let last: { readonly bytes: Buffer; readonly raster: Raster } | undefined;

/** All pixels, to be read and not to be written to. @throws BusinessError where the picture is damaged */
export function decodePng(bytes: Buffer): Raster {
  pngSize(bytes);
  if (last?.bytes.equals(bytes) === true) {
    return last.raster;
  }
  try {
    const { width, height, data } = PNG.sync.read(bytes);
    last = { bytes: Buffer.from(bytes), raster: { width, height, rgba: data } };
    return last.raster;
  } catch {
    throw businessError(DECODE_FAILED, 'Failed to decode the image.');
  }
}

/** The picture in exactly that size, stretched if need be, as desiredSize has it (arkts-apis-image-i.md). */
export function scaled(from: Raster, { width, height }: Size): Raster {
  const source = new Uint32Array(Uint8Array.from(from.rgba).buffer);
  const pixels = new Uint32Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = Math.floor((y * from.height) / height) * from.width;
    for (let x = 0; x < width; x++) {
      pixels[y * width + x] = source[row + Math.floor((x * from.width) / width)] ?? 0;
    }
  }
  return { width, height, rgba: new Uint8Array(pixels.buffer) };
}

function startsWith(bytes: Buffer, first: readonly number[]): boolean {
  return first.every((byte, at) => bytes[at] === byte);
}
