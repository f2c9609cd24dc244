import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

import type { WireNode } from '../../../arkui/wire/Wire.ts';
import { type Screen, useScreen } from './Context.ts';
import { pictureOf } from './pictureOf.ts';
import { usePointers } from './usePointers.ts';
import { useMeasures } from './useMeasures.ts';
import { useMovement } from './useMovement.ts';
import { useReach } from './useReach.ts';
import { ariaOf, isPressable } from './style/Aria.ts';
import { boxStyle } from './style/Box.ts';
import { type Css, cssText, merge } from './style/Css.ts';
import type { Flow, Surroundings } from './style/Flow.ts';
import { backgroundImageStyle } from './style/Background.ts';
import { effectStyle, paintStyle } from './style/Paint.ts';
import { anchorStyle, placeStyle } from './style/Place.ts';
import { attribute } from './style/Sizes.ts';
import { reachStyle } from './style/SafeArea.ts';
import { touchStyle } from './style/Touch.ts';

/** Direction (ts-appendix-enums.md). */
const DIRECTIONS = ['ltr', 'rtl', undefined] as const;

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
  const css = merge(styleOf(node, around, base, own), backgroundPicture(node, screen));
  const reach = useReach(node, ref);
  const moved = useMovement(node, ref, merge(css, reachStyle(node, css, reach)));
  useMeasures(node, ref);
  useDefaultFocus(node, ref);
  const pressed = isPressable(node) ? ' ark-press' : '';
  return {
    ref, class: `ark ${look}${pressed}`, style: cssText(moved), ...ariaOf(node), ...usePointers(node),
    dir: DIRECTIONS[Number(attribute(node, 'direction') ?? 2)],
    'data-node': node.id, 'data-type': node.type, 'data-id': idOf(node),
  };
}

/** Has the keyboard begin at this component when its page comes (ts-universal-attributes-focus.md). */
function useDefaultFocus(node: WireNode, ref: RefObject<HTMLElement>): void {
  const isFirst = attribute(node, 'defaultFocus') === true;
  useEffect(() => {
    if (isFirst) {
      ref.current?.focus({ preventScroll: true });
    }
  }, [isFirst]);
}

function backgroundPicture(node: WireNode, screen: Screen): Css {
  const url = pictureOf(screen, attribute(node, 'backgroundImage'));
  return url === undefined ? {} : backgroundImageStyle(node, url, screen.page.surface);
}

function idOf(node: WireNode): string | undefined {
  const id = attribute(node, 'id') ?? attribute(node, 'key');
  return typeof id === 'string' ? id : undefined;
}

function styleOf(node: WireNode, around: Surroundings, base: Css, own: Css): Css {
  const { surface } = around;
  return merge(base, boxStyle(node, around), placeStyle(node, around), anchorStyle(node),
    paintStyle(node, surface, surface.isDark), effectStyle(node, surface), touchStyle(node), own,
    attribute(node, 'visibility') === 2 ? { display: 'none' } : {});
}
