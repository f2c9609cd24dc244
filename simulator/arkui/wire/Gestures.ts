import type { WireGesture } from './Wire.ts';

const MOST_FINGERS = 5;
/** PanDirection and SwipeDirection as bits, by number of the enum: left, right, up, down. */
const PAN = [0, 3, 1, 2, 12, 4, 8, 15];
const SWIPE = [0, 3, 12, 15];

/** Pinch and rotation are made with two fingers at least. */
export function isOfTwo({ type }: WireGesture): boolean {
  return type === 'Pinch' || type === 'Rotation';
}

/** How many fingers it takes; what is out of range is as if it were not said (ts-basic-gestures-*.md). */
export function fingersOf(gesture: WireGesture): number {
  const least = isOfTwo(gesture) ? 2 : 1;
  const asked = Number(gesture.options.fingers ?? least);
  return asked >= least && asked <= MOST_FINGERS ? asked : least;
}

/** Where a finger may go, as bits: left, right, up, down. @returns undefined where that is nothing to the gesture */
export function directionsOf({ type, options }: WireGesture): number | undefined {
  return type === 'Pan' ? PAN[Number(options.direction ?? 7)] : type === 'Swipe'
    ? SWIPE[Number(options.direction ?? 3)] : undefined;
}

/** A gesture and those in it. */
export function flatGestures(gestures: readonly WireGesture[]): WireGesture[] {
  return gestures.flatMap((gesture) => [gesture, ...flatGestures(gesture.of ?? [])]);
}
