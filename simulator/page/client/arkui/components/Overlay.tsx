import type { WireNode } from '../../../../arkui/wire/Wire.ts';
import { Children } from '../Component.tsx';
import { alignment } from '../style/Aligning.ts';
import { PAGE_FLOW } from '../style/Flow.ts';
import { isRecord } from '../style/Units.ts';

/** What `.overlay()` puts over a component: a text, or what a builder draws (ts-universal-attributes-overlay.md). */
export function Overlay({ node }: { readonly node: WireNode }) {
  const given = node.attributes.overlay;
  const inside = node.slots?.overlay;
  if (given === undefined && inside === undefined) {
    return null;
  }
  const [text, options] = [given?.[0], given?.[1]];
  const where = alignment(isRecord(options) ? options.align : undefined) ?? 'start start';
  const [down, along] = where.split(' ');
  const style = 'position:absolute;inset:0;display:flex;pointer-events:none;'
    + `align-items:${down};justify-content:${along}`;
  return (
    <div style={style}>
      {inside === undefined ? typeof text === 'string' ? text : null : <Children ids={inside} flow={PAGE_FLOW} />}
    </div>
  );
}
