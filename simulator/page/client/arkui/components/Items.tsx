import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DOMAttributes } from 'preact';

import type { WireNode } from '../../../../arkui/wire/Wire.ts';
import { Children, type ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { alignment } from '../style/Aligning.ts';
import { cssText } from '../style/Css.ts';
import { PAGE_FLOW } from '../style/Flow.ts';
import { attribute } from '../style/Sizes.ts';
import { isRecord, vp } from '../style/Units.ts';
import { useBox } from '../useBox.ts';
import { useInnerFlow } from './Containers.tsx';

/** From where on a finger means to move the item, vp. */
const MEANT = 6;
/** actionAreaDistance: so much further than what has come out. */
const ACTION = 56;
type Side = 'start' | 'end';

/** ts-container-listitem.md: its child stands in the middle of it. */
export function ListItem(props: ViewProps) {
  return props.node.attributes.swipeAction === undefined ? <Plain {...props} /> : <Swiped {...props} />;
}

function useItem({ node, flow }: ViewProps) {
  const own = { 'place-items': alignment(attribute(node, 'align')) };
  const box = useBox(node, flow, { look: 'ark-stack ark-item', own });
  return { ...box, role: box.role ?? 'listitem' as const };
}

function Plain(props: ViewProps) {
  const { node } = props;
  return <div {...useItem(props)}><Children ids={node.children} flow={useInnerFlow(node)} /></div>;
}

/** swipeAction: a finger that goes across the item draws out what is at its other side. */
function Swiped(props: ViewProps) {
  const { node } = props;
  const { page: { surface }, isStill } = useScreen();
  const box = useItem(props);
  const sides = { start: useRef<HTMLDivElement>(null), end: useRef<HTMLDivElement>(null) };
  const wide = (side: Side): number => sides[side].current?.offsetWidth ?? 0;
  const open = sideOf(node);
  const [by, isDragged, handlers] = useDrag(node, open, wide);
  const [rest, setRest] = useState(0);
  useLayoutEffect(() => setRest(open === undefined ? 0 : open === 'start' ? wide('start') : -wide('end')), [open]);
  const moved = (isDragged ? by : rest) * (surface.direction === 'rtl' ? -1 : 1);
  const style = cssText({ translate: `${moved}px 0`, transition: isDragged || isStill ? undefined : 'translate 0.2s', 'touch-action': 'pan-y' });
  return (
    <div {...box} {...handlers} style={`${box.style};${style}`}>
      <Children ids={node.children} flow={useInnerFlow(node)} />
      {(['start', 'end'] as const).map((side) => {
        const slot = node.slots?.[`swipe.${side}`];
        return slot === undefined ? null : (
          <div key={side} ref={sides[side]} data-beside={side} style={cssText({
            position: 'absolute', top: '0', bottom: '0', display: 'grid', 'place-items': 'center', width: 'max-content',
            [side === 'start' ? 'inset-inline-end' : 'inset-inline-start']: '100%',
            visibility: moved === 0 ? 'hidden' : 'visible',
          })}><Children ids={slot} flow={PAGE_FLOW} /></div>
        );
      })}
    </div>
  );
}

function sideOf(node: WireNode): Side | undefined {
  const open = node.inner?.open;
  return open === 'start' || open === 'end' ? open : undefined;
}

/** Follows a finger; where it is lifted the item comes to rest open, closed, or acted upon. */
function useDrag(node: WireNode, open: Side | undefined, wide: (side: Side) => number):
[number, boolean, DOMAttributes<HTMLElement>] {
  const { send, zoom, page: { surface } } = useScreen();
  const [by, setBy] = useState<number | undefined>(undefined);
  const from = useRef<{ readonly x: number; readonly base: number } | undefined>(undefined);
  const swallows = useRef(false);
  const tell = (value: string): void => send({ kind: 'change', node: node.id, value });
  const far = (side: Side): number => {
    const action = attribute(node, 'swipeAction');
    const item = isRecord(action) ? action[side] : undefined;
    return wide(side) + (vp(isRecord(item) ? item.actionAreaDistance : undefined, surface) ?? ACTION);
  };
  const lift = (): void => {
    if (from.current === undefined || by === undefined) {
      from.current = undefined;
      return;
    }
    from.current = undefined;
    const side = by > 0 ? 'start' : 'end';
    const way = Math.abs(by);
    setBy(undefined);
    tell(way > far(side) ? `act ${side}` : way > wide(side) / 2 ? side : '');
  };
  return [by ?? 0, by !== undefined, {
    onPointerDown: (event) => {
      swallows.current = false;
      from.current = { x: event.clientX, base: open === undefined ? 0 : open === 'start' ? wide('start') : -wide('end') };
    },
    onPointerMove: (event) => {
      const start = from.current;
      if (start === undefined || event.buttons === 0) {
        return;
      }
      const moved = (event.clientX - start.x) / zoom() * (surface.direction === 'rtl' ? -1 : 1);
      if (by !== undefined || Math.abs(moved) > MEANT) {
        (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
        swallows.current = true;
        const to = start.base + moved;
        setBy(Math.max(node.slots?.['swipe.end'] === undefined ? 0 : -Infinity,
          Math.min(node.slots?.['swipe.start'] === undefined ? 0 : Infinity, to)));
      }
    },
    onPointerUp: lift,
    onPointerCancel: () => {
      from.current = undefined;
      setBy(undefined);
    },
    onClickCapture: (event) => {
      // The finger that has moved the item has not pressed what is in it.
      if (swallows.current) {
        swallows.current = false;
        event.stopPropagation();
      } else if (open !== undefined && (event.target as HTMLElement).closest('[data-beside]') === null) {
        event.stopPropagation();
        tell('');
      }
    },
  }];
}
