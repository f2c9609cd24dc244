import { ComponentNode } from '../render/ComponentNode.ts';
import type { CustomNode } from '../render/CustomNode.ts';
import { layerAround } from './Layers.ts';

type Shown = ComponentNode | CustomNode;
type Click = (event?: unknown) => void;

/** What a click on a component does: what the app has set for it, and what the system does besides. */
export function clickOf(node: Shown): Click | undefined {
  const own = node.attributes.get('onClick')?.[0] as Click | undefined;
  if (!(node instanceof ComponentNode)) {
    return own;
  }
  const { inner } = node;
  if (inner?.click !== undefined) {
    return (event) => {
      own?.(event);
      inner.click?.();
    };
  }
  if (node.bound.opensMenu) {
    return (event) => {
      own?.(event);
      node.bound.press('bindMenu');
    };
  }
  const layer = node.name === 'MenuItem' ? layerAround(node)?.layer : undefined;
  if (layer?.kind === 'menu') {
    // An item that is chosen ends its menu (ts-basic-components-menuitem.md).
    return (event) => {
      own?.(event);
      layer.leave?.('close');
    };
  }
  return own;
}
