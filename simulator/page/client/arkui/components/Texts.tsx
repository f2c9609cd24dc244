import { useRef } from 'preact/hooks';

import { useNode, useScreen } from '../Context.ts';
import type { ViewProps } from '../Component.tsx';
import { color } from '../style/Colors.ts';
import { cssText, merge } from '../style/Css.ts';
import { paintStyle } from '../style/Paint.ts';
import { attribute } from '../style/Sizes.ts';
import { fontStyle, lineStyle } from '../style/Text.ts';
import { isRecord, length } from '../style/Units.ts';
import { useBox } from '../useBox.ts';
import { useFit } from '../useFit.ts';
import { Overlay } from './Overlay.tsx';
import { pictureOf } from '../pictureOf.ts';
import { Symbol } from './Symbols.tsx';

/** Alignment from top to bottom: Text stands in the middle of its height (ts-universal-attributes-location.md). */
const VERTICAL = ['flex-start', 'flex-start', 'flex-start', 'center', 'center', 'center', 'flex-end', 'flex-end',
  'flex-end'];

/** ts-basic-components-text.md. */
export function Text({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const words = useRef<HTMLSpanElement>(null);
  useFit(node, words);
  const own = {
    ...fontStyle(node, surface),
    'justify-content': VERTICAL[Number(attribute(node, 'align') ?? 4)],
  };
  const box = useBox(node, flow, { look: 'ark-text', own });
  const indent = length(attribute(node, 'textIndent'), surface);
  return (
    <div {...box}>
      <span ref={words} style={cssText(merge(lineStyle(node), { 'text-indent': indent }))}>
        {node.children.length === 0 ? node.text : node.children.map((id) => <Inline key={id} id={id} />)}
      </span>
      <Overlay node={node} />
    </div>
  );
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
    const [width, height] = ['width', 'height'].map((side) => length(attribute(node, side), surface));
    const style = cssText({ width, height, 'vertical-align': 'bottom' });
    return <img alt="" src={pictureOf(screen, node.args[0])} style={style} />;
  }
  if (node.type === 'SymbolSpan') {
    return <span style={cssText(fontStyle(node, surface))}><Symbol name={node.args[0]} node={node} /></span>;
  }
  const back = attribute(node, 'textBackgroundStyle');
  const style = merge(paintStyle(node, surface, surface.isDark), fontStyle(node, surface),
    isRecord(back) ? { 'background-color': color(back.color), 'border-radius': length(back.radius, surface) } : {});
  const press = node.events.includes('onClick')
    ? () => screen.send({ kind: 'click', node: id, at: { x: 0, y: 0, windowX: 0, windowY: 0 } })
    : undefined;
  return <span style={cssText(style)} onClick={press} data-node={id}>{node.text}</span>;
}
