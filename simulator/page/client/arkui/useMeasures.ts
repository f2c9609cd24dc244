import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

import type { WireArea, WireNode } from '../../../arkui/wire/Wire.ts';
import { useScreen } from './Context.ts';

const SIZE_EVENTS = ['onAreaChange', 'onSizeChange'];
/** Shares of a component at which its being seen is told again. */
const STEPS = [0, 0.25, 0.5, 0.75, 1];

/** Tells the app how large its components have become and whether they can be seen, where it listens to that. */
export function useMeasures(node: WireNode, ref: RefObject<HTMLElement>): void {
  const { send, zoom } = useScreen();
  const measures = node.events.some((name) => SIZE_EVENTS.includes(name));
  const watches = node.events.includes('onVisibleAreaChange');
  useEffect(() => {
    const element = ref.current;
    if (!measures || element === null) {
      return undefined;
    }
    const observer = new ResizeObserver(() => send({ kind: 'area', node: node.id, area: areaOf(element, zoom()) }));
    observer.observe(element);
    return () => observer.disconnect();
  }, [measures, node.id, send]);
  useEffect(() => {
    const element = ref.current;
    if (!watches || element === null) {
      return undefined;
    }
    const tell = ([entry]: IntersectionObserverEntry[]): void =>
      send({ kind: 'visible', node: node.id, ratio: entry?.intersectionRatio ?? 0 });
    const observer = new IntersectionObserver(tell, { root: element.closest('.ark-screen'), threshold: STEPS });
    observer.observe(element);
    return () => observer.disconnect();
  }, [watches, node.id, send]);
}

/** Where an element lies, in vp. */
function areaOf(element: HTMLElement, zoom: number): WireArea {
  const own = element.getBoundingClientRect();
  const parent = element.parentElement?.getBoundingClientRect() ?? own;
  const screen = element.closest('.ark-screen')?.getBoundingClientRect() ?? own;
  return {
    width: own.width / zoom, height: own.height / zoom, x: (own.left - parent.left) / zoom,
    y: (own.top - parent.top) / zoom, windowX: (own.left - screen.left) / zoom, windowY: (own.top - screen.top) / zoom,
  };
}
