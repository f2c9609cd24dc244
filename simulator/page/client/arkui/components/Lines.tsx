import type { WireValue } from '../../../../arkui/wire/Wire.ts';
import type { ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { color } from '../style/Colors.ts';
import type { Css } from '../style/Css.ts';
import { attribute } from '../style/Sizes.ts';
import { isRecord, length } from '../style/Units.ts';
import { useBox } from '../useBox.ts';

/** ts-basic-components-divider.md: one pixel, as long as there is room. */
export function Divider({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const width = length(attribute(node, 'strokeWidth'), surface) ?? `${1 / surface.density}px`;
  const isUpright = attribute(node, 'vertical') === true;
  const tint = color(attribute(node, 'color')) ?? (surface.isDark ? '#ffffff33' : '#18243133');
  const cap = attribute(node, 'lineCap') === 1 ? '999px' : undefined;
  const base: Css = isUpright ? { width, height: '100%' } : { width: '100%', height: width };
  const box = useBox(node, flow, { base, own: { 'background-color': tint, 'border-radius': cap } });
  return <div {...box} role="separator" aria-orientation={isUpright ? 'vertical' : 'horizontal'} />;
}

/** ts-basic-components-blank.md: takes what is free along the main axis, and all of the other one. */
export function Blank({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const least = length(node.args[0], surface) ?? '0px';
  const side = flow.main ?? 'height';
  const own: Css = {
    flex: `1 1 ${least}`, [`min-${side}`]: least, 'align-self': 'stretch',
    'background-color': color(attribute(node, 'color')),
  };
  return <div {...useBox(node, flow, { own })} aria-hidden="true" />;
}

/** ts-drawing-components-circle.md, ts-drawing-components-rect.md. */
export function Shape({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const stroke = color(attribute(node, 'stroke'));
  const width = length(attribute(node, 'strokeWidth'), surface) ?? '1px';
  const isRound = node.type === 'Circle';
  const [options] = node.args;
  const given = (name: string): string | undefined =>
    typeof options === 'object' && options !== null && !Array.isArray(options)
      ? length((options as Record<string, never>)[name], surface) : undefined;
  const own: Css = {
    'background-color': color(attribute(node, 'fill')) ?? '#000000',
    'border-radius': isRound ? '50%' : length(attribute(node, 'radius'), surface) ?? given('radius'),
    border: stroke === undefined ? undefined : `${width} solid ${stroke}`,
  };
  const base = { width: given('width'), height: given('height') };
  return <div {...useBox(node, flow, { base, own })} aria-hidden="true" />;
}

/** RenderFit, as far as it keeps or loses the picture's shape (ts-appendix-enums.md). */
const RENDER_FITS: Readonly<Record<number, string>> = { 9: 'fill', 10: 'contain', 13: 'cover' };
const RESIZE_FILL = 9;

/**
 * What a camera or a decoder has drawn, or a scene that says what would be there: the component shows its surface over
 * all of itself, and out of shape where nothing else is asked for (ts-basic-components-xcomponent.md).
 */
export function XComponent({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const look = 'linear-gradient(160deg, #3a4a56 0%, #27343d 55%, #1a2228 100%)';
  const fit = RENDER_FITS[Number(attribute(node, 'renderFit') ?? RESIZE_FILL)] ?? 'none';
  const own = { 'background-image': look, overflow: 'hidden', 'object-fit': fit };
  const box = useBox(node, flow, { base: { width: '100%', height: '100%' }, own });
  const words = surface.locale.startsWith('zh') ? '摄像头画面' : 'Camera picture';
  const moving = movingPictureOf(node.args[0]);
  if (moving !== undefined) {
    return (
      <div {...box} role="img" aria-label={box['aria-label'] ?? words}>
        <img src={moving} alt="" style="width:100%;height:100%;object-fit:inherit;display:block" />
      </div>
    );
  }
  return (
    <div {...box} role="img" aria-label={box['aria-label'] ?? words}>
      <svg viewBox="0 0 100 100" width="100%" height="100%" preserveAspectRatio="xMidYMax slice"
        style="display:block" aria-hidden="true">
        <circle cx="50" cy="46" r="15" fill="#5d6f7b" />
        <path d="M20 100c0-20 13-33 30-33s30 13 30 33z" fill="#5d6f7b" />
      </svg>
    </div>
  );
}

/** What is on the surface of the component's controller; undefined before anything was drawn. */
function movingPictureOf(options: WireValue | undefined): string | undefined {
  const controller = isRecord(options) ? options.controller : undefined;
  const drawn = isRecord(controller) ? controller.$surface : undefined;
  return typeof drawn === 'string' ? drawn : undefined;
}

/** AVCastPickerColorMode (js-apis-avcastpickerparam.md). */
const PICKER_DARK = 1;
const PICKER_LIGHT = 2;
/** What the picker wears in each of them where the app names no colour. Assumed; the document gives names. */
const PICKER_INK = ['#182431', '#f1f3f5'];

/**
 * Stands in for the system's own button, which chooses where sound goes (ohos-multimedia-avcastpicker.md): with a dashed
 * edge, as all that is the system's on the desk. Its list is not on the desk.
 */
export function AVCastPicker({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const given = isRecord(node.args[0]) ? node.args[0] : {};
  const mode = Number(given.colorMode ?? 0);
  const isDark = mode === PICKER_DARK || (mode !== PICKER_LIGHT && surface.isDark);
  const own = {
    color: color(given.normalColor) ?? PICKER_INK[isDark ? 1 : 0], border: '1.5px dashed currentColor',
    'border-radius': '50%', display: 'grid', 'place-items': 'center',
  };
  const box = useBox(node, flow, { base: { width: '24px', height: '24px' }, own });
  return (
    <div {...box} role="img" aria-label={box['aria-label'] ?? 'AVCastPicker'}>
      <svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" stroke-width="1.7"
        stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">
        <path d="M4 15v-3a8 8 0 0 1 16 0v3" />
        <rect x="3" y="14" width="4.5" height="6.5" rx="1.6" /><rect x="16.5" y="14" width="4.5" height="6.5" rx="1.6" />
      </svg>
    </div>
  );
}
