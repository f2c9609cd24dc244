import type { WireNode, WireSurface, WireValue } from '../../../../arkui/wire/Wire.ts';
import type { ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { color } from '../style/Colors.ts';
import { attribute, option, ownSize } from '../style/Sizes.ts';
import { isRecord, vp } from '../style/Units.ts';
import { useBox } from '../useBox.ts';

/** ProgressType (ts-basic-components-progress.md). */
const LINEAR = 0;
const [ECLIPSE, SCALE_RING, CAPSULE] = [2, 3, 4];
const DEFAULT_VP = 72;
const [SCALES, SCALE_VP] = [120, 2];

/** ts-basic-components-progress.md: a line 4 vp wide, a ring, a moon that becomes full, or a capsule. */
export function Progress({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const total = positive(option(node, 'total')) ?? 100;
  const value = Math.min(total, Math.max(0, Number(attribute(node, 'value') ?? option(node, 'value') ?? 0)));
  const kind = Number(option(node, 'type') ?? LINEAR);
  const isFlat = kind === LINEAR || kind === CAPSULE;
  const style = attribute(node, 'style');
  const stroke = vp(isRecord(style) ? style.strokeWidth : undefined, surface) ?? 4;
  const tint = color(attribute(node, 'color')) ?? (surface.isDark ? '#317af7' : '#0a59f7');
  const base = isFlat ? { width: '100%', height: kind === LINEAR ? `${stroke}px` : '28px', 'border-radius': '999px' }
    : { width: `${DEFAULT_VP}px`, height: `${DEFAULT_VP}px` };
  const rest = surface.isDark ? '#ffffff33' : '#18243119';
  const own = { overflow: 'hidden', ...isFlat ? { 'background-color': rest }
    : { display: 'grid', 'place-items': 'center', 'container-type': 'size' } };
  const box = useBox(node, flow, { base, own });
  const named = box['aria-label'] === undefined ? { 'aria-hidden': 'true' as const } : {
    role: 'progressbar' as const, 'aria-valuenow': value, 'aria-valuemax': total,
  };
  return (
    <div {...box} {...named}>
      {isFlat ? <div style={`height:100%;width:${(value / total) * 100}%;background:${tint};border-radius:inherit`} />
        : kind === ECLIPSE ? <Moon share={value / total} tint={tint} rest={rest} />
          : <Ring share={value / total} tint={tint} rest={rest} stroke={stroke}
            scale={kind === SCALE_RING ? scaleOf(node, style, surface) : undefined} />}
    </div>
  );
}

function positive(value: WireValue | undefined): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}

interface RoundProps {
  readonly share: number;
  readonly tint: string;
  readonly rest: string;
}

/** As large a square as the box has room for. */
const SQUARE = 'display:block;width:min(100cqw,100cqh);height:min(100cqw,100cqh)';

/** Marks of a ScaleRing around a circle of 100: how many, and how long each is. */
interface Scale {
  readonly count: number;
  readonly mark: number;
}

/** Where the marks would touch each other it is a ring without any. */
function scaleOf(node: WireNode, style: WireValue | undefined, surface: WireSurface): Scale | undefined {
  const { scaleCount, scaleWidth } = isRecord(style) ? style : {};
  const [count, width] = [positive(scaleCount) ?? SCALES, vp(scaleWidth, surface) ?? SCALE_VP];
  const around = Math.PI * (vp(ownSize(node, 'width'), surface) ?? vp(ownSize(node, 'height'), surface) ?? DEFAULT_VP);
  return count >= 2 && count * width < around ? { count, mark: (100 * width) / around } : undefined;
}

function Ring({ share, tint, rest, stroke, scale }: RoundProps & { readonly stroke: number; readonly scale: Scale | undefined }) {
  const look = `r:calc(50% - ${stroke / 2}px);transform:rotate(-90deg);transform-origin:center`;
  const circle = { cx: '50%', cy: '50%', fill: 'none', pathLength: 100, 'stroke-width': stroke, style: look };
  const marks = (count: number): string => scale === undefined ? `${100 * share} 100`
    : `${Array(Math.round(count)).fill(`${scale.mark} ${100 / scale.count - scale.mark}`).join(' ')} 0 100`;
  return (
    <svg style={SQUARE} aria-hidden="true">
      <circle {...circle} stroke={rest} stroke-dasharray={scale && marks(scale.count)} />
      <circle {...circle} stroke={tint} stroke-linecap={scale === undefined ? 'round' : 'butt'}
        stroke-dasharray={marks((scale?.count ?? 0) * share)} visibility={share === 0 ? 'hidden' : undefined} />
    </svg>
  );
}

/** From a crescent at the left to the whole disc. */
function Moon({ share, tint, rest }: RoundProps) {
  const bulge = Math.abs(1 - 2 * share) * 50;
  return (
    <svg viewBox="0 0 100 100" style={SQUARE} aria-hidden="true">
      <circle cx="50" cy="50" r="50" fill={rest} />
      <path fill={tint} d={`M 50 0 A 50 50 0 0 0 50 100 A ${bulge} 50 0 0 ${share < 0.5 ? 1 : 0} 50 0 Z`} />
    </svg>
  );
}

/** ts-basic-components-loadingprogress.md: grey, as large as its box. */
export function LoadingProgress({ node, flow }: ViewProps) {
  const tint = color(attribute(node, 'color')) ?? '#666666';
  const box = useBox(node, flow, { base: { width: '40px', height: '40px' } });
  const isOn = attribute(node, 'enableLoading') !== false;
  return (
    <div {...box} {...box['aria-label'] === undefined ? { 'aria-hidden': 'true' as const } : {}}>
      {isOn ? <Turning tint={tint} size="100%" isTurning={true} /> : null}
    </div>
  );
}

/** What turns while something is loaded. */
export function Turning({ tint, size, isTurning }: {
  readonly tint: string; readonly size: string; readonly isTurning: boolean;
}) {
  const { isStill } = useScreen();
  const turn = isStill || !isTurning ? '' : 'animation:ark-turn 1.2s linear infinite;';
  return (
    <svg viewBox="0 0 40 40" width={size} height={size} class="ark-spin" style={`display:block;${turn}`} aria-hidden="true">
      <circle cx="20" cy="20" r="15" fill="none" stroke={tint} stroke-opacity="0.25" stroke-width="3" />
      <circle cx="20" cy="5" r="3.2" fill={tint} />
    </svg>
  );
}
