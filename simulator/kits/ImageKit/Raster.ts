import type { Raster, Size } from './PixelMap.ts';

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

/** Clockwise, in quarters of a turn. */
export function turned(raster: Raster, angle: number): Raster {
  let result = raster;
  for (let done = 0; done < angle % 360; done += 90) {
    result = turned90(result);
  }
  return result;
}

/** A quarter of a turn, clockwise. */
function turned90({ width, height, rgba }: Raster): Raster {
  const source = new Uint32Array(Uint8Array.from(rgba).buffer);
  const pixels = new Uint32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      pixels[x * height + (height - 1 - y)] = source[y * width + x] ?? 0;
    }
  }
  return { width: height, height: width, rgba: new Uint8Array(pixels.buffer) };
}

/** As a camera gives it: brightness of each pixel, then the colours of each two by two, V before U (BT.601). */
export function toNv21({ width, height, rgba }: Raster): Uint8Array {
  const bytes = new Uint8Array(width * height * 3 / 2);
  let colors = width * height;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const [r = 0, g = 0, b = 0] = [rgba[at], rgba[at + 1], rgba[at + 2]];
      bytes[y * width + x] = 0.299 * r + 0.587 * g + 0.114 * b;
      if (y % 2 === 0 && x % 2 === 0) {
        bytes[colors++] = 0.5 * r - 0.419 * g - 0.081 * b + 128;
        bytes[colors++] = -0.169 * r - 0.331 * g + 0.5 * b + 128;
      }
    }
  }
  return bytes;
}

export function fromNv21(bytes: Uint8Array, { width, height }: Size): Raster {
  const rgba = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const color = width * height + (y >> 1) * width + (x & ~1);
      const [luma, v, u] = [bytes[y * width + x] ?? 0, (bytes[color] ?? 128) - 128, (bytes[color + 1] ?? 128) - 128];
      rgba.set([luma + 1.402 * v, luma - 0.344 * u - 0.714 * v, luma + 1.772 * u, 255], (y * width + x) * 4);
    }
  }
  return { width, height, rgba: new Uint8Array(rgba.buffer) };
}
