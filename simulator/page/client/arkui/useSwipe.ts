import type { DOMAttributes } from 'preact';
import { useRef } from 'preact/hooks';

import type { WireNode } from '../../../arkui/wire/Wire.ts';
import { useScreen } from './Context.ts';

/** How far a finger goes until a page is turned, vp. Assumed: the documents speak of a half of it, by speed of less. */
const FAR = 48;

interface SwipeOptions {
  readonly node: WireNode;
  readonly at: number;
  readonly count: number;
  readonly isAcross: boolean;
  readonly isOff: boolean;
  /** Before the first comes the last. */
  readonly isRound?: boolean;
}

/** Turns the pages of a component by finger: one page for each time. */
export function useSwipe({ node, at, count, isAcross, isOff, isRound = false }: SwipeOptions): DOMAttributes<HTMLElement> {
  const { send, zoom, page } = useScreen();
  const from = useRef<number | undefined>(undefined);
  const place = (event: PointerEvent): number => (isAcross ? event.clientX : event.clientY) / zoom();
  const isBackwards = isAcross && page.surface.direction === 'rtl';
  return isOff ? {} : {
    onPointerDown: (event) => { from.current = place(event); },
    onPointerCancel: () => { from.current = undefined; },
    onPointerUp: (event) => {
      const way = from.current === undefined ? 0 : (from.current - place(event)) * (isBackwards ? -1 : 1);
      from.current = undefined;
      const to = at + Math.sign(way);
      if (Math.abs(way) >= FAR && (isRound || (to >= 0 && to < count))) {
        send({ kind: 'change', node: node.id, value: to });
      }
    },
  };
}
