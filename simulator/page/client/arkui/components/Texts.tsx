import type { WireNode } from '../../../../arkui/wire/Wire.ts';
import { useNode, useScreen } from '../Context.ts';
import type { ViewProps } from '../Component.tsx';
import { color } from '../style/Colors.ts';
import { cssText, merge } from '../style/Css.ts';
import { paintStyle } from '../style/Paint.ts';
import { attribute } from '../style/Sizes.ts';
import { fontStyle, lineStyle } from '../style/Text.ts';
import { isRecord, length, type Scale, vp } from '../style/Units.ts';
import { useBox } from '../useBox.ts';
import { Overlay } from './Overlay.tsx';
import { pictureOf } from '../pictureOf.ts';
import { Symbol } from './Symbols.tsx';

/** Alignment from top to bottom: Text stands in the middle of its height (ts-universal-attributes-location.md). */
const VERTICAL = ['flex-start', 'flex-start', 'flex-start', 'center', 'center', 'center', 'flex-end', 'flex-end',
  'flex-end'];

/** ts-basic-components-text.md. */
export function Text({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const fit = shrunk(node, surface);
  const own = {
    ...fontStyle(node, surface), ...fit === undefined ? {} : { 'font-size': fit },
    'justify-content': VERTICAL[Number(attribute(node, 'align') ?? 4)],
  };
  const box = useBox(node, flow, { look: 'ark-text', own });
  const indent = length(attribute(node, 'textIndent'), surface);
  return (
    <div {...box}>
      <span style={cssText(merge(lineStyle(node), { 'text-indent': indent }))}>
        {node.children.length === 0 ? node.text : node.children.map((id) => <Inline key={id} id={id} />)}
      </span>
      <Overlay node={node} />
    </div>
  );
}

/**
 * A text that may shrink takes the largest size that fits; how much room there is is known only to the layout, so the
 * length of the text has to tell.
 */
function shrunk(node: WireNode, scale: Scale): string | undefined {
  const [least, most] = ['minFontSize', 'maxFontSize'].map((name) => vp(attribute(node, name), scale));
  const [width, text] = [vp(attribute(node, 'width'), scale), node.text ?? ''];
  if (least === undefined || most === undefined) {
    return undefined;
  }
  const fits = width === undefined ? most : width / Math.max(1, text.length * 0.6);
  return `${Math.min(most, Math.max(least, fits)) * scale.fontScale}px`;
}

/** Span, ImageSpan and SymbolSpan: pieces of one text. */
function Inline({ id }: { readonly id: number }) {
  const screen = useScreen();
  const node = useNode(id);
  if (node === undefined) {
    return null;
  }
  const { surface } = screen.page;
  if (node.isCustom) {
    return <>{node.children.map((child) => <Inline key={child} id={child} />)}</>;
  }
  if (node.type === 'ImageSpan') {
    const size = { width: length(attribute(node, 'width'), surface), height: length(attribute(node, 'height'), surface) };
    return <img alt="" src={pictureOf(screen, node.args[0])} style={cssText({ ...size, 'vertical-align': 'bottom' })} />;
  }
  if (node.type === 'SymbolSpan') {
    return <Symbol name={node.args[0]} />;
  }
  const back = attribute(node, 'textBackgroundStyle');
  const style = merge(paintStyle(node, surface, surface.isDark), fontStyle(node, surface),
    isRecord(back) ? { 'background-color': color(back.color), 'border-radius': length(back.radius, surface) } : {});
  const press = node.events.includes('onClick')
    ? () => screen.send({ kind: 'click', node: id, at: { x: 0, y: 0, windowX: 0, windowY: 0 } })
    : undefined;
  return <span style={cssText(style)} onClick={press} data-node={id}>{node.text}</span>;
}
