import type { WireNode, WireValue } from '../../../../arkui/wire/Wire.ts';
import type { Css } from './Css.ts';
import type { Surroundings } from './Flow.ts';
import type { Side } from './Shares.ts';
import { attribute, ownSize } from './Sizes.ts';
import { isRecord, length, type Scale, share, vp } from './Units.ts';

/** ItemAlign (ts-appendix-enums.md). */
const ALIGN_SELF = [undefined, 'flex-start', 'center', 'flex-end', 'baseline', 'stretch'];
const EDGES = ['top', 'right', 'bottom', 'left'] as const;
/** Edges by the direction of writing, where a page gives those (LocalizedMargin and its like). */
const LOGICAL = { start: 'inline-start', end: 'inline-end' } as const;

/** Sizes, margins and the share of free room that a component takes (ts-universal-attributes-size.md). */
export function boxStyle(node: WireNode, around: Surroundings): Css {
  const { surface } = around;
  return {
    ...edges('padding', attribute(node, 'padding'), surface), ...edges('margin', attribute(node, 'margin'), surface),
    ...sizeStyle(node, 'width', around), ...sizeStyle(node, 'height', around), ...growStyle(node, around),
    'aspect-ratio': aspectRatio(node), 'align-self': ALIGN_SELF[Number(attribute(node, 'alignSelf') ?? 0)],
  };
}

/** `padding`, `margin` and what else is given for all edges or for each. */
export function edges(name: string, value: WireValue | undefined, scale: Scale): Css {
  if (!isRecord(value) || 'unit' in value) {
    return { [name]: length(value, scale) };
  }
  const physical = EDGES.map((edge) => [`${name}-${edge}`, length(value[edge], scale)]);
  const logical = Object.entries(LOGICAL).map(([edge, css]) => [`${name}-${css}`, length(value[edge], scale)]);
  return Object.fromEntries([...physical, ...logical].filter(([, css]) => css !== undefined)) as Css;
}

function sizeStyle(node: WireNode, side: Side, around: Surroundings): Css {
  const { surface, flow, shares } = around;
  const limits = limitStyle(node, side, around);
  if (isWeighed(node, side, around)) {
    return { [side]: side === 'width' ? 0 : 0, ...limits, [`min-${side}`]: limits[`min-${side}`] ?? 0 };
  }
  const size = ownSize(node, side);
  const wanted = share(size) ?? (size === undefined ? shares.get(node.id)?.[side] : undefined);
  const of = flow.taken[side] ?? 1;
  const css = wanted === undefined ? length(size, surface) : `${Math.round((wanted / of) * 1e5) / 1e3}%`;
  return { [side]: css, ...limits };
}

/**
 * constraintSize comes before width and height. A component without a size is at most as large as its container, except
 * where that scrolls.
 */
function limitStyle(node: WireNode, side: Side, { surface, flow }: Surroundings): Css {
  const given = attribute(node, 'constraintSize');
  const limits = isRecord(given) ? given : {};
  const name = side === 'width' ? 'Width' : 'Height';
  const max = length(limits[`max${name}`], surface);
  const room = `calc(100% - ${marginOn(node, side, surface)}px)`;
  const isFree = ownSize(node, side) !== undefined || flow.scrolls === side;
  const most = isFree ? max : max === undefined ? room : `min(${max}, ${room})`;
  return { [`min-${side}`]: length(limits[`min${name}`], surface), [`max-${side}`]: most };
}

function marginOn(node: WireNode, side: Side, scale: Scale): number {
  const margin = attribute(node, 'margin');
  const names = side === 'width' ? ['left', 'right', 'start', 'end'] : ['top', 'bottom'];
  if (!isRecord(margin) || 'unit' in margin) {
    return 2 * (vp(margin, scale) ?? 0);
  }
  return names.reduce((sum, name) => sum + (vp(margin[name], scale) ?? 0), 0);
}

function isWeighed(node: WireNode, side: Side, { flow }: Surroundings): boolean {
  const isLinear = flow.kind === 'row' || flow.kind === 'column' || flow.kind === 'flex';
  return isLinear && flow.main === side && weightOf(node) > 0;
}

function weightOf(node: WireNode): number {
  const weight = Number(attribute(node, 'layoutWeight') ?? 0);
  return Number.isFinite(weight) ? weight : 0;
}

/** Row and Column do not shrink what they hold, Flex does (ts-universal-attributes-flex-layout.md). */
function growStyle(node: WireNode, { flow, surface }: Surroundings): Css {
  const weight = weightOf(node);
  if (flow.kind !== 'row' && flow.kind !== 'column' && flow.kind !== 'flex') {
    return {};
  }
  if (weight > 0) {
    return { flex: `${weight} 1 0px` };
  }
  const grow = Number(attribute(node, 'flexGrow') ?? 0);
  const shrink = Number(attribute(node, 'flexShrink') ?? (flow.kind === 'flex' ? 1 : 0));
  return { flex: `${grow} ${shrink} ${length(attribute(node, 'flexBasis'), surface) ?? 'auto'}` };
}

function aspectRatio(node: WireNode): number | undefined {
  const ratio = Number(attribute(node, 'aspectRatio') ?? 0);
  return ratio > 0 ? ratio : undefined;
}
