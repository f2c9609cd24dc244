import { directionsOf, flatGestures, isOfTwo } from '../../../../arkui/wire/Gestures.ts';
import type { WireNode } from '../../../../arkui/wire/Wire.ts';
import type { Css } from './Css.ts';

const [HORIZONTAL, VERTICAL] = [3, 12];

/** What a finger does here is the component's, not the browser's: it would scroll or enlarge the page instead. */
export function touchStyle({ gestures }: WireNode): Css {
  const all = flatGestures(gestures);
  const bits = all.reduce((sum, gesture) => sum | (isOfTwo(gesture) ? HORIZONTAL | VERTICAL : directionsOf(gesture) ?? 0), 0);
  const [across, down] = [(bits & HORIZONTAL) !== 0, (bits & VERTICAL) !== 0];
  return across || down ? { 'touch-action': across && down ? 'none' : across ? 'pan-y' : 'pan-x' } : {};
}
