import type { WireNode, WireSurface } from '../../../../arkui/wire/Wire.ts';
import { attribute, option } from './Sizes.ts';
import type { Shares, Side } from './Shares.ts';

/** How a container places what it holds. */
export type FlowKind =
  | 'column' | 'row' | 'flex' | 'stack' | 'relative' | 'list' | 'grid' | 'gridRow' | 'scroll' | 'page';

/** What a component must know of the container that it stands in. */
export interface Flow {
  readonly kind: FlowKind;
  /** Along which side children follow each other. */
  readonly main: Side | undefined;
  /** Children may be longer than the container here: it scrolls. */
  readonly scrolls: Side | undefined;
  /** Share of its own parent that the container takes because its children ask for it. */
  readonly taken: Shares;
  /** Name of the width by which a GridRow chooses its columns. */
  readonly breakpoint?: string;
}

export const PAGE_FLOW: Flow = {
  kind: 'page', main: undefined, scrolls: undefined, taken: { width: undefined, height: undefined },
};

/** What drawing depends on beside the node itself. */
export interface Surroundings {
  readonly surface: WireSurface;
  readonly shares: ReadonlyMap<number, Shares>;
  readonly flow: Flow;
}

const KINDS: Readonly<Record<string, FlowKind>> = {
  Column: 'column', Row: 'row', Flex: 'flex', RelativeContainer: 'relative', List: 'list', ListItemGroup: 'list',
  Grid: 'grid', GridRow: 'gridRow', GridCol: 'column', Scroll: 'scroll',
};

/** What the children of this component must know of it. */
export function flowOf(node: WireNode, shares: Shares | undefined, isOwn: (side: Side) => boolean): Flow {
  const kind = KINDS[node.type] ?? 'stack';
  const taken = {
    width: isOwn('width') ? undefined : shares?.width, height: isOwn('height') ? undefined : shares?.height,
  };
  return { kind, main: mainOf(node, kind), scrolls: scrollsOf(node, kind), taken };
}

function mainOf(node: WireNode, kind: FlowKind): Side | undefined {
  if (kind === 'flex') {
    return Number(option(node, 'direction') ?? 0) % 2 === 0 ? 'width' : 'height';
  }
  if (kind === 'list') {
    return attribute(node, 'listDirection') === 1 ? 'width' : 'height';
  }
  return kind === 'column' ? 'height' : kind === 'row' ? 'width' : undefined;
}

function scrollsOf(node: WireNode, kind: FlowKind): Side | undefined {
  if (kind === 'scroll') {
    return attribute(node, 'scrollable') === 1 ? 'width' : 'height';
  }
  if (kind === 'grid') {
    return 'height';
  }
  return kind === 'list' ? mainOf(node, kind) : undefined;
}
