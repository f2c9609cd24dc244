import type { WireValue } from './Wire.ts';

const NAMES = ['xs', 'sm', 'md', 'lg', 'xl', 'xxl'];
/** Widths at which the next name begins, where the app gives none (ts-container-gridrow.md), vp. */
const DEFAULT = ['320vp', '600vp', '840vp'];
const COLUMNS: Readonly<Record<string, number>> = { xs: 2, sm: 4, md: 8, lg: 12, xl: 12, xxl: 12 };

/** BreakpointsReference.ComponentSize. */
const BY_COMPONENT = 1;

/** True for a GridRow whose columns follow its own width and not that of the window. */
export function isByComponent(breakpoints: WireValue | undefined): boolean {
  return isRecord(breakpoints) && breakpoints.reference === BY_COMPONENT;
}

/** The name of a width in vp: `sm` for a phone that is held upright. */
export function breakpointOf(breakpoints: WireValue | undefined, width: number): string {
  const given = isRecord(breakpoints) && Array.isArray(breakpoints.value) ? breakpoints.value as WireValue[] : DEFAULT;
  const passed = given.filter((step) => width >= Number.parseFloat(String(step))).length;
  return NAMES[passed] ?? 'xxl';
}

/** A number, or one for each width: a width without one takes that of the next smaller width. */
export function byBreakpoint(value: WireValue | undefined, point: string): number | undefined {
  const found = atBreakpoint(value, point);
  return typeof found === 'number' ? found : undefined;
}

/** The same of lengths, which may be texts or resources. */
export function atBreakpoint(value: WireValue | undefined, point: string): WireValue | undefined {
  if (!isRecord(value) || !NAMES.some((name) => name in value)) {
    return value;
  }
  const upTo = NAMES.slice(0, NAMES.indexOf(point) + 1).reverse();
  return upTo.map((name) => value[name]).find((one) => one !== undefined && one !== null);
}

export function defaultColumns(point: string): number {
  return COLUMNS[point] ?? 12;
}

function isRecord(value: WireValue | undefined): value is { readonly [name: string]: WireValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
