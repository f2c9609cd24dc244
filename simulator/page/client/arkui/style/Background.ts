import type { WireNode, WireValue } from '../../../../arkui/wire/Wire.ts';
import { color } from './Colors.ts';
import type { Css } from './Css.ts';
import { attribute } from './Sizes.ts';
import { isRecord, length, type Scale } from './Units.ts';

/** GradientDirection (ts-appendix-enums.md). */
const TO = ['to left', 'to top', 'to right', 'to bottom', 'to top left', 'to bottom left', 'to top right',
  'to bottom right'];

/** Colour or gradient behind a component (ts-universal-attributes-background.md, -gradient-color.md). */
export function backgroundStyle(node: WireNode, scale: Scale): Css {
  const gradient = linear(attribute(node, 'linearGradient')) ?? radial(attribute(node, 'radialGradient'), scale)
    ?? sweep(attribute(node, 'sweepGradient'), scale);
  return { 'background-color': color(attribute(node, 'backgroundColor')), 'background-image': gradient };
}

/** ImageSize: auto, cover, contain, fill (ts-appendix-enums.md). */
const IMAGE_SIZES = ['auto', 'cover', 'contain', '100% 100%'];
const PLACES = ['left top', 'center top', 'right top', 'left center', 'center', 'right center', 'left bottom',
  'center bottom', 'right bottom'];
/** ImageRepeat. */
const REPEATS = ['no-repeat', 'repeat-x', 'repeat-y', 'repeat'];

/** A picture behind a component: as large as it is, at the corner, once, where nothing else is said. */
export function backgroundImageStyle(node: WireNode, url: string, scale: Scale): Css {
  const [size, place] = [attribute(node, 'backgroundImageSize'), attribute(node, 'backgroundImagePosition')];
  return {
    'background-image': `url("${url}")`,
    'background-repeat': REPEATS[Number(node.attributes.backgroundImage?.[1] ?? 0)],
    'background-size': isRecord(size)
      ? `${length(size.width, scale) ?? 'auto'} ${length(size.height, scale) ?? 'auto'}`
      : IMAGE_SIZES[Number(size ?? 0)],
    'background-position': isRecord(place)
      ? `${length(place.x, scale) ?? 0} ${length(place.y, scale) ?? 0}`
      : PLACES[Number(place ?? 0)],
  };
}

function stops(gradient: { readonly [name: string]: WireValue }): string {
  const colors = Array.isArray(gradient.colors) ? gradient.colors as WireValue[] : [];
  const css = (stop: WireValue): string =>
    Array.isArray(stop) ? `${color(stop[0] as WireValue) ?? ''} ${Number(stop[1]) * 100}%` : '';
  return colors.map(css).join(', ');
}

function linear(value: WireValue | undefined): string | undefined {
  if (!isRecord(value)) {
    return undefined;
  }
  const { angle, direction } = value;
  const to = typeof direction === 'number' ? TO[direction] : undefined;
  const course = angle === undefined || angle === null ? to ?? '180deg'
    : typeof angle === 'number' ? `${angle}deg` : String(angle);
  return `${value.repeating === true ? 'repeating-' : ''}linear-gradient(${course}, ${stops(value)})`;
}

function centerOf({ center }: { readonly [name: string]: WireValue }, scale: Scale): string {
  const at = Array.isArray(center) ? center as WireValue[] : [];
  return `${length(at[0], scale) ?? '50%'} ${length(at[1], scale) ?? '50%'}`;
}

function radial(value: WireValue | undefined, scale: Scale): string | undefined {
  return isRecord(value)
    ? `radial-gradient(circle ${length(value.radius, scale) ?? 'farthest-side'} at ${centerOf(value, scale)}, `
      + `${stops(value)})`
    : undefined;
}

function sweep(value: WireValue | undefined, scale: Scale): string | undefined {
  return isRecord(value)
    ? `conic-gradient(from ${Number(value.start ?? 0)}deg at ${centerOf(value, scale)}, ${stops(value)})`
    : undefined;
}
