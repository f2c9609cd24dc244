import type { WireValue } from '../../../../arkui/wire/Wire.ts';

/** FlexAlign (ts-appendix-enums.md). */
const MAIN = ['flex-start', 'center', 'flex-end', 'space-between', 'space-around', 'space-evenly'];
/** HorizontalAlign and VerticalAlign. */
const CROSS = ['flex-start', 'center', 'flex-end'];
/** Alignment: down, then along the direction of writing. */
const ALIGNMENTS = ['start start', 'start center', 'start end', 'center start', 'center center', 'center end',
  'end start', 'end center', 'end end'];
/** LocalizedAlignment, which is a word. */
const WORDS = ['top_start', 'top', 'top_end', 'start', 'center', 'end', 'bottom_start', 'bottom', 'bottom_end'];

export function mainAlign(value: WireValue | undefined): string | undefined {
  return typeof value === 'number' ? MAIN[value] : undefined;
}

export function crossAlign(value: WireValue | undefined): string | undefined {
  return typeof value === 'number' ? CROSS[value] : undefined;
}

/** As `place-items` has it. */
export function alignment(value: WireValue | undefined): string | undefined {
  const at = typeof value === 'string' ? WORDS.indexOf(value) : value;
  return typeof at === 'number' ? ALIGNMENTS[at] : undefined;
}
