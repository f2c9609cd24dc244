import type { Raster, Size } from '../kits/ImageKit/PixelMap.ts';
import type { Facing } from './CameraWorld.ts';

type Rgb = readonly [number, number, number];

/** Warm where the camera faces its user, cool where it does not. */
const GROUNDS: Readonly<Record<Facing, readonly [Rgb, Rgb]>> = {
  front: [[92, 116, 132], [38, 50, 60]], back: [[120, 150, 96], [44, 62, 40]],
};
const FIGURE: Rgb = [208, 196, 182];
const BALL: Rgb = [232, 142, 60];
/** The ball is once around in so many pictures. */
const ROUND = 24;

/** In place of what a camera would see: somebody, or a hill, and a ball that goes round, so that one sees it move. */
export function testPicture(facing: Facing, frame: number, { width, height }: Size): Raster {
  const rgba = new Uint8Array(width * height * 4);
  const [top, bottom] = GROUNDS[facing];
  const turn = frame / ROUND * 2 * Math.PI;
  const ball = { x: 0.5 + 0.32 * Math.cos(turn), y: 0.5 + 0.3 * Math.sin(turn) };
  for (let y = 0; y < height; y++) {
    const down = y / height;
    for (let x = 0; x < width; x++) {
      const across = x / width;
      const isBall = Math.hypot((across - ball.x) * width / height, down - ball.y) < 0.07;
      const color = isBall ? BALL : isFigure(facing, (across - 0.5) * width / height, down) ? FIGURE : mix(top, bottom, down);
      rgba.set([...color, 255], (y * width + x) * 4);
    }
  }
  return { width, height, rgba };
}

/** A head and shoulders before the camera, a hill behind the device. */
function isFigure(facing: Facing, across: number, down: number): boolean {
  return facing === 'front'
    ? Math.hypot(across, down - 0.42) < 0.17 || (down > 0.66 && Math.hypot(across / 1.4, down - 1) < 0.34)
    : down > 0.75 + 0.12 * Math.cos(across * 6);
}

function mix(one: Rgb, other: Rgb, share: number): Rgb {
  return [0, 1, 2].map((i) => Math.round((one[i] ?? 0) * (1 - share) + (other[i] ?? 0) * share)) as unknown as Rgb;
}
