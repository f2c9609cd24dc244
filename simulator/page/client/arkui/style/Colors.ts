import type { WireValue } from '../../../../arkui/wire/Wire.ts';

/** Color by its number (ts-appendix-enums.md). Numbers as small as these name a colour and are none. */
const NAMED = ['#ffffff', '#000000', '#0000ff', '#a52a2a', '#808080', '#008000', '#808080', '#ffa500', '#ffc0cb',
  '#ff0000', '#ffff00', 'transparent'];
const HEX = /^#([\da-f]{3,8})$/i;
const OPAQUE = 0xff;

/** A ResourceColor (ts-types.md) as CSS has it: ArkUI writes the alpha first, CSS last. Undefined for what is none. */
export function color(value: WireValue | undefined): string | undefined {
  if (typeof value === 'number') {
    return NAMED[value] ?? ofNumber(value);
  }
  if (typeof value !== 'string') {
    return undefined;
  }
  const [, hex] = HEX.exec(value.trim()) ?? [];
  return hex === undefined ? value.trim() || undefined : ofHex(hex);
}

function ofNumber(value: number): string {
  const alpha = value > 0xffffff ? value >>> 24 : OPAQUE;
  return ofHex(`${alpha.toString(16).padStart(2, '0')}${(value & 0xffffff).toString(16).padStart(6, '0')}`);
}

function ofHex(hex: string): string {
  if (hex.length === 4) {
    return `#${hex.slice(1)}${hex.slice(0, 1)}`;
  }
  return hex.length === 8 ? `#${hex.slice(2)}${hex.slice(0, 2)}` : `#${hex}`;
}
