import type { WireNode } from '../../../../arkui/wire/Wire.ts';
import { Children, type ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { alignment } from '../style/Aligning.ts';
import { color } from '../style/Colors.ts';
import { type Css, cssText, merge } from '../style/Css.ts';
import { attribute } from '../style/Sizes.ts';
import { fontStyle } from '../style/Text.ts';
import { isRecord, type Scale } from '../style/Units.ts';
import { useBox } from '../useBox.ts';
import { useInnerFlow } from './Containers.tsx';
import { Overlay } from './Overlay.tsx';

/** ButtonType, ButtonStyleMode and ButtonRole (ts-basic-components-button.md). */
const CAPSULE = 0;
const CIRCLE = 1;
const NORMAL = 2;
const STYLE_NORMAL = 0;
const STYLE_TEXTUAL = 2;
const ROLE_ERROR = 1;
/** What the system's theme has for buttons in light and dark. Assumed; the document gives names. */
const EMPHASIS = ['#0a59f7', '#317af7'];
const ERROR = ['#e84026', '#d94838'];
const QUIET = ['rgba(0, 0, 0, 0.05)', 'rgba(255, 255, 255, 0.1)'];
const DISABLED = 0.4;

/** The options may be the only argument or stand behind the label. */
function optionOf(node: WireNode, name: string): unknown {
  const options = node.args.find(isRecord);
  return attribute(node, name) ?? (isRecord(options) ? options[name] : undefined);
}

function lookOf(node: WireNode, isDark: boolean): Css {
  const theme = isDark ? 1 : 0;
  const accent = (optionOf(node, 'role') === ROLE_ERROR ? ERROR : EMPHASIS)[theme];
  switch (optionOf(node, 'buttonStyle')) {
    case STYLE_TEXTUAL:
      return { color: accent };
    case STYLE_NORMAL:
      return { 'background-color': QUIET[theme], color: accent };
    default:
      return { 'background-color': accent, color: '#ffffff' };
  }
}

function formOf(node: WireNode): Css {
  const isSmall = optionOf(node, 'controlSize') === 'small';
  const hasLabel = node.text !== undefined;
  const height = isSmall ? 28 : 40;
  const padding = isSmall ? 8 : 16;
  const size: Css = hasLabel
    ? { 'min-height': `${height}px`, 'padding-inline-start': `${padding}px`, 'padding-inline-end': `${padding}px` }
    : {};
  switch (optionOf(node, 'type')) {
    case CIRCLE:
      return { 'border-radius': '50%', ...hasLabel ? { width: `${height}px`, height: `${height}px` } : {} };
    case CAPSULE:
      return { ...size, 'border-radius': '999px' };
    case NORMAL:
      return size;
    default:
      return { ...size, 'border-radius': isSmall ? '14px' : '20px' };
  }
}

function labelFont(node: WireNode, scale: Scale): Css {
  const isSmall = optionOf(node, 'controlSize') === 'small';
  const base = { 'font-size': `${(isSmall ? 14 : 16) * scale.fontScale}px`, 'font-weight': 500 };
  const style = attribute(node, 'labelStyle');
  const font: WireNode['attributes'] = isRecord(style) && isRecord(style.font) ? { font: [style.font] } : {};
  return merge(base, fontStyle({ ...node, attributes: { ...font, ...node.attributes } }, scale));
}

/** ts-basic-components-button.md. A label stands on one line and is cut; a child takes its place. */
export function Button({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const style = attribute(node, 'labelStyle');
  const lines = isRecord(style) && typeof style.maxLines === 'number' ? style.maxLines : 1;
  const isOff = attribute(node, 'enabled') === false && attribute(node, 'opacity') === undefined;
  const own: Css = {
    ...labelFont(node, surface), 'place-items': alignment(attribute(node, 'align')),
    ...isOff ? { opacity: DISABLED } : {},
  };
  const base = merge(lookOf(node, surface.isDark), formOf(node));
  const box = useBox(node, flow, { look: 'ark-button', base, own });
  const label = lines > 1 ? { 'white-space': 'normal', 'max-height': `${lines}lh` } : {};
  return (
    <div {...box}>
      {node.text === undefined ? null : <span class="ark-label" style={cssText(label)}>{node.text}</span>}
      <Children ids={node.children} flow={useInnerFlow(node)} />
      <Overlay node={node} />
    </div>
  );
}

/** Colour of what is switched on. Assumed, as the theme of buttons is. */
export function accentOf(node: WireNode, isDark: boolean): string {
  return color(attribute(node, 'selectedColor')) ?? EMPHASIS[isDark ? 1 : 0] ?? '';
}
