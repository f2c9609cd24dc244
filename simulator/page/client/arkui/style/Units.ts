import type { WireSurface, WireValue } from '../../../../arkui/wire/Wire.ts';

/** What lengths depend on. One vp is one CSS pixel. */
export type Scale = Pick<WireSurface, 'density' | 'fontScale' | 'width'>;

/** Width that lpx divide a window into, where the app does not say otherwise (ts-pixel-units.md). */
const LPX_WIDTH = 720;
const LENGTH = /^(-?[\d.]+)(vp|px|fp|lpx|%)?$/;
/** LengthUnit (js-apis-arkui-graphics.md). */
const UNITS = ['px', 'vp', 'fp', '%', 'lpx'];

/** A length as CSS has it; undefined for what is none. Without a unit it is vp. */
export function length(value: WireValue | undefined, scale: Scale, unit = 'vp'): string | undefined {
  if (typeof value === 'number') {
    return inUnit(value, unit, scale);
  }
  if (typeof value === 'string') {
    return ofText(value.trim(), scale, unit);
  }
  if (isRecord(value) && typeof value.value === 'number' && typeof value.unit === 'number') {
    return inUnit(value.value, UNITS[value.unit] ?? unit, scale);
  }
  return undefined;
}

/** A size of text: without a unit it is fp (ts-basic-components-text.md, fontSize). */
export function fontLength(value: WireValue | undefined, scale: Scale): string | undefined {
  return length(value, scale, 'fp');
}

/** The length in vp; undefined for a share of something and for what is no length. */
export function vp(value: WireValue | undefined, scale: Scale): number | undefined {
  const css = length(value, scale);
  return css !== undefined && /^-?[\d.]+px$/.test(css) ? Number.parseFloat(css) : undefined;
}

/** 0.5 for `50%`; undefined for anything else. */
export function share(value: WireValue | undefined): number | undefined {
  if (typeof value === 'string' && /^-?[\d.]+%$/.test(value)) {
    return Number.parseFloat(value) / 100;
  }
  return isRecord(value) && value.unit === 3 && typeof value.value === 'number' ? value.value : undefined;
}

export function isRecord(value: WireValue | undefined): value is { readonly [name: string]: WireValue } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function ofText(text: string, scale: Scale, unit: string): string | undefined {
  if (text.startsWith('calc(')) {
    return text.replace(/(-?[\d.]+)(vp|fp|px|lpx)/g, (_all, number: string, of: string) =>
      inUnit(Number(number), of, scale));
  }
  const [, number, own = unit] = LENGTH.exec(text) ?? [];
  return number === undefined ? undefined : inUnit(Number(number), own, scale);
}

function inUnit(value: number, unit: string, scale: Scale): string {
  switch (unit) {
    case '%':
      return `${value}%`;
    case 'px':
      return `${round(value / scale.density)}px`;
    case 'fp':
      return `${round(value * scale.fontScale)}px`;
    case 'lpx':
      return `${round((value * scale.width) / LPX_WIDTH)}px`;
    default:
      return `${round(value)}px`;
  }
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
