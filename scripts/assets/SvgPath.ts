/** A closed outline as a flat list of x, y. */
export type Outline = readonly number[];

/** x' = a·x + c·y + e, y' = b·x + d·y + f, as in SVG's matrix(a b c d e f). */
export interface Matrix {
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
  f: number;
}

const STEPS_PER_CURVE = 32;
const ARGUMENTS: Record<string, number> = { M: 2, L: 2, C: 6, Z: 0 };

/** A square of side `from` (an icon's viewBox) laid centred over the point (x, y) with side `to`. */
export function fit(from: number, to: number, x: number, y: number): Matrix {
  const scale = to / from;
  return { a: scale, b: 0, c: 0, d: scale, e: x - to / 2, f: y - to / 2 };
}

/**
 * Flattens an SVG path into outlines.
 *
 * Reads the absolute commands M, L, C and Z alone, which is what the icons of this project are drawn with: curves of
 * one kind keep the reader small and every renderer draws them alike.
 * @throws Error on any other command, and on a command with the wrong count of numbers.
 */
export function outlinesOf(d: string): Outline[] {
  const outlines: number[][] = [];
  let current: number[] = [];
  for (const [, command = '', rest = ''] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (rest.match(/-?(\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    checkCount(command, numbers.length);
    if (command === 'M') {
      current = [...numbers];
      outlines.push(current);
    } else if (command === 'L') {
      current.push(...numbers);
    } else if (command === 'C') {
      for (let i = 0; i < numbers.length; i += 6) {
        addCurve(current, numbers.slice(i, i + 6));
      }
    }
  }
  return outlines;
}

/** The outline of a circle, by the usual four curves (off by less than 0.03 % of the radius). */
export function circle(x: number, y: number, radius: number): string {
  return roundedBox(x - radius, y - radius, radius * 2, radius * 2, radius);
}

/** A rectangle whose corners are rounded with `radius`, as path data. */
export function roundedBox(x: number, y: number, width: number, height: number, radius: number): string {
  const k = radius * 0.5523;
  const [right, bottom, r] = [x + width, y + height, radius];
  return [
    `M ${x + r} ${y}`,
    `L ${right - r} ${y} C ${right - r + k} ${y} ${right} ${y + r - k} ${right} ${y + r}`,
    `L ${right} ${bottom - r} C ${right} ${bottom - r + k} ${right - r + k} ${bottom} ${right - r} ${bottom}`,
    `L ${x + r} ${bottom} C ${x + r - k} ${bottom} ${x} ${bottom - r + k} ${x} ${bottom - r}`,
    `L ${x} ${y + r} C ${x} ${y + r - k} ${x + r - k} ${y} ${x + r} ${y} Z`
  ].join(' ');
}

/** The path data of an SVG file, all its paths in one. @throws Error if it has none. */
export function pathDataOf(svg: string): string {
  const paths = [...svg.matchAll(/<path[^>]*\sd="([^"]+)"/g)].map((match) => match[1] ?? '');
  if (paths.length === 0) {
    throw new Error('The SVG has no path element, so there is nothing to draw.');
  }
  return paths.join(' ');
}

function checkCount(command: string, count: number): void {
  const wanted = ARGUMENTS[command];
  const fits = wanted === 0 ? count === 0 : wanted !== undefined && count > 0 && count % wanted === 0;
  if (!fits) {
    throw new Error(`Path command ${command} with ${count} numbers cannot be drawn; use absolute M, L, C and Z.`);
  }
}

function addCurve(points: number[], curve: number[]): void {
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0] = curve;
  const [x0 = 0, y0 = 0] = points.slice(-2);
  for (let step = 1; step <= STEPS_PER_CURVE; step++) {
    const t = step / STEPS_PER_CURVE;
    const u = 1 - t;
    const [b0, b1, b2, b3] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
    points.push(b0 * x0 + b1 * x1 + b2 * x2 + b3 * x3, b0 * y0 + b1 * y1 + b2 * y2 + b3 * y3);
  }
}
