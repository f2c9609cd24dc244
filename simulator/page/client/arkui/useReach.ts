import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

import type { WireNode } from '../../../arkui/wire/Wire.ts';
import { useScreen } from './Context.ts';
import { NO_REACH, type Reach, wantedReach } from './style/SafeArea.ts';

/** An edge that is this near to that of the page lies on it, vp. */
const NEAR = 1;

/**
 * How far a component reaches into the room of the system: only one whose edge lies on that room does
 * (ts-universal-attributes-expand-safe-area.md), so it has to be laid out first.
 */
export function useReach(node: WireNode, ref: RefObject<HTMLElement>): Reach {
  const { page, zoom } = useScreen();
  const [reach, setReach] = useState(NO_REACH);
  const wanted = wantedReach(node);
  useLayoutEffect(() => {
    const around = ref.current?.closest('.ark-page');
    if (!(wanted.top || wanted.bottom) || ref.current === null || around === null || around === undefined) {
      return;
    }
    const [own, whole] = [ref.current.getBoundingClientRect(), around.getBoundingClientRect()];
    const { safeArea } = page.surface;
    const isAtTop = Math.abs((own.top - whole.top) / zoom() + reach.top) < NEAR;
    const isAtBottom = Math.abs((own.bottom - whole.bottom) / zoom() - reach.bottom) < NEAR;
    const top = wanted.top && isAtTop ? safeArea.top : 0;
    const bottom = wanted.bottom && isAtBottom ? safeArea.bottom : 0;
    if (top !== reach.top || bottom !== reach.bottom) {
      setReach({ top, bottom });
    }
  });
  return reach;
}
