import { types } from 'node:util';
import { kitEnums } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import { filesOf } from '../CoreFileKit/FileSet.ts';
import type { KitHost } from '../KitHost.ts';
import { ImagePacker } from './ImagePacker.ts';
import { ImageReceiver } from './ImageReceiver.ts';
import { ImageSource, isSize } from './ImageSource.ts';
import { ALPHA, BYTES_PER_PIXEL, FORMAT, PixelMap } from './PixelMap.ts';
import type { Size } from './PixelMap.ts';
import { fromNv21 } from './Raster.ts';
import { PIXELS } from './Rules.ts';

/** How long it takes to make a pixel map, ms. Assumed. */
const CREATE_MS = 4;

interface InitializationOptions {
  readonly size: Size;
  readonly srcPixelFormat?: number;
  readonly pixelFormat?: number;
  readonly alphaType?: number;
  readonly editable?: boolean;
}

/** Image Kit: sources and pixel maps (arkts-apis-image-f.md). */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.ImageKit');
  return {
    ...skeleton,
    image: {
      ...(skeleton.image as object),
      createImageSource: (from: unknown) => createImageSource(host, from),
      createPixelMapSync: (pixels: unknown, options: InitializationOptions) =>
        createPixelMapSync(host, pixels, options),
      createPixelMap: (pixels: unknown, options: InitializationOptions) =>
        host.faults.answer('ImageKit.image.createPixelMap', CREATE_MS, () => createPixelMap(host, pixels, options)),
      createImageReceiver: (size: Size, _format: number, capacity: number) => {
        host.faults.check('ImageKit.image.createImageReceiver');
        return new ImageReceiver(host, size, capacity);
      },
      createImagePacker: () => {
        host.faults.check('ImageKit.image.createImagePacker');
        return new ImagePacker(host);
      },
    },
  };
}

/** @returns undefined where there is nothing to read, as documented */
function createImageSource(host: KitHost, from: unknown): ImageSource | undefined {
  host.faults.check('ImageKit.image.createImageSource');
  const bytes = typeof from === 'string' ? bytesOfFile(host, from) : bytesOfBuffer(from);
  return bytes === undefined || bytes.length === 0 ? undefined : new ImageSource(host, bytes);
}

/** @param path in the app's sandbox */
function bytesOfFile(host: KitHost, path: string): Buffer | undefined {
  const kept = filesOf(host.device).get(path);
  return kept === undefined ? undefined : Buffer.from(kept);
}

function bytesOfBuffer(buffer: unknown): Buffer | undefined {
  return types.isArrayBuffer(buffer) ? Buffer.from(buffer.slice(0)) : undefined;
}

/** Of a camera's bytes, or of pixels as the other form takes them. */
function createPixelMap(host: KitHost, pixels: unknown, options: InitializationOptions): PixelMap {
  const { size } = options;
  if (options.srcPixelFormat !== FORMAT.NV21) {
    return makePixelMap(host, pixels, options);
  }
  if (!types.isArrayBuffer(pixels) || !isSize(size) || pixels.byteLength < size.width * size.height * 3 / 2) {
    host.ledger.violate(PIXELS, `${size?.width}x${size?.height} of NV21`);
    throw businessError(401, 'Parameter error.');
  }
  return new PixelMap(host, fromNv21(new Uint8Array(pixels), size), options.editable ?? false, ALPHA.OPAQUE ?? 0);
}

function createPixelMapSync(host: KitHost, pixels: unknown, options: InitializationOptions): PixelMap {
  host.faults.check('ImageKit.image.createPixelMapSync');
  return makePixelMap(host, pixels, options);
}

function makePixelMap(host: KitHost, pixels: unknown, options: InitializationOptions): PixelMap {
  const size = options?.size;
  const length = isSize(size) ? size.width * size.height * BYTES_PER_PIXEL : 0;
  if (!types.isArrayBuffer(pixels) || !isSize(size) || pixels.byteLength < length) {
    host.ledger.violate(PIXELS, `${size?.width}x${size?.height}`);
    throw businessError(401, 'Parameter error.');
  }
  const { width, height } = size;
  // Without a format of their own the bytes are read as BGRA_8888.
  const isSwapped = (options.srcPixelFormat ?? FORMAT.BGRA_8888) === FORMAT.BGRA_8888;
  const rgba = new Uint8Array(pixels.slice(0, length));
  if (isSwapped) {
    swapRedAndBlue(rgba);
  }
  return new PixelMap(host, { width, height, rgba }, options.editable ?? false,
    options.alphaType ?? ALPHA.PREMUL ?? 0);
}

function swapRedAndBlue(pixels: Uint8Array): void {
  for (let at = 0; at < pixels.length; at += BYTES_PER_PIXEL) {
    pixels.subarray(at, at + 3).reverse();
  }
}
