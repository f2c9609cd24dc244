import { businessError } from '../../device/Faults.ts';
import type { KitHost } from '../KitHost.ts';
import { ALPHA, FORMAT, PixelMap } from './PixelMap.ts';
import type { Size } from './PixelMap.ts';
import { decodeJpeg, isJpeg } from './Jpeg.ts';
import { decodePng, pngSize } from './Png.ts';
import { scaled } from './Raster.ts';
import { RELEASED } from './Rules.ts';

export interface DecodingOptions {
  readonly desiredSize?: Size;
  readonly desiredPixelFormat?: number;
  readonly editable?: boolean;
}

/** How long reading the header and decoding a small picture take, ms. Assumed. */
const HEADER_MS = 2;
const DECODE_MS = 15;
const RELEASE_MS = 1;
const INVALID_PARAMETER = 62980115;

/** Bytes that may be a picture: that they are none shows in reading them (arkts-apis-image-imagesource.md). */
export class ImageSource {
  readonly #host: KitHost;
  readonly #bytes: Buffer;
  readonly #giveBack: () => void;
  #isReleased = false;

  constructor(host: KitHost, bytes: Buffer) {
    this.#host = host;
    this.#bytes = bytes;
    this.#giveBack = host.hold('imageSource', `${bytes.length} bytes`);
  }

  async getImageInfo(): Promise<object> {
    this.#demandUnreleased('getImageInfo');
    return this.#host.faults.answer('ImageKit.ImageSource.getImageInfo', HEADER_MS, () => this.#info());
  }

  getImageInfoSync(): object {
    this.#demandUnreleased('getImageInfoSync');
    this.#host.faults.check('ImageKit.ImageSource.getImageInfoSync');
    return this.#info();
  }

  #info(): object {
    return {
      size: pngSize(this.#bytes), density: 0, stride: 0, pixelFormat: FORMAT.RGBA_8888, alphaType: ALPHA.UNPREMUL,
      mimeType: 'image/png', isHdr: false,
    };
  }

  async createPixelMap(options: DecodingOptions = {}): Promise<PixelMap> {
    this.#demandUnreleased('createPixelMap');
    return this.#host.faults.answer('ImageKit.ImageSource.createPixelMap', DECODE_MS, () => this.#decode(options));
  }

  /** Decoding that has begun is finished first: a release does not take it away. */
  release(): Promise<void> {
    this.#isReleased = true;
    this.#giveBack();
    return this.#host.faults.answer('ImageKit.ImageSource.release', RELEASE_MS, () => undefined);
  }

  #decode(options: DecodingOptions): PixelMap {
    const format = options.desiredPixelFormat ?? FORMAT.RGBA_8888;
    if (format !== FORMAT.RGBA_8888 && format !== FORMAT.UNKNOWN) {
      throw new Error(`not on the desk: @kit.ImageKit createPixelMap with desiredPixelFormat ${format}`);
    }
    const original = isJpeg(this.#bytes) ? decodeJpeg(this.#bytes) : decodePng(this.#bytes);
    const size = options.desiredSize ?? original;
    if (!isSize(size)) {
      throw businessError(INVALID_PARAMETER, 'Invalid image parameter: desiredSize.');
    }
    return new PixelMap(this.#host, scaled(original, size), options.editable ?? false, ALPHA.PREMUL ?? 0);
  }

  #demandUnreleased(what: string): void {
    if (this.#isReleased) {
      this.#host.ledger.violate(RELEASED, `ImageSource: ${what}`);
      throw businessError(501, 'Resource Unavailable: the image source is released.');
    }
  }
}

/** Whole numbers above zero. */
export function isSize(size: Size | undefined): size is Size {
  return size !== undefined && [size.width, size.height].every((side) => Number.isInteger(side) && side > 0);
}
