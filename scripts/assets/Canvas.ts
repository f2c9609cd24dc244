import { PNG } from 'pngjs';
import type { Matrix, Outline } from './SvgPath.ts';

/** Red, green, blue in 0–255 and alpha in 0–1. */
export type Colour = readonly [number, number, number, number];

/** The colour of the pixel whose centre is (x, y). */
export type Paint = (x: number, y: number) => Colour;

/** Lines sampled in each row of pixels. Sideways the cover is exact, so 16 leave no visible step. */
const LINES_PER_ROW = 16;

/** A flat picture that filled outlines are painted on, one over the other. Straight (not premultiplied) alpha. */
export class Canvas {
  private readonly pixels: Float64Array;

  constructor(readonly width: number, readonly height: number) {
    this.pixels = new Float64Array(width * height * 4);
  }

  /** Fills what the outlines enclose by the non-zero rule, after moving them by `matrix`. */
  fill(outlines: readonly Outline[], matrix: Matrix, paint: Paint): void {
    const edges = edgesOf(outlines, matrix);
    for (let row = 0; row < this.height; row++) {
      const cover = coverOfRow(edges, row, this.width);
      if (cover !== null) {
        this.blendRow(row, cover, paint);
      }
    }
  }

  /** Paints every pixel. */
  fillAll(paint: Paint): void {
    const cover = new Float64Array(this.width).fill(1);
    for (let row = 0; row < this.height; row++) {
      this.blendRow(row, cover, paint);
    }
  }

  /**
   * The picture as a PNG. pngjs compresses with zlib's run-length strategy, which searches no hash chains: its output
   * depends on the pixels alone and not on the processor, so the bytes can be compared.
   */
  toPng(hasAlpha: boolean): Buffer {
    const png = new PNG({ width: this.width, height: this.height });
    this.pixels.forEach((value, i) => {
      png.data[i] = Math.round(i % 4 === 3 ? value * 255 : value);
    });
    return PNG.sync.write(png, { colorType: hasAlpha ? 6 : 2, inputHasAlpha: true });
  }

  private blendRow(row: number, cover: Float64Array, paint: Paint): void {
    for (let column = 0; column < this.width; column++) {
      const part = cover[column] ?? 0;
      if (part > 0) {
        this.blend((row * this.width + column) * 4, paint(column + 0.5, row + 0.5), part);
      }
    }
  }

  private blend(at: number, colour: Colour, part: number): void {
    const over = colour[3] * Math.min(part, 1);
    const under = (this.pixels[at + 3] ?? 0) * (1 - over);
    const alpha = over + under;
    for (let i = 0; alpha > 0 && i < 3; i++) {
      this.pixels[at + i] = ((colour[i] ?? 0) * over + (this.pixels[at + i] ?? 0) * under) / alpha;
    }
    this.pixels[at + 3] = alpha;
  }
}

/** One side of an outline, from its upper to its lower end; `turn` is the winding it adds. */
interface Edge {
  top: number;
  bottom: number;
  x: number;
  slope: number;
  turn: number;
}

function edgesOf(outlines: readonly Outline[], m: Matrix): Edge[] {
  const edges: Edge[] = [];
  for (const outline of outlines) {
    for (let i = 0; i < outline.length; i += 2) {
      const [px = 0, py = 0] = [outline[i], outline[i + 1]];
      const next = (i + 2) % outline.length;
      const [qx = 0, qy = 0] = [outline[next], outline[next + 1]];
      const [x1, y1] = [m.a * px + m.c * py + m.e, m.b * px + m.d * py + m.f];
      const [x2, y2] = [m.a * qx + m.c * qy + m.e, m.b * qx + m.d * qy + m.f];
      if (y1 !== y2) {
        const slope = (x2 - x1) / (y2 - y1);
        const falls = y1 < y2;
        edges.push({ top: falls ? y1 : y2, bottom: falls ? y2 : y1, x: falls ? x1 : x2, slope, turn: falls ? 1 : -1 });
      }
    }
  }
  return edges;
}

function coverOfRow(edges: readonly Edge[], row: number, width: number): Float64Array | null {
  const near = edges.filter((edge) => edge.top < row + 1 && edge.bottom > row);
  if (near.length === 0) {
    return null;
  }
  const cover = new Float64Array(width);
  for (let line = 0; line < LINES_PER_ROW; line++) {
    const y = row + (line + 0.5) / LINES_PER_ROW;
    const crossings = near.filter((edge) => edge.top <= y && edge.bottom > y)
      .map((edge) => ({ x: edge.x + (y - edge.top) * edge.slope, turn: edge.turn }))
      .sort((one, other) => one.x - other.x);
    let winding = 0;
    crossings.forEach((crossing, i) => {
      winding += crossing.turn;
      const end = crossings[i + 1];
      if (winding !== 0 && end !== undefined) {
        addSpan(cover, crossing.x, end.x);
      }
    });
  }
  return cover;
}

function addSpan(cover: Float64Array, from: number, to: number): void {
  const [start, end] = [Math.max(from, 0), Math.min(to, cover.length)];
  for (let column = Math.floor(start); column < end; column++) {
    const part = Math.min(end, column + 1) - Math.max(start, column);
    cover[column] = (cover[column] ?? 0) + part / LINES_PER_ROW;
  }
}
