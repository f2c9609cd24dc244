import { useEffect } from 'preact/hooks';

import type { WireNode, WireValue } from '../../../../arkui/wire/Wire.ts';
import { Children, type ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { color } from '../style/Colors.ts';
import { type Css, cssText } from '../style/Css.ts';
import { PAGE_FLOW } from '../style/Flow.ts';
import { attribute } from '../style/Sizes.ts';
import { isRecord, length } from '../style/Units.ts';
import { useBox } from '../useBox.ts';
import { useSwipe } from '../useSwipe.ts';
import { innerNumber } from './inner.ts';

/** Of the dot that is shown and of the others (ts-container-swiper.md, DotIndicator). */
const DOT_COLORS = ['#007dff', '#1824311a'];
const [DOT, CHOSEN_DOT] = ['6px', '12px'];
const INTERVAL_MS = 3000;
const ARROW = 'position:absolute;width:24px;height:24px;padding:0;border:0;border-radius:50%;background:#0000000d;'
  + 'color:#182431;font-size:16px;z-index:1;';

/** ts-container-swiper.md: pages that are turned by finger, by the dots, by themselves. */
export function Swiper({ node, flow }: ViewProps) {
  const { send, page: { surface } } = useScreen();
  const [at, count] = [innerNumber(node, 'index'), node.children.length];
  const isDown = attribute(node, 'vertical') === true;
  const isRound = attribute(node, 'loop') !== false;
  const shown = Math.max(1, Math.min(Number(attribute(node, 'displayCount') ?? 1) || 1, count || 1));
  const space = length(attribute(node, 'itemSpace'), surface) ?? '0px';
  const box = useBox(node, flow, { look: 'ark-stack', base: { width: '100%' }, own: { overflow: 'hidden' } });
  const swipe = useSwipe({ node, at, count, isAcross: !isDown, isOff: attribute(node, 'disableSwipe') === true, isRound });
  useAutoPlay(node, at, isRound, count);
  const turn = (to: number): void => send({ kind: 'change', node: node.id, value: to });
  const ids = Array.from({ length: shown }, (_none, by) => node.children[isRound ? (at + by) % count : at + by]);
  const [before, after] = ['prevMargin', 'nextMargin'].map((name) => length(attribute(node, name), surface) ?? '0px');
  const row = cssText({
    display: 'flex', 'flex-direction': isDown ? 'column' : 'row', gap: space, width: '100%', height: '100%', 'grid-area': '1 / 1',
    padding: isDown ? `${before} 0 ${after}` : `0 ${after} 0 ${before}`, 'box-sizing': 'border-box',
  });
  return (
    <div {...box}>
      <div {...swipe} style={row}>
        {ids.map((id) => id === undefined ? null : (
          <div key={id} class="ark-stack" style="flex:1 1 0;min-width:0;min-height:0"><Children ids={[id]} flow={PAGE_FLOW} /></div>
        ))}
      </div>
      <Dots node={node} at={at} isDown={isDown} turn={turn} />
      <Arrows node={node} at={at} isRound={isRound} turn={turn} />
    </div>
  );
}

/** autoPlay: the next page each `interval`, from the first that is shown on. */
function useAutoPlay(node: WireNode, at: number, isRound: boolean, count: number): void {
  const { send, isStill } = useScreen();
  const given = Number(attribute(node, 'interval') ?? INTERVAL_MS);
  const isOn = attribute(node, 'autoPlay') === true && !isStill && count > 1 && (isRound || at < count - 1);
  useEffect(() => {
    const timer = isOn ? window.setTimeout(() => send({ kind: 'change', node: node.id, value: at + 1 }),
      given >= 0 ? given : INTERVAL_MS) : undefined;
    return () => window.clearTimeout(timer);
  }, [isOn, at, given, node.id]);
}

interface DotsProps {
  readonly node: WireNode;
  readonly at: number;
  readonly isDown: boolean;
  readonly turn: (to: number) => void;
}

/** DotIndicator and DigitIndicator. */
function Dots({ node, at, isDown, turn }: DotsProps) {
  const { page: { surface } } = useScreen();
  const indicator = attribute(node, 'indicator');
  if (indicator === false) {
    return null;
  }
  const said = isRecord(indicator) && isRecord(indicator.said) ? indicator.said : {};
  const place = placeOf(said, isDown, (value) => length(value, surface));
  if (isRecord(indicator) && indicator.style === 'DigitIndicator') {
    return (
      <div style={cssText({ ...place, color: color(said.fontColor) ?? '#182431', 'font-size': '14px' })}>
        <span style={`color:${color(said.selectedFontColor) ?? '#182431'}`}>{at + 1}</span>/{node.children.length}
      </div>
    );
  }
  const size = (name: string, other: string): string => length(said[name], surface) ?? other;
  const isPlain = said.selectedItemWidth === undefined && said.itemWidth === undefined;
  return (
    <div style={cssText({ ...place, display: 'flex', 'flex-direction': isDown ? 'column' : 'row', gap: '8px', padding: '8px',
      'align-items': 'center' })}>
      {node.children.map((id, dot) => (
        <button key={id} type="button" aria-label={String(dot + 1)} aria-current={dot === at ? 'true' : undefined}
          onClick={() => turn(dot)}
          disabled={attribute(node, 'indicatorInteractive') === false}
          style={cssText({
            padding: '0', border: '0', 'border-radius': '12px',
            [isDown ? 'height' : 'width']: dot === at ? size('selectedItemWidth', isPlain ? CHOSEN_DOT : size('itemWidth', DOT)) : size('itemWidth', DOT),
            [isDown ? 'width' : 'height']: dot === at ? size('selectedItemHeight', DOT) : size('itemHeight', DOT),
            background: dot === at ? color(said.selectedColor) ?? DOT_COLORS[0] : color(said.color) ?? DOT_COLORS[1],
          })} />
      ))}
    </div>
  );
}

/** Below the pages in the middle, or at their right where they go down; the app may say how far from which side. */
function placeOf(said: { readonly [name: string]: WireValue }, isDown: boolean, size: (value: WireValue | undefined) => string | undefined): Css {
  const sides = Object.fromEntries(['left', 'top', 'right', 'bottom'].map((side) => [side, size(said[side])])) as Css;
  const isPlaced = Object.values(sides).some((side) => side !== undefined);
  return isPlaced ? { position: 'absolute', 'z-index': 1, ...sides }
    : { 'z-index': 1, 'grid-area': '1 / 1', 'align-self': isDown ? 'center' : 'end', 'justify-self': isDown ? 'end' : 'center' };
}

/** displayArrow: at both sides, in the middle of their height. */
function Arrows({ node, at, isRound, turn }: Omit<DotsProps, 'isDown'> & { readonly isRound: boolean }) {
  const arrow = attribute(node, 'displayArrow');
  if (arrow === undefined || arrow === false || arrow === null) {
    return null;
  }
  const look = isRecord(arrow) ? `color:${color(arrow.arrowColor) ?? '#182431'};` : '';
  return (
    <>
      {isRound || at > 0 ? <button type="button" aria-label="‹" style={`${ARROW}${look}inset-inline-start:8px`} onClick={() => turn(at - 1)}>‹</button> : null}
      {isRound || at < node.children.length - 1 ? <button type="button" aria-label="›" style={`${ARROW}${look}inset-inline-end:8px`} onClick={() => turn(at + 1)}>›</button> : null}
    </>
  );
}
