import { useEffect, useReducer } from 'preact/hooks';

import { clockText, timerText } from '../../../../arkui/inner/timeTexts.ts';
import type { WireNode } from '../../../../arkui/wire/Wire.ts';
import type { ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { cssText } from '../style/Css.ts';
import { attribute, option } from '../style/Sizes.ts';
import { fontStyle } from '../style/Text.ts';
import { useBox } from '../useBox.ts';
import { innerNumber } from './inner.ts';

const TIMER_FORMAT = 'HH:mm:ss.SS';
const CLOCK_FORMAT = 'HH:mm:ss';
/** How often a page counts on, of parts of a second and of whole ones. */
const [FINE_MS, COARSE_MS] = [50, 250];

/** The time on the device, whose clock is this machine's; drawn again as it passes. In a picture it is as it was told. */
function useNow(told: number, isRunning: boolean, isFine: boolean): number {
  const { isStill } = useScreen();
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const goesOn = isRunning && !isStill;
  useEffect(() => {
    const timer = goesOn ? window.setInterval(() => draw(undefined), isFine ? FINE_MS : COARSE_MS) : undefined;
    return () => window.clearInterval(timer);
  }, [goesOn, isFine]);
  return goesOn ? Date.now() : told;
}

function formatOf(node: WireNode, fallback: string): string {
  const given = attribute(node, 'format');
  return typeof given === 'string' && given !== '' ? given : fallback;
}

function Words({ node, flow, words }: ViewProps & { readonly words: string }) {
  const { page: { surface } } = useScreen();
  const own = { ...fontStyle(node, surface), 'font-variant-numeric': 'tabular-nums' };
  const box = useBox(node, flow, { look: 'ark-text', base: { 'font-size': `${16 * surface.fontScale}px` }, own });
  return <div {...box} role="timer"><span style={cssText({ 'text-align': 'center' })}>{words}</span></div>;
}

/** ts-basic-components-texttimer.md. */
export function TextTimer({ node, flow }: ViewProps) {
  const format = formatOf(node, TIMER_FORMAT);
  const since = node.inner?.since;
  const now = useNow(innerNumber(node, 'told'), typeof since === 'number', format.includes('S'));
  const elapsed = innerNumber(node, 'before') + (typeof since === 'number' ? Math.max(0, now - since) : 0);
  const counted = option(node, 'isCountDown') === true ? Math.max(0, innerNumber(node, 'most') - elapsed) : elapsed;
  return <Words node={node} flow={flow} words={timerText(counted, format)} />;
}

/** ts-basic-components-textclock.md. */
export function TextClock({ node, flow }: ViewProps) {
  const format = formatOf(node, CLOCK_FORMAT);
  const shift = Number(node.inner?.shift ?? 0);
  const now = useNow(innerNumber(node, 'now') - shift, node.inner?.shift !== undefined, false) + shift;
  return <Words node={node} flow={flow} words={clockText(now, format, String(node.inner?.locale ?? 'en_US'))} />;
}
