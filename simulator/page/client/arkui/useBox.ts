import type { RefObject } from 'preact';
import { useRef } from 'preact/hooks';

import type { WireNode } from '../../../arkui/wire/Wire.ts';
import { useScreen } from './Context.ts';
import { usePointers } from './usePointers.ts';
import { useMeasures } from './useMeasures.ts';
import { useMovement } from './useMovement.ts';
import { useReach } from './useReach.ts';
import { ariaOf, isPressable } from './style/Aria.ts';
import { boxStyle } from './style/Box.ts';
import { type Css, cssText, merge } from './style/Css.ts';
import type { Flow, Surroundings } from './style/Flow.ts';
import { effectStyle, paintStyle } from './style/Paint.ts';
import { anchorStyle, placeStyle } from './style/Place.ts';
import { attribute } from './style/Sizes.ts';
import { reachStyle } from './style/SafeArea.ts';

export interface BoxOptions {
  readonly look?: string;
  /** How the component is where its attributes say nothing. */
  readonly base?: Css;
  /** What its layout needs whatever the attributes say. */
  readonly own?: Css;
}

/** Attributes of the element that stands for a component: its box, what it listens to, and what a reader says of it. */
export function useBox(node: WireNode, flow: Flow, { look = '', base = {}, own = {} }: BoxOptions = {}) {
  const screen = useScreen();
  const ref = useRef<HTMLElement>(null) as RefObject<HTMLDivElement>;
  const around: Surroundings = { surface: screen.page.surface, shares: screen.store.shares, flow };
  const css = styleOf(node, around, base, own);
  const reach = useReach(node, ref);
  const moved = useMovement(node, ref, merge(css, reachStyle(node, css, reach)));
  useMeasures(node, ref);
  const pressed = isPressable(node) ? ' ark-press' : '';
  return {
    ref, class: `ark ${look}${pressed}`, style: cssText(moved), ...ariaOf(node), ...usePointers(node),
    'data-node': node.id, 'data-type': node.type, 'data-id': idOf(node),
  };
}

function idOf(node: WireNode): string | undefined {
  const id = attribute(node, 'id') ?? attribute(node, 'key');
  return typeof id === 'string' ? id : undefined;
}

function styleOf(node: WireNode, around: Surroundings, base: Css, own: Css): Css {
  const { surface } = around;
  return merge(base, boxStyle(node, around), placeStyle(node, around), anchorStyle(node),
    paintStyle(node, surface, surface.isDark), effectStyle(node, surface), own,
    attribute(node, 'visibility') === 2 ? { display: 'none' } : {});
}
