import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { PNG } from 'pngjs';

import { encodeJpeg } from '../../kits/ImageKit/Jpeg.ts';
import type { PixelMap, Raster } from '../../kits/ImageKit/PixelMap.ts';

const MIME: Readonly<Record<string, string>> = {
  '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.gif': 'image/gif',
  '.webp': 'image/webp', '.bmp': 'image/bmp',
};

/** Of 100; nobody looks at it for longer than a tenth of a second. */
const MOVING_QUALITY = 60;

/** Data of the pictures that a page shows, each under a key that is the same for the same data. */
export class Pictures {
  private readonly urls = new Map<string, string>();
  private readonly keysOfMaps = new WeakMap<PixelMap, string>();

  get all(): ReadonlyMap<string, string> {
    return this.urls;
  }

  /** @returns the key; undefined for a file that is no picture */
  ofFile(file: string): string | undefined {
    const mime = MIME[path.extname(file).toLowerCase()];
    return mime === undefined ? undefined : this.add(mime, readFileSync(file));
  }

  /** Of a photograph, whose kind a browser reads from the data as a device does. @returns the key */
  ofPhoto(data: Uint8Array): string {
    return this.add('image/png', Buffer.from(data));
  }

  /** @returns the key; undefined once the picture is released */
  ofPixelMap(map: PixelMap): string | undefined {
    if (map.isReleased) {
      return undefined;
    }
    const known = this.keysOfMaps.get(map);
    const key = known ?? this.add('image/png', encode(map.raster()));
    this.keysOfMaps.set(map, key);
    return key;
  }

  private add(mime: string, data: Buffer): string {
    const { key, url } = picture(mime, data);
    this.urls.set(key, url);
    return key;
  }
}

/** One picture of many: shown, and never again. */
export function movingPicture(picture: Raster): string {
  return `data:image/jpeg;base64,${Buffer.from(encodeJpeg(picture, MOVING_QUALITY)).toString('base64')}`;
}

/** A picture under the key that is the same for the same data. */
export interface KeyedPicture {
  readonly key: string;
  /** A data URL. */
  readonly url: string;
}

const stills = new WeakMap<Raster, KeyedPicture>();

/** One that is not the app's page's: it is known as long as its pixels are kept, and no longer. */
export function stillPicture(raster: Raster): KeyedPicture {
  const still = stills.get(raster) ?? picture('image/png', encode(raster));
  stills.set(raster, still);
  return still;
}

function picture(mime: string, data: Buffer): KeyedPicture {
  const key = createHash('sha256').update(data).digest('hex').slice(0, 16);
  return { key, url: `data:${mime};base64,${data.toString('base64')}` };
}

function encode({ width, height, rgba }: Raster): Buffer {
  const png = new PNG({ width, height });
  png.data = Buffer.from(rgba);
  return PNG.sync.write(png);
}
