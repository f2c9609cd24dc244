import { createRequire } from 'node:module';
import { businessError } from '../../device/Faults.ts';
import type { Raster } from './PixelMap.ts';

/** What is used of jpeg-js. */
interface JpegJs {
  encode(raster: { width: number; height: number; data: Uint8Array }, quality: number): { data: Uint8Array };
  decode(bytes: Uint8Array, options: { useTArray: boolean }): { width: number; height: number; data: Uint8Array };
}

/** errorcode-image.md */
const DECODE_FAILED = 62980116;

let library: JpegJs | undefined;

/** Loaded with the first picture of a camera: most runs have none. */
function jpeg(): JpegJs {
  library ??= createRequire(import.meta.url)('jpeg-js') as JpegJs;
  return library;
}

export function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff;
}

interface Written {
  readonly raster: Raster;
  readonly quality: number;
  readonly bytes: Uint8Array;
}

let last: Written | undefined;

/**
 * The last picture is remembered: before a still camera it comes again, and the library builds all its tables anew for each.
 * @param quality 0 to 100
 */
export function encodeJpeg(raster: Raster, quality: number): Uint8Array {
  if (last === undefined || last.quality !== quality || !isSame(last.raster, raster)) {
    const { width, height, rgba } = raster;
    last = { raster, quality, bytes: jpeg().encode({ width, height, data: rgba }, quality).data };
  }
  return last.bytes;
}

function isSame(one: Raster, other: Raster): boolean {
  return one.width === other.width && one.height === other.height && Buffer.compare(one.rgba, other.rgba) === 0;
}

/** @throws BusinessError where the picture is damaged */
export function decodeJpeg(bytes: Uint8Array): Raster {
  try {
    const { width, height, data } = jpeg().decode(bytes, { useTArray: true });
    return { width, height, rgba: data };
  } catch {
    throw businessError(DECODE_FAILED, 'Failed to decode the image.');
  }
}
