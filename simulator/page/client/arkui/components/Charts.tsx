import type { WireNode, WireValue } from '../../../../arkui/wire/Wire.ts';
import { Children, type ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { color } from '../style/Colors.ts';
import { PAGE_FLOW } from '../style/Flow.ts';
import { attribute, option } from '../style/Sizes.ts';
import { isRecord, vp } from '../style/Units.ts';
import { useBox } from '../useBox.ts';

/** DataPanelType.Line. */
const LINE = 0;
const SQUARE = 'display:block;width:min(100cqw,100cqh);height:min(100cqw,100cqh)';
/** The first stop of each default gradient (ts-basic-components-datapanel.md, valueColors). */
const COLORS = ['#f7ce00', '#f76223', '#f0a2a2', '#3fa4e8', '#2fa2e2', '#0096bd', '#7a8bd6', '#ac49f5', '#e67c92'];
const LAID = { display: 'grid', 'place-items': 'center', 'container-type': 'size' };

/** A colour, or the first one of a gradient: the desk draws each part in one. */
function tintOf(value: WireValue | undefined, fallback: string): string {
  const stops = isRecord(value) && Array.isArray(value.stops) ? value.stops as WireValue[] : [];
  return isRecord(stops[0]) ? color(stops[0].color) ?? fallback : isRecord(value) ? fallback : color(value) ?? fallback;
}

/** ts-basic-components-datapanel.md: up to nine values on a ring or a bar. */
export function DataPanel({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const given = option(node, 'values');
  const values = (Array.isArray(given) ? given as WireValue[] : []).slice(0, 9).map((value) => Math.max(0, Number(value) || 0));
  const sum = values.reduce((all, value) => all + value, 0);
  const max = Number(option(node, 'max') ?? 100) > 0 ? Number(option(node, 'max') ?? 100) : sum || 1;
  const colors = attribute(node, 'valueColors');
  const tint = (at: number): string => tintOf(Array.isArray(colors) ? (colors as WireValue[])[at] : undefined, COLORS[at] ?? '#000000');
  const back = color(attribute(node, 'trackBackgroundColor')) ?? '#18243108';
  const isLine = option(node, 'type') === LINE;
  const box = useBox(node, flow, { base: { width: '100%', height: '100%' }, own: isLine ? { overflow: 'hidden' } : LAID });
  const stroke = vp(attribute(node, 'strokeWidth'), surface) ?? 24;
  let from = 0;
  const parts = values.map((value, at) => {
    const part = { from, share: Math.min(value / max, 1 - from), tint: tint(at) };
    from += part.share;
    return part;
  });
  return (
    <div {...box} role="img" aria-label={box['aria-label'] ?? values.join(', ')}>
      {isLine ? (
        <div style={`display:flex;width:100%;height:100%;border-radius:8px;overflow:hidden;background:${back}`}>
          {parts.map((part, at) => <div key={at} style={`width:${part.share * 100}%;background:${part.tint}`} />)}
        </div>
      ) : (
        <svg style={SQUARE} aria-hidden="true">
          <Arc from={0} share={1} tint={back} stroke={stroke} start={-90} />
          {parts.map((part, at) => <Arc key={at} {...part} stroke={stroke} start={-90} />)}
        </svg>
      )}
    </div>
  );
}

interface ArcProps {
  readonly from: number;
  readonly share: number;
  readonly tint: string;
  readonly stroke: number;
  /** Where the ring begins, and how much of a circle it is. */
  readonly start: number;
  readonly whole?: number;
}

function Arc({ from, share, tint, stroke, start, whole = 1 }: ArcProps) {
  return share <= 0 ? null : (
    <circle cx="50%" cy="50%" fill="none" stroke={tint} stroke-width={stroke} pathLength={360}
      stroke-dasharray={`${share * whole * 360} 360`} stroke-dashoffset={0}
      style={`r:calc(50% - ${stroke / 2}px);transform:rotate(${start + from * whole * 360}deg);transform-origin:center`} />
  );
}

/** ts-basic-components-gauge.md: a ring in parts, a hand at the value. */
export function Gauge({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const [min, max] = [Number(option(node, 'min') ?? 0), Number(option(node, 'max') ?? 100)];
  const value = Math.max(min, Math.min(Number(attribute(node, 'value') ?? option(node, 'value') ?? min), max));
  const [first, last] = [Number(attribute(node, 'startAngle') ?? 0), Number(attribute(node, 'endAngle') ?? 360)];
  const whole = (((last - first) % 360 + 360) % 360 || 360) / 360;
  const stroke = vp(attribute(node, 'strokeWidth'), surface) ?? 4;
  const share = (value - min) / (max - min || 1);
  const box = useBox(node, flow, { base: { width: '100%', height: '100%' }, own: { ...LAID, position: 'relative' } });
  let from = 0;
  return (
    <div {...box} role="meter" aria-valuenow={value} aria-valuemin={min} aria-valuemax={max} aria-label={box['aria-label'] ?? String(value)}>
      <svg style={`${SQUARE};grid-area:1/1`} aria-hidden="true">
        {partsOf(node).map(({ tint, weight }, at) => {
          const part = <Arc key={at} from={from} share={weight} tint={tint} stroke={stroke} start={first - 90} whole={whole} />;
          from += weight;
          return part;
        })}
        {attribute(node, 'indicator') === null ? null : (
          <g style={`transform:rotate(${first + share * whole * 360}deg);transform-origin:center`}>
            <svg x="50%" y={stroke} overflow="visible"><path d="M0 1L6 12H-6Z" fill={surface.isDark ? '#ffffff' : '#182431'} /></svg>
          </g>
        )}
      </svg>
      <div style="grid-area:1/1"><Children ids={node.children} flow={PAGE_FLOW} /></div>
      <div style="position:absolute;bottom:0"><Children ids={node.slots?.description ?? []} flow={PAGE_FLOW} /></div>
    </div>
  );
}

/** One colour, a gradient, or parts with their weights. */
function partsOf(node: WireNode): { readonly tint: string; readonly weight: number }[] {
  const colors = attribute(node, 'colors');
  const list = Array.isArray(colors) ? colors as WireValue[] : [[colors ?? '#64bb5c', 1] as unknown as WireValue];
  const parts = list.map((part) => Array.isArray(part) ? { tint: tintOf((part as WireValue[])[0], '#64bb5c'), weight: Number((part as WireValue[])[1] ?? 1) }
    : { tint: tintOf(part, '#64bb5c'), weight: 1 }).filter(({ weight }) => weight > 0);
  const all = parts.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return parts.map(({ tint, weight }) => ({ tint, weight: weight / all }));
}
