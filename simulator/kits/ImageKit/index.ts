import { types } from 'node:util';
import { kitEnums } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import { filesOf } from '../CoreFileKit/FileSet.ts';
import type { KitHost } from '../KitHost.ts';
import { ImageSource, isSize } from './ImageSource.ts';
import { ALPHA, BYTES_PER_PIXEL, FORMAT, PixelMap } from './PixelMap.ts';
import type { Size } from './PixelMap.ts';
import { PIXELS } from './Rules.ts';

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

function createPixelMapSync(host: KitHost, pixels: unknown, options: InitializationOptions): PixelMap {
  host.faults.check('ImageKit.image.createPixelMapSync');
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
