import type { TargetedEvent } from 'preact';

import type { WireNode } from '../../../../arkui/wire/Wire.ts';
import { Children, type ViewProps } from '../Component.tsx';
import { type Screen, useScreen } from '../Context.ts';
import { alignment } from '../style/Aligning.ts';
import { color } from '../style/Colors.ts';
import { type Css, cssText } from '../style/Css.ts';
import { PAGE_FLOW } from '../style/Flow.ts';
import { attribute, option } from '../style/Sizes.ts';
import { isRecord, length, type Scale } from '../style/Units.ts';
import { useBox } from '../useBox.ts';
import { scrollerOf, useScroller } from '../useScroller.ts';
import { useInnerFlow } from './Containers.tsx';

const TELLS = ['onScroll', 'onDidScroll', 'onReachStart', 'onReachEnd'];

/** Tells how far something is scrolled, where the app listens to that. */
export function scrollHandler(node: WireNode, { send }: Screen): { onScroll?: (event: TargetedEvent<HTMLElement>) => void } {
  if (!node.events.some((name) => TELLS.includes(name)) && scrollerOf(node) === undefined) {
    return {};
  }
  return {
    onScroll: ({ currentTarget: at }) => {
      const isEnd = at.scrollTop + at.clientHeight >= at.scrollHeight - 1;
      const edge = at.scrollTop <= 0 ? 'start' : isEnd ? 'end' : null;
      send({ kind: 'scroll', node: node.id, offsetX: at.scrollLeft, offsetY: at.scrollTop, edge });
    },
  };
}

/** Somebody with a keyboard scrolls what has focus, unless there is something in it to go to. */
function overflow(side: 'width' | 'height' | undefined): Css {
  return side === 'width' ? { 'overflow-x': 'auto', 'overflow-y': 'hidden' }
    : side === 'height' ? { 'overflow-x': 'hidden', 'overflow-y': 'auto' } : { overflow: 'hidden' };
}

/** ts-container-scroll.md: one child, centred where it is smaller (align, ts-universal-attributes-location.md). */
export function Scroll({ node, flow }: ViewProps) {
  const screen = useScreen();
  const inner = useInnerFlow(node);
  const isAcross = inner.scrolls === 'width';
  const [down = 'center', along = 'center'] = (alignment(attribute(node, 'align')) ?? 'center center').split(' ');
  const own: Css = {
    ...overflow(inner.scrolls), 'flex-direction': isAcross ? 'row' : 'column',
    'justify-content': `safe ${isAcross ? along : down}`, 'align-items': `safe ${isAcross ? down : along}`,
  };
  const box = useBox(node, flow, { look: 'ark-scroll', own });
  useScroller(node, box.ref);
  return (
    <div {...box} {...scrollHandler(node, screen)} tabIndex={0}><Children ids={node.children} flow={inner} /></div>
  );
}

/** ListItemAlign (ts-container-list.md). */
const ITEMS = ['start', 'center', 'end'];

/** ts-container-list.md: as wide as its parent, items one below the other, each as wide as it likes. */
export function List({ node, flow }: ViewProps) {
  const screen = useScreen();
  const { surface } = screen.page;
  const inner = useInnerFlow(node);
  const isAcross = inner.main === 'width';
  const lanes = Math.max(1, Number(attribute(node, 'lanes') ?? 1) || 1);
  const where = ITEMS[Number(attribute(node, 'alignListItem') ?? 0)] ?? 'start';
  const layout: Css = lanes > 1 && !isAcross
    ? { display: 'grid', 'grid-template-columns': `repeat(${lanes}, minmax(0, 1fr))`, 'align-content': 'start',
      'column-gap': length(node.attributes.lanes?.[1], surface) }
    : { display: 'flex', 'flex-direction': isAcross ? 'row' : 'column', 'align-items': where };
  const own: Css = {
    ...overflow(inner.scrolls), ...layout, 'row-gap': length(option(node, 'space'), surface),
    ...contentOffsets(node, isAcross, surface), ...snapping(node, isAcross),
    ...isAcross ? { 'column-gap': length(option(node, 'space'), surface) } : {}, 'scrollbar-width': 'none',
  };
  const box = useBox(node, flow, { base: { [isAcross ? 'height' : 'width']: '100%' }, own });
  useScroller(node, box.ref);
  const divided = dividerCss(node, screen);
  return (
    <div {...box} {...scrollHandler(node, screen)} role="list" tabIndex={0} style={`${box.style};${divided}`}
      data-sticky={isHeaderSticky(node) ? 'header' : undefined}>
      <Children ids={node.children} flow={inner} />
    </div>
  );
}

function contentOffsets(node: WireNode, isAcross: boolean, scale: Scale): Css {
  const [start, end] = ['contentStartOffset', 'contentEndOffset'].map((name) => length(attribute(node, name), scale));
  const side = isAcross ? 'inline' : 'block';
  return {
    ...start === undefined ? {} : { [`padding-${side}-start`]: start },
    ...end === undefined ? {} : { [`padding-${side}-end`]: end },
  };
}

/** ScrollSnapAlign (ts-container-list.md). */
const SNAPS = [undefined, 'start', 'center', 'end'];

function snapping(node: WireNode, isAcross: boolean): Css {
  const snap = SNAPS[Number(attribute(node, 'scrollSnapAlign') ?? 0)];
  return snap === undefined ? {} : { 'scroll-snap-type': isAcross ? 'x mandatory' : 'y mandatory', '--ark-snap': snap };
}

/** StickyStyle: headers stay at the top of the list while their group is in sight. */
function isHeaderSticky(list: WireNode | undefined): boolean {
  return list !== undefined && (Number(attribute(list, 'sticky') ?? 0) & 1) === 1;
}

/** Lines between items; custom properties, since items draw them. */
function dividerCss(node: WireNode, { page: { surface } }: Screen): string {
  const divider = attribute(node, 'divider');
  if (!isRecord(divider)) {
    return '';
  }
  return cssText({
    '--ark-gap': length(option(node, 'space'), surface) ?? '0px',
    '--ark-line': length(divider.strokeWidth, surface), '--ark-line-color': color(divider.color) ?? '#18243114',
    '--ark-line-start': length(divider.startMargin, surface) ?? '0px',
    '--ark-line-end': length(divider.endMargin, surface) ?? '0px',
  });
}

/** ts-container-listitemgroup.md: header, items, footer. */
export function ListItemGroup({ node, flow }: ViewProps) {
  const screen = useScreen();
  const box = useBox(node, flow, {
    base: { width: '100%' },
    own: { display: 'flex', 'flex-direction': 'column', 'align-items': 'start',
      'row-gap': length(option(node, 'space'), screen.page.surface) },
  });
  const { header = [], footer = [] } = node.slots ?? {};
  return (
    <div {...box} role="listitem" style={`${box.style};${dividerCss(node, screen)}`}>
      <div class="ark-head"><Children ids={header} flow={PAGE_FLOW} /></div>
      <div role="list" style="display:contents"><Children ids={node.children} flow={useInnerFlow(node)} /></div>
      <Children ids={footer} flow={PAGE_FLOW} />
    </div>
  );
}
