import type { WireNode } from '../../../../arkui/wire/Wire.ts';
import { Children, type ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { pictureOf } from '../pictureOf.ts';
import { cssText } from '../style/Css.ts';
import { PAGE_FLOW } from '../style/Flow.ts';
import { attribute, option } from '../style/Sizes.ts';
import { fontStyle } from '../style/Text.ts';
import { isRecord } from '../style/Units.ts';
import { useBox } from '../useBox.ts';
import { Symbol } from './Symbols.tsx';

const ITEM = 'display:flex;align-items:center;gap:8px;min-height:40px;padding:4px 12px;width:100%';

/** ts-basic-components-menu.md. */
export function Menu({ node, flow }: ViewProps) {
  const box = useBox(node, flow, { look: 'ark-column', base: { width: '100%', 'align-items': 'stretch' } });
  return <div {...box}><Children ids={node.children} flow={PAGE_FLOW} /></div>;
}

/** ts-basic-components-menuitemgroup.md. */
export function MenuItemGroup({ node, flow }: ViewProps) {
  const box = useBox(node, flow, { look: 'ark-column', base: { width: '100%', 'align-items': 'stretch' } });
  return (
    <div {...box}>
      {node.text === undefined ? null : <div style="padding:8px 12px 4px;font-size:14px;opacity:0.6">{node.text}</div>}
      <Children ids={node.children} flow={PAGE_FLOW} />
    </div>
  );
}

/** ts-basic-components-menuitem.md. */
export function MenuItem({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const box = useBox(node, flow, { base: { width: '100%', 'border-radius': '18px' } });
  const isChosen = attribute(node, 'selected') === true;
  const label = option(node, 'labelInfo');
  const isOff = attribute(node, 'enabled') === false;
  return (
    <div {...box} role="menuitem">
      <div style={`${ITEM};box-sizing:border-box;font-size:${16 * surface.fontScale}px${isOff ? ';opacity:0.4' : ''}`}>
        <Icon node={node} name="startIcon" />
        <span style={`flex:1 1 0;${cssText(fontStyle(labelled(node), surface))}`}>{node.text}</span>
        {typeof label === 'string' ? <span style="opacity:0.6">{label}</span> : null}
        {isChosen ? <span aria-hidden="true">✓</span> : null}
        <Icon node={node} name="endIcon" />
      </div>
    </div>
  );
}

/** The font of what an item says is not that of the item. */
function labelled(node: WireNode): WireNode {
  const { contentFont, contentFontColor } = node.attributes;
  return { ...node, attributes: {
    ...contentFont === undefined ? {} : { font: contentFont },
    ...contentFontColor === undefined ? {} : { fontColor: contentFontColor },
  } };
}

function Icon({ node, name }: { readonly node: WireNode; readonly name: string }) {
  const screen = useScreen();
  const icon = option(node, name);
  const picture = pictureOf(screen, icon);
  if (picture !== undefined) {
    return <img alt="" src={picture} width={24} height={24} />;
  }
  return isRecord(icon) && ('$symbol' in icon || 'symbol' in icon) ? <span style="font-size:24px"><Symbol name={icon} /></span> : null;
}
