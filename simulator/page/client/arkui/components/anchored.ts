import type { Css } from '../style/Css.ts';

export interface AnchorOptions {
  readonly isAbove: boolean;
  /** In the middle of what it belongs to; otherwise from its beginning on. */
  readonly isCentred: boolean;
  /** Pixels of the browser for one vp. */
  readonly zoom: number;
}

/** Between it and what it belongs to (ts-universal-attributes-popup.md, targetSpace), vp. */
const SPACE = 8;
/** To the edge of the page, vp. */
const EDGE = 12;

/** Where a panel stands beside the component `anchor`, on the side where there is room for it. */
export function besideAnchor(panel: HTMLElement, anchor: number, { isAbove, isCentred, zoom }: AnchorOptions): Css {
  const page = panel.closest('.ark-page');
  const target = page?.querySelector(`[data-node="${anchor}"]`);
  if (page === null || target === null || target === undefined) {
    return {};
  }
  const [around, own, size] = [page, target, panel].map((one) => one.getBoundingClientRect()) as
    [DOMRect, DOMRect, DOMRect];
  const vp = (pixels: number): number => pixels / zoom;
  const [width, height] = [vp(around.width), vp(around.height)];
  const wanted = isCentred ? vp(own.left + own.width / 2 - size.width / 2 - around.left) : vp(own.left - around.left);
  const left = Math.max(EDGE, Math.min(wanted, width - vp(size.width) - EDGE));
  const above = vp(own.top - around.top - size.height) - SPACE;
  const below = vp(own.bottom - around.top) + SPACE;
  const fitsBelow = below + vp(size.height) <= height;
  const top = (isAbove && above >= 0) || !fitsBelow ? Math.max(0, above) : below;
  return { left: `${left}px`, top: `${top}px`, margin: '0' };
}
