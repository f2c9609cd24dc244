import { Canvas } from './Canvas.ts';
import type { Colour, Paint } from './Canvas.ts';
import { circle, fit, outlinesOf, roundedBox } from './SvgPath.ts';
import type { Matrix } from './SvgPath.ts';

/** Side of both layers of a layered icon, in pixels (layered-image.md). */
const LAYER_SIDE = 1024;
/** Side of the start window's icon, in pixels: 256 is the most that the lint rule start-window-icon-check allows. */
const START_ICON_SIDE = 256;
/** Side of the fallback avatar, in pixels: the size the system draws it at (call-voipcall.md). */
const AVATAR_SIDE = 112;
/** Side of the grid the icons are drawn on, their viewBox. */
const GRID = 24;
/** Part of an icon's side that the handset's grid covers. The system masks the edges, so it keeps well clear. */
const SIGN_PART = 0.62;

const WHITE: Colour = [255, 255, 255, 1];
const ICON_FROM: Colour = [31, 178, 134, 1];
const ICON_TO: Colour = [9, 92, 110, 1];
const AVATAR_FROM: Colour = [205, 217, 223, 1];
const AVATAR_TO: Colour = [173, 191, 200, 1];
const AVATAR_PERSON: Colour = [245, 248, 249, 1];

/** The lower layer of the app icon: colour from edge to edge, no alpha. */
export function iconBackground(): Buffer {
  const canvas = new Canvas(LAYER_SIDE, LAYER_SIDE);
  canvas.fillAll(gradient(LAYER_SIDE, ICON_FROM, ICON_TO));
  return canvas.toPng(false);
}

/** The upper layer of the app icon: a ringing handset on nothing. `handset` is path data on the icons' grid. */
export function iconForeground(handset: string): Buffer {
  const canvas = new Canvas(LAYER_SIDE, LAYER_SIDE);
  drawSign(canvas, handset, LAYER_SIDE);
  return canvas.toPng(true);
}

/** Both layers in one picture with rounded corners, for the window that shows while the app starts. */
export function startIcon(handset: string): Buffer {
  const canvas = new Canvas(START_ICON_SIDE, START_ICON_SIDE);
  const plate = roundedBox(0, 0, START_ICON_SIDE, START_ICON_SIDE, START_ICON_SIDE * 0.24);
  canvas.fill(outlinesOf(plate), asIs(), gradient(START_ICON_SIDE, ICON_FROM, ICON_TO));
  drawSign(canvas, handset, START_ICON_SIDE);
  return canvas.toPng(true);
}

/** The picture of a caller who has none: a person without features, whole also when cut to a circle. */
export function fallbackAvatar(): Buffer {
  const canvas = new Canvas(AVATAR_SIDE, AVATAR_SIDE);
  canvas.fillAll((_x, y) => mix(AVATAR_FROM, AVATAR_TO, y / AVATAR_SIDE));
  const head = circle(56, 45, 19);
  const shoulders = 'M 18 112 C 18 86 33 73 56 73 C 79 73 94 86 94 112 Z';
  canvas.fill(outlinesOf(`${head} ${shoulders}`), asIs(), () => AVATAR_PERSON);
  return canvas.toPng(false);
}

function drawSign(canvas: Canvas, handset: string, side: number): void {
  const matrix = fit(GRID, side * SIGN_PART, side / 2, side / 2);
  canvas.fill(outlinesOf(handset), matrix, () => WHITE);
  for (const radius of [3.1, 6.7]) {
    canvas.fill(outlinesOf(wave(13.5, 10.5, radius, 1.6)), matrix, () => WHITE);
  }
}

/** A quarter of a ring, open to the lower left, with round ends: one wave of sound. */
function wave(x: number, y: number, radius: number, thickness: number): string {
  const cap = thickness / 2;
  const [outer, inner] = [radius + cap, radius - cap];
  const [ko, ki, kc] = [outer * 0.5523, inner * 0.5523, cap * 1.3333];
  return [
    `M ${x} ${y - outer} C ${x + ko} ${y - outer} ${x + outer} ${y - ko} ${x + outer} ${y}`,
    `C ${x + outer} ${y + kc} ${x + inner} ${y + kc} ${x + inner} ${y}`,
    `C ${x + inner} ${y - ki} ${x + ki} ${y - inner} ${x} ${y - inner}`,
    `C ${x - kc} ${y - inner} ${x - kc} ${y - outer} ${x} ${y - outer} Z`
  ].join(' ');
}

function gradient(side: number, from: Colour, to: Colour): Paint {
  return (x, y) => mix(from, to, (x + y) / (2 * side));
}

function mix(from: Colour, to: Colour, part: number): Colour {
  const at = (i: 0 | 1 | 2): number => from[i] + (to[i] - from[i]) * part;
  return [at(0), at(1), at(2), 1];
}

function asIs(): Matrix {
  return { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };
}
