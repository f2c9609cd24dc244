import { kitEnum } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import type { KitHost } from '../KitHost.ts';
import { scaled, turned } from './Raster.ts';
import { RELEASED } from './Rules.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Pixels as they lie in memory: RGBA, rows from top to bottom without gaps. */
export interface Raster extends Size {
  readonly rgba: Uint8Array;
}

export const FORMAT = kitEnum('@kit.ImageKit', 'image.PixelMapFormat');
export const ALPHA = kitEnum('@kit.ImageKit', 'image.AlphaType');
export const BYTES_PER_PIXEL = 4;
/** How long a release, and a change of all pixels, take, ms. Assumed. */
const RELEASE_MS = 1;
const CHANGE_MS = 3;

/** One picture in memory (arkts-apis-image-pixelmap.md). */
export class PixelMap {
  readonly isEditable: boolean;
  readonly #host: KitHost;
  #raster: Raster;
  readonly #alphaType: number;
  readonly #giveBack: () => void;
  #isReleased = false;

  constructor(host: KitHost, raster: Raster, isEditable: boolean, alphaType: number) {
    this.#host = host;
    this.#raster = raster;
    this.isEditable = isEditable;
    this.#alphaType = alphaType;
    this.#giveBack = host.hold('pixelMap', `${raster.width}x${raster.height}`);
  }

  get isReleased(): boolean {
    return this.#isReleased;
  }

  getImageInfoSync(): object {
    const { width, height } = this.#use('getImageInfoSync');
    return {
      size: { width, height }, density: 0, stride: width * BYTES_PER_PIXEL, pixelFormat: FORMAT.RGBA_8888,
      alphaType: this.#alphaType, mimeType: 'image/raw', isHdr: false,
    };
  }

  async getImageInfo(): Promise<object> {
    return this.getImageInfoSync();
  }

  getPixelBytesNumber(): number {
    return this.#use('getPixelBytesNumber').rgba.length;
  }

  getBytesNumberPerRow(): number {
    return this.#use('getBytesNumberPerRow').width * BYTES_PER_PIXEL;
  }

  scale(x: number, y: number): Promise<void> {
    const { width, height } = this.#use('scale');
    return this.#host.faults.answer('ImageKit.PixelMap.scale', CHANGE_MS, () => {
      this.#raster = scaled(this.#raster, { width: Math.round(width * x), height: Math.round(height * y) });
    });
  }

  /** Clockwise. */
  rotate(angle: number): Promise<void> {
    this.#use('rotate');
    return this.#host.faults.answer('ImageKit.PixelMap.rotate', CHANGE_MS, () => {
      this.#raster = turned(this.#raster, angle);
    });
  }

  /** For the screen of the device: what is to be seen. @throws as all that reads a released picture */
  raster(): Raster {
    return this.#use('reading its pixels');
  }

  /** A component shows it from now on. A device may still have the pixels, or not: nothing is to be relied upon. */
  draw(): void {
    if (this.#isReleased) {
      this.#host.ledger.violate(RELEASED, 'PixelMap: drawing it');
    }
  }

  /** The picture cannot be used from the call on, whenever the promise resolves. */
  release(): Promise<void> {
    this.#isReleased = true;
    this.#giveBack();
    return this.#host.faults.answer('ImageKit.PixelMap.release', RELEASE_MS, () => undefined);
  }

  #use(what: string): Raster {
    if (this.#isReleased) {
      this.#host.ledger.violate(RELEASED, `PixelMap: ${what}`);
      throw businessError(501, 'Resource Unavailable: the pixel map is released.');
    }
    return this.#raster;
  }
}
