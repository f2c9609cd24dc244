import type { WireNode, WireValue } from '../../../../arkui/wire/Wire.ts';
import { backgroundStyle } from './Background.ts';
import { edges } from './Box.ts';
import { color } from './Colors.ts';
import type { Css } from './Css.ts';
import { attribute } from './Sizes.ts';
import { isRecord, length, type Scale } from './Units.ts';

/** BorderStyle (ts-appendix-enums.md). */
const BORDER_STYLES = ['dotted', 'dashed', 'solid'];
/** ShadowStyle: y, blur, alpha. Assumed; the document gives names only. */
const SHADOWS = [[2, 6, 0.1], [4, 12, 0.12], [6, 20, 0.14], [8, 28, 0.16], [12, 40, 0.18], [16, 56, 0.2]] as const;
/** BlurStyle by how much it blurs (px) and veils (alpha). Assumed. */
const BLURS = [[12, 0.4], [20, 0.6], [28, 0.8], [12, 0.4], [20, 0.6], [28, 0.75], [36, 0.85], [0, 0], [8, 0.3],
  [12, 0.45], [20, 0.65], [28, 0.8], [36, 0.9]] as const;
/** BorderRadius by corner; start and end follow the direction of writing. */
const CORNERS: Readonly<Record<string, string>> = {
  topLeft: 'top-left', topRight: 'top-right', bottomLeft: 'bottom-left', bottomRight: 'bottom-right',
  topStart: 'start-start', topEnd: 'start-end', bottomStart: 'end-start', bottomEnd: 'end-end',
};

/** Background, border, shadow and what lies over a component (the documents ts-universal-attributes-*.md). */
export function paintStyle(node: WireNode, scale: Scale, isDark: boolean): Css {
  return {
    ...backgroundStyle(node, scale), ...borderStyle(node, scale), ...shadowStyle(node, scale),
    ...blurStyle(node, isDark), color: color(attribute(node, 'foregroundColor')),
  };
}

function borderStyle(node: WireNode, scale: Scale): Css {
  const border = attribute(node, 'border');
  const all = isRecord(border) ? border : {};
  const width = attribute(node, 'borderWidth') ?? all.width;
  const kind = attribute(node, 'borderStyle') ?? all.style;
  const tint = attribute(node, 'borderColor') ?? all.color;
  const styles = isRecord(kind) ? Object.values(kind)[0] : kind;
  return {
    ...renamed(edges('border', width, scale), 'width'),
    'border-style': width === undefined ? undefined : BORDER_STYLES[Number(styles ?? 2)] ?? 'solid',
    ...colorEdges(tint), ...radiusStyle(attribute(node, 'borderRadius') ?? all.radius, scale),
  };
}

/** `border-top` as `border-top-width`. */
function renamed(css: Css, suffix: string): Css {
  return Object.fromEntries(Object.entries(css).map(([name, value]) => [`${name}-${suffix}`, value]));
}

function colorEdges(value: WireValue | undefined): Css {
  return isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([edge, one]) => [`border-${edge}-color`, color(one)]))
    : { 'border-color': color(value) };
}

function radiusStyle(value: WireValue | undefined, scale: Scale): Css {
  if (!isRecord(value) || 'unit' in value) {
    return { 'border-radius': length(value, scale) };
  }
  return Object.fromEntries(Object.entries(value).flatMap(([corner, one]) =>
    CORNERS[corner] === undefined ? [] : [[`border-${CORNERS[corner]}-radius`, length(one, scale)]]));
}

function shadowStyle(node: WireNode, scale: Scale): Css {
  const shadow = attribute(node, 'shadow');
  if (typeof shadow === 'number') {
    const [y, blur, alpha] = SHADOWS[shadow] ?? SHADOWS[0];
    return { 'box-shadow': `0 ${y}px ${blur}px rgba(0, 0, 0, ${alpha})` };
  }
  if (!isRecord(shadow)) {
    return {};
  }
  const [x = '0px', y = '0px'] = [length(shadow.offsetX, scale), length(shadow.offsetY, scale)];
  return { 'box-shadow': `${x} ${y} ${length(shadow.radius, scale) ?? '0px'} ${color(shadow.color) ?? '#000000'}` };
}

function blurStyle(node: WireNode, isDark: boolean): Css {
  const number = (name: string): number | undefined => {
    const value = attribute(node, name);
    return typeof value === 'number' ? value : undefined;
  };
  const filters = [['blur', 'blur', 'px'], ['brightness', 'brightness', ''], ['grayscale', 'grayscale', ''],
    ['saturate', 'saturate', ''], ['contrast', 'contrast', '']].flatMap(([name = '', css = '', unit = '']) =>
    number(name) === undefined ? [] : [`${css}(${number(name)}${unit})`]);
  const style = number('backgroundBlurStyle');
  const [radius, alpha] = style === undefined ? [undefined, 0] : BLURS[style] ?? BLURS[1];
  const behind = number('backdropBlur') ?? radius;
  return {
    filter: filters.length === 0 ? undefined : filters.join(' '),
    'backdrop-filter': behind === undefined ? undefined : `blur(${behind}px)`,
    ...alpha === 0 || attribute(node, 'backgroundColor') !== undefined ? {}
      : { 'background-color': isDark ? `rgba(30, 32, 34, ${alpha})` : `rgba(255, 255, 255, ${alpha})` },
  };
}

/** How much of a component can be seen, and what it does to its place and form. */
export function effectStyle(node: WireNode, scale: Scale): Css {
  const opacity = attribute(node, 'opacity');
  const visibility = attribute(node, 'visibility');
  return {
    opacity: typeof opacity === 'number' ? Math.min(1, Math.max(0, opacity)) : undefined,
    ...visibility === 1 ? { visibility: 'hidden' } : visibility === 2 ? { display: 'none' } : {},
    'z-index': typeof attribute(node, 'zIndex') === 'number' ? Number(attribute(node, 'zIndex')) : undefined,
    ...attribute(node, 'clip') === true ? { overflow: 'hidden' } : {},
    ...transformStyle(node, scale), ...hitStyle(node),
  };
}

function hitStyle(node: WireNode): Css {
  const mode = attribute(node, 'hitTestBehavior');
  return mode === 3 || attribute(node, 'enabled') === false ? { 'pointer-events': 'none' } : {};
}

function transformStyle(node: WireNode, scale: Scale): Css {
  const [move, turn, grow] = ['translate', 'rotate', 'scale'].map((name) => attribute(node, name));
  const parts = [
    ...isRecord(move) ? [`translate(${length(move.x, scale) ?? 0}, ${length(move.y, scale) ?? 0})`] : [],
    ...isRecord(turn) ? [rotation(turn)] : [],
    ...isRecord(grow) ? [`scale(${Number(grow.x ?? 1)}, ${Number(grow.y ?? 1)})`] : [],
  ];
  const pivot = [turn, grow].find((one) => isRecord(one) && (one.centerX !== undefined || one.centerY !== undefined));
  const at = (value: WireValue | undefined): string => length(value, scale) ?? '50%';
  return parts.length === 0 ? {} : {
    transform: parts.join(' '),
    'transform-origin': isRecord(pivot) ? `${at(pivot.centerX)} ${at(pivot.centerY)}` : undefined,
  };
}

function rotation({ x, y, z, angle }: { readonly [name: string]: WireValue }): string {
  const isFlat = x === undefined && y === undefined && z === undefined;
  const axis = isFlat ? '0, 0, 1' : [x, y, z].map((one) => Number(one ?? 0)).join(', ');
  const by = typeof angle === 'string' ? angle : `${Number(angle ?? 0)}deg`;
  return `rotate3d(${axis}, ${by})`;
}

