import type { WireNode } from '../../../../arkui/wire/Wire.ts';
import type { Css } from './Css.ts';

/** Room of the system at the edges into which a component reaches, vp. */
export interface Reach {
  readonly top: number;
  readonly bottom: number;
}

export const NO_REACH: Reach = { top: 0, bottom: 0 };

/** SafeAreaType.SYSTEM, SafeAreaEdge.TOP and BOTTOM (ts-universal-attributes-expand-safe-area.md). */
const SYSTEM = 0;
const TOP = 0;
const BOTTOM = 1;
/** They reach to the edges without being asked (ts-basic-components-navigation.md). */
const REACHING = new Set(['Navigation', 'NavDestination']);
/** What these show grows with them; of others only the background does. */
const GROWING = new Set(['Image', 'XComponent']);

/** Which edges a component wants to reach over. */
export function wantedReach(node: WireNode): { readonly top: boolean; readonly bottom: boolean } {
  const given = node.attributes.expandSafeArea;
  if (given === undefined) {
    return { top: REACHING.has(node.type), bottom: REACHING.has(node.type) };
  }
  const [types, edges] = given;
  const isFor = (list: unknown, wanted: number): boolean => !Array.isArray(list) || list.includes(wanted);
  return {
    top: isFor(types, SYSTEM) && isFor(edges, TOP), bottom: isFor(types, SYSTEM) && isFor(edges, BOTTOM),
  };
}

/** Makes a component that much larger without moving what it holds or what stands beside it. */
export function reachStyle(node: WireNode, css: Css, { top, bottom }: Reach): Css {
  if (top === 0 && bottom === 0) {
    return {};
  }
  const edge = (name: string, side: string, by: number): Css =>
    by === 0 ? {} : { [`${name}-${side}`]: `calc(${css[`${name}-${side}`] ?? css[name] ?? '0px'} + ${by}px)` };
  const isGrowing = GROWING.has(node.type);
  return {
    ...edge('margin', 'top', -top), ...edge('margin', 'bottom', -bottom),
    ...isGrowing ? {} : { ...edge('padding', 'top', top), ...edge('padding', 'bottom', bottom) },
    ...css.height === undefined ? {} : { height: `calc(${css.height} + ${top + bottom}px)` },
    'max-height': 'none',
  };
}
