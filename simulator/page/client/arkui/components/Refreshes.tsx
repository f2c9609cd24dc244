import { useRef, useState } from 'preact/hooks';

import { Children, type ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { cssText } from '../style/Css.ts';
import { PAGE_FLOW } from '../style/Flow.ts';
import { attribute, option } from '../style/Sizes.ts';
import { useBox } from '../useBox.ts';
import { innerFlag } from './inner.ts';
import { Turning } from './Progress.tsx';

/** refreshOffset: from here on letting go begins it, vp; more where there is a text. */
const [FAR, FAR_WITH_TEXT] = [64, 96];
/** How far the page follows a finger. Assumed: the documents' ratio is dynamic. */
const FOLLOW = 0.6;

/** ts-container-refresh.md: what is in it is pulled down, and stays so until the app says that it is done. */
export function Refresh({ node, flow }: ViewProps) {
  const { send, zoom, isStill } = useScreen();
  const [pulled, pull] = useState<number | undefined>(undefined);
  const from = useRef<number | undefined>(undefined);
  const isOn = innerFlag(node, 'isOn');
  const text = option(node, 'promptText');
  const far = Number(attribute(node, 'refreshOffset') ?? 0) > 0 ? Number(attribute(node, 'refreshOffset')) : typeof text === 'string' ? FAR_WITH_TEXT : FAR;
  const tell = (value: string): void => send({ kind: 'change', node: node.id, value });
  const box = useBox(node, flow, { look: 'ark-stack', base: { width: '100%', height: '100%' }, own: { overflow: 'hidden' } });
  const by = pulled ?? (isOn ? far : 0);
  const stop = (): void => {
    if (pulled !== undefined) {
      tell(pulled >= far && attribute(node, 'pullToRefresh') !== false ? 'refresh' : 'idle');
    }
    from.current = undefined;
    pull(undefined);
  };
  const move = (event: PointerEvent): void => {
    const down = from.current === undefined || event.buttons === 0 ? 0 : (event.clientY - from.current) / zoom() * ratio();
    if (down > 4 || pulled !== undefined) {
      (event.currentTarget as HTMLElement).setPointerCapture(event.pointerId);
      tell(down >= far ? 'over' : 'drag');
      pull(Math.max(0, Math.min(down, Number(attribute(node, 'maxPullDownDistance') ?? far * 2))));
    }
  };
  return (
    <div {...box} onPointerUp={stop} onPointerCancel={stop} onPointerMove={move}
      onPointerDown={(event) => {
        from.current = !isOn && isAtTop(event.target as HTMLElement, event.currentTarget as HTMLElement) ? event.clientY : undefined;
      }}>
      <div aria-hidden={by === 0} style={cssText({ 'grid-area': '1 / 1', 'place-self': 'start center', height: `${by}px`, overflow: 'hidden',
        display: 'grid', 'place-items': 'center', visibility: by === 0 ? 'hidden' : 'visible' })}>
        {node.slots?.builder !== undefined ? <Children ids={node.slots.builder} flow={PAGE_FLOW} /> : (
          <span style="display:grid;justify-items:center;gap:4px"><Turning tint="#666666" size="32px" isTurning={isOn} />
            {typeof text === 'string' ? text : null}</span>
        )}
      </div>
      <div class="ark-stack" style={cssText({ 'grid-area': '1 / 1', width: '100%', height: '100%', translate: `0 ${by}px`,
        transition: pulled !== undefined || isStill ? undefined : 'translate 0.2s' })}>
        <Children ids={node.children} flow={PAGE_FLOW} />
      </div>
    </div>
  );

  function ratio(): number {
    const given = attribute(node, 'pullDownRatio');
    return typeof given === 'number' ? Math.max(0, Math.min(given, 1)) : FOLLOW;
  }
}

/** Nothing between the finger and the component is scrolled: else the finger scrolls that. */
function isAtTop(target: HTMLElement, end: HTMLElement): boolean {
  for (let at: HTMLElement | null = target; at !== null && at !== end; at = at.parentElement) {
    if (at.scrollTop > 0) {
      return false;
    }
  }
  return true;
}
