import type { WireNode, WireValue } from '../../../../arkui/wire/Wire.ts';
import { color } from './Colors.ts';
import type { Css } from './Css.ts';
import { attribute } from './Sizes.ts';
import { fontLength, isRecord, length, type Scale } from './Units.ts';

/** FontWeight by number (ts-appendix-enums.md). */
const WEIGHTS = [100, 400, 400, 500, 700, 900];
const WEIGHT_WORDS: Readonly<Record<string, number>> = {
  lighter: 100, normal: 400, regular: 400, medium: 500, bold: 700, bolder: 900,
};
export const TEXT_ALIGN = ['center', 'start', 'end', 'justify'];
const DECORATIONS = ['none', 'underline', 'overline', 'line-through'];
const CASES = ['none', 'lowercase', 'uppercase'];
/** LineBreakStrategy: GREEDY, HIGH_QUALITY, BALANCED. */
const WRAPS = [undefined, 'pretty', 'balance'];
const CLIP = 1;
const NO_OVERFLOW = 0;
/** A line is as high as the system's font has it; letters of the browser's fonts reach out of that a little. */
const CUT_OFF: Css = { overflow: 'clip', 'overflow-clip-margin': '0.07em' };

/** How letters look (ts-basic-components-text.md). */
export function fontStyle(node: WireNode, scale: Scale): Css {
  const font = attribute(node, 'font');
  const all = isRecord(font) ? font : {};
  const limited = limitScale(node, scale);
  return {
    'font-size': fontLength(attribute(node, 'fontSize') ?? all.size, limited),
    'font-weight': weight(attribute(node, 'fontWeight') ?? all.weight),
    'font-style': (attribute(node, 'fontStyle') ?? all.style) === 1 ? 'italic' : undefined,
    'font-family': family(attribute(node, 'fontFamily') ?? all.family),
    color: color(attribute(node, 'fontColor')),
    'letter-spacing': fontLength(attribute(node, 'letterSpacing'), limited),
    'line-height': lineHeight(attribute(node, 'lineHeight'), limited),
    'text-transform': CASES[Number(attribute(node, 'textCase') ?? 0)],
    'font-feature-settings': textOf(attribute(node, 'fontFeature')),
    'word-break': attribute(node, 'wordBreak') === 1 ? 'break-all' : undefined,
    'text-wrap': WRAPS[Number(attribute(node, 'lineBreakStrategy') ?? 0)],
    ...decoration(attribute(node, 'decoration')), ...textShadow(attribute(node, 'textShadow'), scale),
  };
}

/** maxFontScale and minFontScale hold the user's size of texts within limits. */
export function limitScale(node: WireNode, scale: Scale): Scale {
  const [least, most] = [attribute(node, 'minFontScale'), attribute(node, 'maxFontScale')];
  const fontScale = Math.max(typeof least === 'number' ? least : 0,
    Math.min(typeof most === 'number' ? most : Infinity, scale.fontScale));
  return { ...scale, fontScale };
}

function weight(value: WireValue | undefined): number | undefined {
  if (typeof value === 'string') {
    return WEIGHT_WORDS[value.toLowerCase()] ?? (Number(value) || undefined);
  }
  return typeof value === 'number' ? WEIGHTS[value] ?? value : undefined;
}

function textOf(value: WireValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function family(value: WireValue | undefined): string | undefined {
  return typeof value === 'string' && value !== '' ? `${value}, var(--ark-font)` : undefined;
}

function lineHeight(value: WireValue | undefined, scale: Scale): string | undefined {
  const css = fontLength(value, scale);
  return css === undefined || Number.parseFloat(css) <= 0 ? undefined : css;
}

function decoration(value: WireValue | undefined): Css {
  return isRecord(value)
    ? { 'text-decoration-line': DECORATIONS[Number(value.type ?? 0)], 'text-decoration-color': color(value.color) }
    : {};
}

function textShadow(value: WireValue | undefined, scale: Scale): Css {
  const [shadow] = (Array.isArray(value) ? value : [value]) as (WireValue | undefined)[];
  return isRecord(shadow)
    ? {
      'text-shadow': `${length(shadow.offsetX, scale) ?? 0} ${length(shadow.offsetY, scale) ?? 0} `
        + `${length(shadow.radius, scale) ?? 0} ${color(shadow.color) ?? '#000000'}`,
    }
    : {};
}

/** Lines of a text: how many, where they begin, and what becomes of the rest. */
export function lineStyle(node: WireNode): Css {
  const most = attribute(node, 'maxLines');
  const overflow = attribute(node, 'textOverflow');
  const kind = isRecord(overflow) ? Number(overflow.overflow ?? CLIP) : CLIP;
  const align = TEXT_ALIGN[Number(attribute(node, 'textAlign') ?? 1)];
  if (typeof most !== 'number' || most < 1) {
    return { 'text-align': align };
  }
  if (kind === NO_OVERFLOW) {
    return { 'text-align': align, 'max-height': `${most}lh` };
  }
  return kind === CLIP
    ? { 'text-align': align, 'max-height': `${most}lh`, ...CUT_OFF }
    : { 'text-align': align, display: '-webkit-box', '-webkit-box-orient': 'vertical', '-webkit-line-clamp': most, ...CUT_OFF };
}
