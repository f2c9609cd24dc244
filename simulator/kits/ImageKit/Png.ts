import { PNG } from 'pngjs';
import { businessError } from '../../device/Faults.ts';
import type { Raster, Size } from './PixelMap.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const HEADER_BYTES = 24;
/** First bytes of what a device reads and the desk does not: GIF, WebP, BMP; of JPEG not the size alone. */
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

function startsWith(bytes: Buffer, first: readonly number[]): boolean {
  return first.every((byte, at) => bytes[at] === byte);
}
