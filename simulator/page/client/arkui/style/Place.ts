import type { WireNode, WireValue } from '../../../../arkui/wire/Wire.ts';
import type { Css } from './Css.ts';
import type { Surroundings } from './Flow.ts';
import { attribute } from './Sizes.ts';
import { isRecord, length, type Scale } from './Units.ts';

type Rule = { readonly anchor: string; readonly align: number };

/** The container as an anchor (ts-container-relativecontainer.md). */
const CONTAINER = '__container__';
/** Sides by HorizontalAlign and VerticalAlign. */
const HORIZONTAL = ['start', 'center', 'end'];
const VERTICAL = ['top', 'center', 'bottom'];

/** Where a component stands other than by the flow (ts-universal-attributes-location.md). */
export function placeStyle(node: WireNode, around: Surroundings): Css {
  const { surface, flow } = around;
  const rules = attribute(node, 'alignRules');
  if (flow.kind === 'relative') {
    return { ...anchorStyle(node), ...relativeStyle(isRecord(rules) ? rules : {}, surface.direction === 'rtl') };
  }
  const position = attribute(node, 'position');
  if (isRecord(position)) {
    return { position: 'absolute', ...insets(position, surface), ...markStyle(node, surface) };
  }
  const offset = attribute(node, 'offset');
  return { ...isRecord(offset) ? insets(offset, surface) : {}, ...markStyle(node, surface) };
}

function insets(place: { readonly [name: string]: WireValue }, scale: Scale): Css {
  return {
    left: length(place.x ?? place.left, scale), top: length(place.y ?? place.top, scale),
    right: length(place.right, scale), bottom: length(place.bottom, scale),
    'inset-inline-start': length(place.start, scale), 'inset-inline-end': length(place.end, scale),
  };
}

/** The point of the component that is put into its place. */
function markStyle(node: WireNode, scale: Scale): Css {
  const mark = attribute(node, 'markAnchor');
  if (!isRecord(mark)) {
    return {};
  }
  const [x = '0px', y = '0px'] = [length(mark.x, scale), length(mark.y, scale)];
  return { translate: `calc(-1 * ${x}) calc(-1 * ${y})` };
}

/** Others in the same RelativeContainer may stand by this one. */
export function anchorStyle(node: WireNode): Css {
  const id = attribute(node, 'id') ?? attribute(node, 'key');
  return typeof id === 'string' ? { 'anchor-name': anchorName(id) } : {};
}

/** Name by which CSS knows what others stand by. */
export function anchorName(id: string): string {
  return `--ark-${id.replace(/[^\w-]/g, '_')}`;
}

function relativeStyle(rules: { readonly [name: string]: WireValue }, isMirrored: boolean): Css {
  const rule = (name: string): Rule | undefined => {
    const value = rules[name];
    return isRecord(value) ? { anchor: String(value.anchor), align: Number(value.align) } : undefined;
  };
  const [start, middle, end] = [rule('left') ?? rule('start'), rule('middle'), rule('right') ?? rule('end')];
  const [top, center, bottom] = [rule('top'), rule('center'), rule('bottom')];
  const isFree = (first: Rule | undefined, mid: Rule | undefined, last: Rule | undefined): boolean =>
    first === undefined && mid === undefined && last === undefined;
  return {
    position: 'absolute',
    'inset-inline-start': start ? side(start, HORIZONTAL, 'left') : middle ? side(middle, HORIZONTAL, 'left')
      : isFree(start, middle, end) ? '0px' : 'auto',
    'inset-inline-end': end ? side(end, HORIZONTAL, 'right') : 'auto',
    top: top ? side(top, VERTICAL, 'top') : center ? side(center, VERTICAL, 'top')
      : isFree(top, center, bottom) ? '0px' : 'auto',
    bottom: bottom ? side(bottom, VERTICAL, 'bottom') : 'auto',
    translate: middle || center ? `${middle ? isMirrored ? '50%' : '-50%' : '0'} ${center ? '-50%' : '0'}` : undefined,
  };
}

/** Where an edge lies: on a side of the container, or of a sibling by anchor positioning. */
function side({ anchor, align }: Rule, names: readonly string[], edge: 'left' | 'right' | 'top' | 'bottom'): string {
  if (anchor === CONTAINER) {
    const fromFirst = ['0%', '50%', '100%'][align] ?? '0%';
    const fromLast = ['100%', '50%', '0%'][align] ?? '0%';
    return edge === 'left' || edge === 'top' ? fromFirst : fromLast;
  }
  return `anchor(${anchorName(anchor)} ${names[align] ?? 'center'})`;
}
