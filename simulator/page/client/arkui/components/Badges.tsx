import type { WireNode } from '../../../../arkui/wire/Wire.ts';
import { Children, type ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { color } from '../style/Colors.ts';
import { type Css, cssText } from '../style/Css.ts';
import { PAGE_FLOW } from '../style/Flow.ts';
import { option } from '../style/Sizes.ts';
import { isRecord, length } from '../style/Units.ts';
import { useBox } from '../useBox.ts';

/** BadgePosition: at the corner above, in the middle of the right or left side. */
const PLACES: readonly Css[] = [
  { top: '0', 'inset-inline-end': '0', translate: '50% -50%' }, { top: '50%', 'inset-inline-end': '0', translate: '0 -50%' },
  { top: '50%', 'inset-inline-start': '0', translate: '0 -50%' },
];

/** ts-container-badge.md: a number, a word or a mere dot at the corner of what it is about. */
export function Badge({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const box = useBox(node, flow, { look: 'ark-stack' });
  const words = wordsOf(node);
  const given = option(node, 'style');
  const style = isRecord(given) ? given : {};
  const size = length(style.badgeSize, surface) ?? '16px';
  const edge = length(style.borderWidth, surface) ?? '1px';
  const place = option(node, 'position');
  const where = isRecord(place) ? { left: length(place.x, surface) ?? '0', top: length(place.y, surface) ?? '0' }
    : PLACES[Number(place ?? 0)] ?? PLACES[0];
  const css = cssText({
    position: 'absolute', ...where, 'min-width': size, height: size, 'border-radius': size, 'box-sizing': 'border-box',
    background: color(style.badgeColor) ?? '#ff0000', border: `${edge} solid ${color(style.borderColor) ?? 'transparent'}`,
    color: color(style.color) ?? '#ffffff', 'font-size': length(style.fontSize, surface, 'fp') ?? `${10 * surface.fontScale}px`,
    'font-weight': Number(style.fontWeight ?? 400) > 10 ? Number(style.fontWeight ?? 400) : 400,
    display: size === '0px' ? 'none' : 'grid', 'place-items': 'center', padding: words === '' ? '0' : '0 3px', 'z-index': 1,
  });
  return (
    <div {...box}>
      <Children ids={node.children} flow={PAGE_FLOW} />
      {words === undefined ? null : <span style={css}>{words}</span>}
    </div>
  );
}

/** `99+` for more than maxCount; nothing for none. A text that is empty is a dot. */
function wordsOf(node: WireNode): string | undefined {
  const [value, count] = [option(node, 'value'), option(node, 'count')];
  if (value !== undefined && value !== null) {
    return String(value);
  }
  const most = Number(option(node, 'maxCount') ?? 99);
  return typeof count !== 'number' || count <= 0 ? undefined
    : Math.trunc(count) > most ? `${most}+` : String(Math.trunc(count));
}
