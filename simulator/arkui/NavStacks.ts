import { NavPaths } from './objects/NavPathStack.ts';
import { ComponentNode } from './render/ComponentNode.ts';
import type { RenderNode } from './render/RenderNode.ts';
import { destinationIn } from './render/Slots.ts';

/** The page on top of a Navigation, with the stack that it stands on. */
export interface TopDestination {
  readonly stack: NavPaths;
  /** The NavDestination component; undefined where the builder of the page has made none. */
  readonly node: Pick<ComponentNode, 'attributes'> | undefined;
}

/** The innermost Navigation below `node` that has a page on its stack. */
export function topDestination(node: RenderNode): TopDestination | undefined {
  const slots = node instanceof ComponentNode ? [...node.slots.nodes.values()] : [];
  for (const child of [...slots, ...node.children]) {
    const found = topDestination(child);
    if (found !== undefined) {
      return found;
    }
  }
  const stack = node instanceof ComponentNode && node.name === 'Navigation' ? node.args[0] : undefined;
  if (!(stack instanceof NavPaths) || stack.size() === 0) {
    return undefined;
  }
  const top = (node as ComponentNode).slots.nodes.get('navDestination')?.children.at(-1);
  return { stack, node: top && destinationIn(top) };
}

/**
 * Back from the page on top: its own listener may keep the gesture, otherwise it leaves the stack
 * (ts-basic-components-navdestination.md, onBackPressed).
 */
export function goBack({ stack, node }: TopDestination): void {
  const listener = node?.attributes.get('onBackPressed')?.[0];
  const isKept = typeof listener === 'function' && (listener as () => unknown)() === true;
  if (!isKept) {
    stack.pop();
  }
}

/** VisibilityChangeReason.APP_STATE (ts-basic-components-navdestination.md). */
const APP_STATE = 2;

/** Tells the page on top that the app has come to the front, or gone from there. */
export function tellTop(root: RenderNode, moment: 'onShown' | 'onHidden'): void {
  const listener = topDestination(root)?.node?.attributes.get(moment)?.[0];
  if (typeof listener === 'function') {
    (listener as (reason: number) => void)(APP_STATE);
  }
}
