import type { WireValue } from '../../../../arkui/wire/Wire.ts';
import { isRecord } from './Units.ts';

const NAMES = ['xs', 'sm', 'md', 'lg', 'xl', 'xxl'];
/** Widths at which the next name begins, where the app gives none (ts-container-gridrow.md), vp. */
const DEFAULT = ['320vp', '600vp', '840vp'];
const COLUMNS: Readonly<Record<string, number>> = { xs: 2, sm: 4, md: 8, lg: 12, xl: 12, xxl: 12 };

/** The name of a width: `sm` for a phone that is held upright. */
export function breakpointOf(breakpoints: WireValue | undefined, width: number): string {
  const given = isRecord(breakpoints) && Array.isArray(breakpoints.value) ? breakpoints.value as WireValue[] : DEFAULT;
  const passed = given.filter((step) => width >= Number.parseFloat(String(step))).length;
  return NAMES[passed] ?? 'xxl';
}

/** A number, or one for each width: a width without one takes that of the next smaller width. */
export function byBreakpoint(value: WireValue | undefined, point: string): number | undefined {
  if (typeof value === 'number') {
    return value;
  }
  if (!isRecord(value)) {
    return undefined;
  }
  const upTo = NAMES.slice(0, NAMES.indexOf(point) + 1).reverse();
  const found = upTo.map((name) => value[name]).find((one) => typeof one === 'number');
  return typeof found === 'number' ? found : undefined;
}

export function defaultColumns(point: string): number {
  return COLUMNS[point] ?? 12;
}
