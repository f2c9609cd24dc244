import type { WireNode } from '../../../../arkui/wire/Wire.ts';
import { attribute, isMatchParent, ownSize } from './Sizes.ts';
import { share } from './Units.ts';

export type Side = 'width' | 'height';

/** Shares of their parent that nodes take, as far as percentages say. */
export interface Shares {
  readonly width: number | undefined;
  readonly height: number | undefined;
}

const NONE: Shares = { width: undefined, height: undefined };
/** Along which side a container puts its children. */
const MAIN: Readonly<Record<string, Side>> = { Column: 'height', Row: 'width' };

/** Components whose size comes from something else than what they hold, or that fill their parent anyway. */
const OWN_LAYOUT = new Set(['Scroll', 'List', 'Grid', 'GridRow', 'GridCol', 'GridItem', 'Navigation', 'NavDestination',
  'RelativeContainer', 'Text', 'Button', 'Tabs', 'Swiper', 'Toggle', 'TextInput']);

/**
 * A percentage is of the nearest ancestor that has a size of its own (ts-universal-attributes-size.md); CSS takes it of
 * the parent. So a container without a size takes the share that the largest of its children asks for, and the children
 * ask for theirs of that.
 */
export function sharesOf(root: number, nodes: ReadonlyMap<number, WireNode>): Map<number, Shares> {
  const found = new Map<number, Shares>();
  const visit = (id: number, main: Side | undefined): Shares => {
    const node = nodes.get(id);
    if (node === undefined) {
      return NONE;
    }
    const below = node.isCustom && Object.keys(node.attributes).length === 0 ? main : MAIN[node.type];
    const flowing = node.children.map((child) => ({ shares: visit(child, below), isOut: isPlaced(nodes.get(child)) }))
      .filter((child) => !child.isOut).map((child) => child.shares);
    Object.values(node.slots ?? {}).flat().forEach((child) => visit(child, undefined));
    const isWeighed = (side: Side): boolean => main === side && Number(attribute(node, 'layoutWeight') ?? 0) > 0;
    const on = (side: Side): number | undefined => isWeighed(side) ? undefined : shareOn(side, node, flowing);
    const shares = { width: on('width'), height: on('height') };
    found.set(id, shares);
    return shares;
  };
  visit(root, undefined);
  return found;
}

/** Out of the flow: its percentages say nothing about its parent. */
function isPlaced(node: WireNode | undefined): boolean {
  return node !== undefined && (attribute(node, 'position') !== undefined || attribute(node, 'visibility') === 2);
}

function shareOn(side: Side, node: WireNode, children: readonly Shares[]): number | undefined {
  const size = ownSize(node, side);
  if (isMatchParent(size)) {
    return 1;
  }
  if (size !== undefined || OWN_LAYOUT.has(node.type)) {
    return share(size);
  }
  const asked = children.flatMap((child) => child[side] === undefined ? [] : [child[side]]);
  return asked.length === 0 ? undefined : Math.max(...asked);
}
