import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/** Pictures are softened by the mean of so many pixels to each side: what is left of a letter is how dark it is. */
const REACH = 4;
/** Colours nearer than this are the same (OKLab; 1 is black against white). */
const NEAR = 0.08;
/** Somewhere on the screen a square of this size, px … */
const WINDOW = 32;
/**
 * … may have so many pixels that differ. Letters of another machine, or half a pixel further, come to 115; the smallest word
 * of a page to 460, a button of 48 vp to the whole square (compare.test.ts).
 */
const MOST_IN_WINDOW = 230;

export interface Comparison {
  readonly isSame: boolean;
  /** Most differing pixels in any square of the window's size. */
  readonly worst: number;
  /** The box around all that differs. */
  readonly where: string;
  /** What differs, in red upon what was expected. */
  readonly difference: Buffer;
}

/** Compares two pictures of a screen, softened so that edges of letters do not count. Both are PNG. */
export function compare(expected: Buffer, actual: Buffer): Comparison {
  const [before, now] = [PNG.sync.read(expected), PNG.sync.read(actual)];
  const { width, height } = before;
  if (now.width !== width || now.height !== height) {
    const where = `the size: ${width} × ${height} expected, ${now.width} × ${now.height} drawn`;
    return { isSame: false, worst: Infinity, where, difference: actual };
  }
  const [a, b] = [soften(before), soften(now)];
  const options = { threshold: NEAR, includeAA: true };
  const worst = pixelmatch(a, b, null, width, height, { ...options, windowSize: WINDOW });
  if (worst <= MOST_IN_WINDOW) {
    return { isSame: true, worst, where: 'nowhere', difference: expected };
  }
  const difference = new PNG({ width, height });
  pixelmatch(a, b, difference.data, width, height, options);
  return { isSame: false, worst, where: placeOf(difference), difference: PNG.sync.write(difference) };
}

/** Each pixel is the mean of the square around it; at the edges, of what there is of it. */
function soften({ data, width, height }: PNG): Uint8Array {
  const across = softenLines(data, height, width, width * 4, 4);
  return softenLines(across, width, height, 4, width * 4);
}

/** @param line bytes from a line to the next @param step bytes from a pixel of a line to the next */
function softenLines(data: Uint8Array, lines: number, length: number, line: number, step: number): Uint8Array {
  const soft = new Uint8Array(data.length).fill(255);
  for (let start = 0; start < lines * line; start += line) {
    for (let channel = start; channel < start + 3; channel++) {
      let [sum, count] = [0, 0];
      for (let i = -REACH; i < length; i++) {
        if (i + REACH < length) {
          sum += data[channel + (i + REACH) * step] ?? 0;
          count++;
        }
        if (i - REACH > 0) {
          sum -= data[channel + (i - REACH - 1) * step] ?? 0;
          count--;
        }
        if (i >= 0) {
          soft[channel + i * step] = sum / count;
        }
      }
    }
  }
  return soft;
}

/** Pixels that differ are pure red in what pixelmatch draws. */
function placeOf({ data, width, height }: PNG): string {
  const box = { left: width, top: height, right: -1, bottom: -1 };
  for (let i = 0; i < width * height; i++) {
    if (data[i * 4] === 255 && data[i * 4 + 1] === 0) {
      const [x, y] = [i % width, Math.floor(i / width)];
      box.left = Math.min(box.left, x);
      box.top = Math.min(box.top, y);
      box.right = Math.max(box.right, x);
      box.bottom = Math.max(box.bottom, y);
    }
  }
  return `x ${box.left} to ${box.right}, y ${box.top} to ${box.bottom} px`;
}
