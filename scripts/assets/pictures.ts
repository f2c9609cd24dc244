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
/** Side of a portrait, in pixels: the most that the app's pages show (AvatarSize.ets). */
const PORTRAIT_SIDE = 448;

const HAIR: Colour = [58, 38, 40, 1];
const SKIN: Colour = [240, 199, 170, 1];
const SHADE: Colour = [222, 172, 143, 1];
const INK: Colour = [70, 44, 46, 1];

/** What a portrait is painted of, from the back to the front. */
const PORTRAIT: readonly (readonly [shape: string, colour: Colour])[] = [
  [circle(224, 84, 46), HAIR],
  ['M 118 214 C 108 112 168 72 224 72 C 280 72 340 112 330 214 C 328 262 316 296 300 312 L 148 312 C 132 296 120 262 118 214 Z',
    HAIR],
  ['M 188 268 L 260 268 L 266 352 C 252 374 196 374 182 352 Z', SHADE],
  ['M 40 448 C 48 372 108 340 184 334 C 200 362 248 362 264 334 C 340 340 400 372 408 448 Z', [52, 74, 110, 1]],
  ['M 184 334 C 200 362 248 362 264 334 L 276 338 C 258 384 190 384 172 338 Z', [236, 232, 226, 1]],
  ['M 146 204 C 146 132 184 112 224 112 C 264 112 302 132 302 204 C 302 262 268 304 224 304 C 180 304 146 262 146 204 Z', SKIN],
  ['M 140 214 C 136 140 184 98 224 104 C 264 98 312 140 308 214 C 298 180 276 152 224 138 C 172 152 150 180 140 214 Z', HAIR],
  [circle(190, 208, 8), INK],
  [circle(258, 208, 8), INK],
  ['M 176 186 C 184 178 196 178 204 184 L 202 189 C 196 184 184 184 178 191 Z', HAIR],
  ['M 272 186 C 264 178 252 178 244 184 L 246 189 C 252 184 264 184 270 191 Z', HAIR],
  ['M 222 214 C 218 232 214 240 224 244 C 230 245 233 242 234 240 C 228 240 225 236 228 214 Z', SHADE],
  ['M 198 258 C 210 268 238 268 250 258 C 246 278 202 278 198 258 Z', [196, 92, 88, 1]],
];

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

/** Whoever calls from the desk: somebody with a face, as the app keeps pictures of people. */
export function callerPortrait(): Buffer {
  const canvas = new Canvas(PORTRAIT_SIDE, PORTRAIT_SIDE);
  canvas.fillAll((x, y) => mix([244, 214, 178, 1], [214, 150, 128, 1], (x + 2 * y) / (3 * PORTRAIT_SIDE)));
  for (const [shape, colour] of PORTRAIT) {
    canvas.fill(outlinesOf(shape), asIs(), () => colour);
  }
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
