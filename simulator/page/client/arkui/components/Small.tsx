import { useLayoutEffect, useRef, useState } from 'preact/hooks';

import type { WireValue } from '../../../../arkui/wire/Wire.ts';
import { Children, type ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { color } from '../style/Colors.ts';
import { cssText } from '../style/Css.ts';
import { PAGE_FLOW } from '../style/Flow.ts';
import { attribute, option } from '../style/Sizes.ts';
import { fontStyle } from '../style/Text.ts';
import { length, vp } from '../style/Units.ts';
import { useBox } from '../useBox.ts';

const STAR = 'M12 2.5l2.9 6 6.6.9-4.8 4.6 1.2 6.5L12 17.4l-5.9 3.1 1.2-6.5L2.5 9.4l6.6-.9z';
const BARE = 'border:0;padding:0;background:none;color:inherit;font:inherit;cursor:pointer;';

/** ts-basic-components-rating.md: 28 vp high and pressed, or 12 vp and only shown. Star pictures of the app are not drawn. */
export function Rating({ node, flow }: ViewProps) {
  const { send } = useScreen();
  const isShown = option(node, 'indicator') === true;
  const stars = Math.max(1, Math.round(Number(attribute(node, 'stars') ?? 5) || 5));
  const step = Math.max(0.1, Math.min(Number(attribute(node, 'stepSize') ?? 0.5) || 0.5, stars));
  const value = Math.max(0, Math.min(Number(option(node, 'rating') ?? 0) || 0, stars));
  const [typed, type] = useState(value);
  useLayoutEffect(() => type(value), [value]);
  const height = isShown ? 12 : 28;
  const box = useBox(node, flow, { base: { height: `${height}px`, width: `${height * stars}px` }, own: { display: 'flex' } });
  const rate = (to: number): void => {
    const next = Math.max(0, Math.min(Math.round(to / step) * step, stars));
    type(next);
    send({ kind: 'change', node: node.id, value: next });
  };
  const press = isShown ? {} : {
    role: 'slider' as const, tabIndex: 0, 'aria-valuenow': typed, 'aria-valuemin': 0, 'aria-valuemax': stars,
    'aria-label': box['aria-label'] ?? `${typed}/${stars}`,
    onClick: (event: MouseEvent) => {
      const { left, width } = (event.currentTarget as HTMLElement).getBoundingClientRect();
      rate(Math.ceil((event.clientX - left) / width * stars / step) * step);
    },
    onKeyDown: (event: KeyboardEvent) => {
      const by = { ArrowRight: step, ArrowUp: step, ArrowLeft: -step, ArrowDown: -step }[event.key];
      if (by !== undefined) {
        rate(typed + by);
      }
    },
  };
  return (
    <div {...box} {...press}>
      {Array.from({ length: stars }, (_none, at) => (
        <span key={at} style="flex:1 1 0;position:relative;min-width:0">
          <Star tint="#18243133" share={1} /><Star tint="#ffbf00" share={Math.max(0, Math.min(typed - at, 1))} />
        </span>
      ))}
    </div>
  );
}

function Star({ tint, share }: { readonly tint: string; readonly share: number }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true"
      style={`position:absolute;inset:0;width:100%;height:100%;clip-path:inset(0 ${(1 - share) * 100}% 0 0)`}>
      <path d={STAR} fill={tint} />
    </svg>
  );
}

/** ts-container-counter.md: less at its left, more at its right, between them what the app puts there. */
export function Counter({ node, flow }: ViewProps) {
  const { send } = useScreen();
  const box = useBox(node, flow, {
    base: { width: '100px', height: '32px', border: '1px solid #18243133', 'border-radius': '8px' }, own: { display: 'flex', overflow: 'hidden' },
  });
  const button = (sign: string, value: number, isOn: boolean) => (
    <button type="button" disabled={!isOn} style={`${BARE}flex:0 0 32px;font-size:18px;opacity:${isOn ? 1 : 0.4}`}
      aria-label={sign} onClick={() => send({ kind: 'change', node: node.id, value })}>{sign}</button>
  );
  return (
    <div {...box} role="group">
      {button('−', -1, attribute(node, 'enableDec') !== false)}
      <div class="ark-stack" style="flex:1 1 0;min-width:0;border:solid #18243133;border-width:0 1px"><Children ids={node.children} flow={PAGE_FLOW} /></div>
      {button('+', 1, attribute(node, 'enableInc') !== false)}
    </div>
  );
}

/** ts-basic-components-marquee.md: one line that runs through its box. Speed: `step` vp for each of 60 pictures a second. */
export function Marquee({ node, flow }: ViewProps) {
  const { isStill, page: { surface } } = useScreen();
  const words = useRef<HTMLSpanElement>(null);
  const [wide, setWide] = useState(0);
  const isOn = option(node, 'start') === true;
  const box = useBox(node, flow, {
    base: { 'font-size': `${16 * surface.fontScale}px` }, own: { ...fontStyle(node, surface), overflow: 'hidden', 'white-space': 'nowrap' },
  });
  useLayoutEffect(() => {
    const [own, around] = [words.current?.offsetWidth ?? 0, words.current?.parentElement?.clientWidth ?? 0];
    setWide(own > around ? own + around : 0);
  }, [node.text]);
  const step = (Number(option(node, 'step') ?? 6) || 6) * 60;
  const loops = Number(option(node, 'loop') ?? -1);
  const run = isOn && !isStill && wide > 0
    ? `animation:ark-run ${wide / step}s linear ${loops > 0 ? loops : 'infinite'} ${option(node, 'fromStart') === false ? 'reverse' : 'normal'}` : '';
  return <div {...box}><span ref={words} class="ark-spin" style={`display:inline-block;${run}`}>{node.text}</span></div>;
}

/** ts-container-hyperlink.md: an address and its words; nothing is opened on the desk. */
export function Hyperlink({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const words = node.args[1];
  const box = useBox(node, flow, {
    look: 'ark-text', own: { ...fontStyle(node, surface), color: color(attribute(node, 'color')) ?? '#0a59f7' },
  });
  return (
    <div {...box} role="link" tabIndex={0}>
      {typeof words === 'string' ? <span>{words}</span>
        : node.children.length > 0 ? <Children ids={node.children} flow={PAGE_FLOW} /> : <span>{node.text}</span>}
    </div>
  );
}

/** ts-container-alphabet-indexer.md: letters at the side of a list. */
export function AlphabetIndexer({ node, flow }: ViewProps) {
  const { send, page: { surface } } = useScreen();
  const given = option(node, 'arrayValue');
  const letters = Array.isArray(given) ? (given as WireValue[]).map(String) : [];
  const size = length(attribute(node, 'itemSize'), surface) ?? '16px';
  const at = Number(attribute(node, 'selected') ?? option(node, 'selected') ?? 0);
  const [chosen, choose] = useState(at);
  useLayoutEffect(() => choose(at), [at]);
  const box = useBox(node, flow, { base: { width: size, padding: '4px' }, own: { display: 'flex', 'flex-direction': 'column', 'box-sizing': 'content-box' } });
  return (
    <div {...box} role="listbox">
      {letters.map((letter, place) => (
        <button key={place} type="button" role="option" aria-selected={place === chosen} style={BARE + cssText({
          flex: `0 0 ${size}`, 'border-radius': '8px', 'font-size': `${10 * surface.fontScale}px`, 'font-weight': 500,
          color: place === chosen ? color(attribute(node, 'selectedColor')) ?? '#007dff' : color(attribute(node, 'color')) ?? '#18243199',
          background: place === chosen ? color(attribute(node, 'selectedBackgroundColor')) ?? '#007dff1a' : undefined,
        })} onClick={() => {
          choose(place);
          send({ kind: 'change', node: node.id, value: place });
        }}>{letter}</button>
      ))}
    </div>
  );
}

/** Line, Path, Ellipse, Polyline, Polygon (ts-drawing-components-*.md): px of the device in paths, vp elsewhere. */
export function Drawing({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const [width, height] = ['width', 'height'].map((side) => vp(attribute(node, side) ?? option(node, side), surface) ?? 0) as [number, number];
  const box = useBox(node, flow, { base: { width: width === 0 ? undefined : `${width}px`, height: height === 0 ? undefined : `${height}px` } });
  const number = (name: string, other: number): number => vp(attribute(node, name), surface) ?? other;
  const dash = attribute(node, 'strokeDashArray');
  const look = {
    fill: color(attribute(node, 'fill')) ?? '#000000', 'fill-opacity': Number(attribute(node, 'fillOpacity') ?? 1),
    stroke: color(attribute(node, 'stroke')) ?? (node.type === 'Line' ? '#000000' : 'none'), 'stroke-width': number('strokeWidth', 1),
    'stroke-opacity': Number(attribute(node, 'strokeOpacity') ?? 1), 'stroke-dashoffset': number('strokeDashOffset', 0),
    'stroke-dasharray': Array.isArray(dash) ? (dash as WireValue[]).map((one) => vp(one, surface) ?? 0).join(' ') : undefined,
    'stroke-linecap': (['butt', 'round', 'square'] as const)[Number(attribute(node, 'strokeLineCap') ?? 0)],
    'stroke-linejoin': (['miter', 'round', 'bevel'] as const)[Number(attribute(node, 'strokeLineJoin') ?? 0)],
  };
  const points = (name: string): [number, number][] => {
    const list = attribute(node, name);
    return (Array.isArray(list) ? list as WireValue[] : []).filter(Array.isArray)
      .map((one) => (one as WireValue[]).slice(0, 2).map((part) => vp(part, surface) ?? 0) as [number, number]);
  };
  const point = (name: string): [number, number] => {
    const list = attribute(node, name);
    return (Array.isArray(list) ? (list as WireValue[]).map((part) => vp(part, surface) ?? 0) : [0, 0]) as [number, number];
  };
  const commands = attribute(node, 'commands') ?? option(node, 'commands');
  return (
    <div {...box}>
      <svg width="100%" height="100%" style="display:block;overflow:visible" aria-hidden="true">
        {node.type === 'Line' ? <line x1={point('startPoint')[0]} y1={point('startPoint')[1]} x2={point('endPoint')[0]} y2={point('endPoint')[1]} {...look} />
          : node.type === 'Ellipse' ? <ellipse cx="50%" cy="50%" rx="50%" ry="50%" {...look} />
            : node.type === 'Path' ? <path d={typeof commands === 'string' ? commands : ''} transform={`scale(${1 / surface.density})`} {...look}
              stroke-width={look['stroke-width'] * surface.density} />
              : node.type === 'Polygon' ? <polygon points={points('points').join(' ')} {...look} />
                : <polyline points={points('points').join(' ')} {...look} />}
      </svg>
    </div>
  );
}
