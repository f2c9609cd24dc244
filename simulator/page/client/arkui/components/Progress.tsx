import type { WireValue } from '../../../../arkui/wire/Wire.ts';
import type { ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { color } from '../style/Colors.ts';
import { attribute, option } from '../style/Sizes.ts';
import { isRecord, vp } from '../style/Units.ts';
import { useBox } from '../useBox.ts';

/** ProgressType (ts-basic-components-progress.md). */
const LINEAR = 0;
const CAPSULE = 4;
const RADIUS = 45;

/** ts-basic-components-progress.md: a line 4 vp wide, a ring, or a capsule. */
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
    : { width: '72px', height: '72px' };
  const rest = surface.isDark ? '#ffffff33' : '#18243119';
  const own = { overflow: 'hidden', ...isFlat ? { 'background-color': rest } : {} };
  const box = useBox(node, flow, { base, own });
  const named = box['aria-label'] === undefined ? { 'aria-hidden': 'true' as const } : {
    role: 'progressbar' as const, 'aria-valuenow': value, 'aria-valuemax': total,
  };
  return (
    <div {...box} {...named}>
      {isFlat ? <div style={`height:100%;width:${(value / total) * 100}%;background:${tint};border-radius:inherit`} />
        : <Ring share={value / total} tint={tint} />}
    </div>
  );
}

function positive(value: WireValue | undefined): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}

function Ring({ share, tint }: { readonly share: number; readonly tint: string }) {
  const around = 2 * Math.PI * RADIUS;
  return (
    <svg viewBox="0 0 100 100" width="100%" height="100%" style="display:block" aria-hidden="true">
      <circle cx="50" cy="50" r={RADIUS} fill="none" stroke="currentColor" stroke-opacity="0.12" stroke-width="6" />
      <circle cx="50" cy="50" r={RADIUS} fill="none" stroke={tint} stroke-width="6" stroke-linecap="round"
        stroke-dasharray={`${around * share} ${around}`} transform="rotate(-90 50 50)" />
    </svg>
  );
}

/** ts-basic-components-loadingprogress.md: grey, as large as its box. */
export function LoadingProgress({ node, flow }: ViewProps) {
  const { isStill } = useScreen();
  const tint = color(attribute(node, 'color')) ?? '#666666';
  const box = useBox(node, flow, { base: { width: '40px', height: '40px' } });
  const isOn = attribute(node, 'enableLoading') !== false;
  const turn = isStill ? '' : 'animation:ark-turn 1.2s linear infinite;';
  return (
    <div {...box} {...box['aria-label'] === undefined ? { 'aria-hidden': 'true' as const } : {}}>
      {isOn ? (
        <svg viewBox="0 0 40 40" width="100%" height="100%" class="ark-spin"
          style={`display:block;${turn}`} aria-hidden="true">
          <circle cx="20" cy="20" r="15" fill="none" stroke={tint} stroke-opacity="0.25" stroke-width="3" />
          <circle cx="20" cy="5" r="3.2" fill={tint} />
        </svg>
      ) : null}
    </div>
  );
}
