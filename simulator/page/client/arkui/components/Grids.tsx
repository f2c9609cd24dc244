import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import type { WireNode, WireValue } from '../../../../arkui/wire/Wire.ts';
import { atBreakpoint, breakpointOf, byBreakpoint, defaultColumns, isByComponent } from '../../../../arkui/wire/Breakpoints.ts';
import { Children, type ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { alignment } from '../style/Aligning.ts';
import type { Css } from '../style/Css.ts';
import { attribute, option } from '../style/Sizes.ts';
import { isRecord, length, type Scale } from '../style/Units.ts';
import { useBox } from '../useBox.ts';
import { useScroller } from '../useScroller.ts';
import { scrollHandler } from './Scrolling.tsx';
import { useInnerFlow } from './Containers.tsx';

const ITEM_ALIGN = [undefined, 'start', 'center', 'end', 'start', 'stretch'];

/** `1fr 1fr 80`, where a number without a unit is vp. */
function tracks(value: WireValue | undefined, scale: Scale): string | undefined {
  const css = (track: string): string =>
    track.endsWith('fr') ? `minmax(0, ${track})` : length(track, scale) ?? track;
  return typeof value === 'string' && value.trim() !== ''
    ? value.trim().split(/\s+/).map(css).join(' ')
    : undefined;
}

/** ts-container-grid.md: as large as its parent; items fill their cells. */
export function Grid({ node, flow }: ViewProps) {
  const screen = useScreen();
  const { surface } = screen.page;
  const columns = tracks(attribute(node, 'columnsTemplate'), surface);
  const rows = tracks(attribute(node, 'rowsTemplate'), surface);
  const own: Css = {
    display: 'grid', 'grid-template-columns': columns ?? 'minmax(0, 1fr)', 'grid-template-rows': rows,
    'column-gap': length(attribute(node, 'columnsGap'), surface),
    'row-gap': length(attribute(node, 'rowsGap'), surface),
    'align-content': rows === undefined ? 'start' : undefined, 'overflow-x': 'hidden',
    'overflow-y': rows === undefined ? 'auto' : 'hidden', 'scrollbar-width': 'none',
  };
  const box = useBox(node, flow, { base: { width: '100%', ...rows === undefined ? {} : { height: '100%' } }, own });
  useScroller(node, box.ref);
  return (
    <div {...box} {...scrollHandler(node, screen)}><Children ids={node.children} flow={useInnerFlow(node)} /></div>
  );
}

/** ts-container-griditem.md. */
export function GridItem({ node, flow }: ViewProps) {
  const span = (from: string, to: string): string | undefined => {
    const [start, end] = [attribute(node, from), attribute(node, to)];
    return typeof start === 'number' && typeof end === 'number' ? `${start + 1} / ${end + 2}` : undefined;
  };
  const own: Css = {
    'grid-column': span('columnStart', 'columnEnd'), 'grid-row': span('rowStart', 'rowEnd'),
    'place-items': alignment(attribute(node, 'align')),
  };
  const box = useBox(node, flow, { look: 'ark-stack', base: { width: '100%', height: '100%' }, own });
  return <div {...box}><Children ids={node.children} flow={useInnerFlow(node)} /></div>;
}

/** ts-container-gridrow.md: columns by the width of the window, or by its own. */
export function GridRow({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const breakpoints = option(node, 'breakpoints');
  const [ownWidth, setOwnWidth] = useState(surface.width);
  const point = breakpointOf(breakpoints, isByComponent(breakpoints) ? ownWidth : surface.width);
  const columns = byBreakpoint(option(node, 'columns'), point) ?? defaultColumns(point);
  const gutter = option(node, 'gutter');
  const gap = (axis: 'x' | 'y'): string | undefined =>
    length(isRecord(gutter) ? atBreakpoint(gutter[axis], point) : gutter, surface);
  const own: Css = {
    display: 'grid', 'grid-template-columns': `repeat(${columns}, minmax(0, 1fr))`, 'column-gap': gap('x'),
    'row-gap': gap('y'), 'align-items': ITEM_ALIGN[Number(attribute(node, 'alignItems') ?? 1)],
    direction: option(node, 'direction') === 1 ? 'rtl' : undefined, '--ark-gutter': gap('x'),
  };
  const box = useBox(node, flow, { base: { width: '100%' }, own });
  useOwnBreakpoint(node, box.ref, point, setOwnWidth);
  const inner = { ...useInnerFlow(node), breakpoint: point };
  return <div {...box} data-columns={columns}><Children ids={node.children} flow={inner} /></div>;
}

/** What the device cannot know: how wide a row has become that goes by its own width. */
function useOwnBreakpoint(node: WireNode, ref: RefObject<HTMLElement>, point: string,
  setOwnWidth: (width: number) => void): void {
  const { send } = useScreen();
  const isOwn = isByComponent(option(node, 'breakpoints'));
  useEffect(() => {
    if (!isOwn || ref.current === null) {
      return undefined;
    }
    const observer = new ResizeObserver(([entry]) => setOwnWidth(entry?.contentRect.width ?? 0));
    observer.observe(ref.current);
    return () => observer.disconnect();
  }, [isOwn]);
  useEffect(() => {
    if (isOwn && node.events.includes('onBreakpointChange')) {
      send({ kind: 'breakpoint', node: node.id, value: point });
    }
  }, [isOwn, point, node.id]);
}

/** ts-container-gridcol.md: so many columns, so many left out before it. */
export function GridCol({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const point = flow.breakpoint ?? breakpointOf(undefined, surface.width);
  const wanted = (name: string, attributeName = name): number | undefined =>
    byBreakpoint(attribute(node, attributeName) ?? option(node, name), point);
  const span = wanted('span') ?? 1;
  const offset = wanted('offset', 'gridColOffset') ?? 0;
  const own: Css = {
    'grid-column': `span ${span + offset}`, order: wanted('order'), ...span === 0 ? { display: 'none' } : {},
    ...offset === 0 ? {} : { 'margin-inline-start': `calc((100% + var(--ark-gutter, 0px)) * ${offset} / ${span + offset})` },
  };
  const box = useBox(node, flow, { look: 'ark-column', own });
  return <div {...box}><Children ids={node.children} flow={useInnerFlow(node)} /></div>;
}

