import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';

import type { WireNode, WireValue } from '../../../arkui/wire/Wire.ts';
import { useScreen } from './Context.ts';
import { isRecord } from './style/Units.ts';

type Request = { readonly [name: string]: WireValue };

/** Does what the app asks of the scroller that it has bound (ts-container-scroll.md, Scroller), each thing once. */
export function useScroller(node: WireNode, ref: RefObject<HTMLElement>): void {
  const screen = useScreen();
  const bound = scrollerOf(node);
  const request = isRecord(bound) && isRecord(bound.request) ? bound.request : undefined;
  useLayoutEffect(() => {
    if (request !== undefined && ref.current !== null) {
      move(ref.current, request, node.children, screen.isStill);
    }
  }, [request?.asked]);
  useEffect(() => {
    const at = ref.current;
    if (bound !== undefined && at !== null) {
      // The app may ask whether it stands at its end before anybody has scrolled.
      const isAll = at.scrollHeight <= at.clientHeight + 1 && at.scrollWidth <= at.clientWidth + 1;
      screen.send({ kind: 'scroll', node: node.id, offsetX: 0, offsetY: 0, edge: isAll ? 'end' : null });
    }
  }, [bound !== undefined]);
}

/** What stands for a scroller on the wire; undefined for a component without one. */
export function scrollerOf({ args: [first] }: WireNode): WireValue | undefined {
  const given = isRecord(first) && isRecord(first.scroller) ? first.scroller : first;
  return isRecord(given) ? given.$scroller : undefined;
}

function move(at: HTMLElement, request: Request, children: readonly number[], isStill: boolean): void {
  const [x, y] = [Number(request.x), Number(request.y)];
  const behavior = request.isSmooth === true && !isStill ? 'smooth' : 'auto';
  switch (request.kind) {
    case 'by':
      at.scrollBy({ left: x, top: y, behavior });
      break;
    case 'page':
      at.scrollBy({ left: x * at.clientWidth, top: y * at.clientHeight, behavior });
      break;
    case 'index':
      toChild(at, children[Number(request.index)], Number(request.align), behavior);
      break;
    default:
      at.scrollTo({ left: x, top: y, behavior });
  }
}

/** ScrollAlign: start, center, end, and as little as is needed. */
const ALIGN = ['start', 'center', 'end', 'nearest'] as const;

function toChild(at: HTMLElement, id: number | undefined, align: number, behavior: ScrollBehavior): void {
  const child = id === undefined ? null : at.querySelector(`[data-node="${id}"]`);
  const where = ALIGN[align] ?? 'start';
  child?.scrollIntoView({ block: where, inline: where, behavior });
}
