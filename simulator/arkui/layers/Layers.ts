import { ComponentNode } from '../render/ComponentNode.ts';
import type { RenderNode } from '../render/RenderNode.ts';
import type { Surroundings } from '../render/Surroundings.ts';

/** How a person sends away what lies over the page. */
export type LeaveWay = 'back' | 'outside' | 'close' | 'slide';

/** Something that lies over the page: a dialog, a sheet, a menu. */
export interface LayerOptions {
  readonly kind: 'toast' | 'dialog' | 'sheet' | 'cover' | 'popup' | 'menu';
  /** What it belongs to; menus and popups stand beside it. */
  readonly owner: RenderNode;
  /** What it looks like, in the words of the app's options. */
  readonly look: () => Readonly<Record<string, unknown>>;
  readonly build: () => void;
  /** Nothing below can be reached as long as it is there. */
  readonly isModal: boolean;
  /** A person wants it away. Undefined for what goes by itself. */
  readonly leave: ((way: LeaveWay) => void) | undefined;
}

const byPage = new WeakMap<RenderNode, ComponentNode[]>();

/** What lies over a page, the topmost last. */
export function layersOf(page: RenderNode): readonly ComponentNode[] {
  return byPage.get(page) ?? [];
}

/** Puts a layer over the page that its owner stands on. */
export function openLayer(surroundings: Surroundings, options: LayerOptions): ComponentNode {
  const { composer, world } = surroundings;
  const { owner, kind, isModal, look, build } = options;
  const page = pageOf(owner);
  return world.reactor.untracked(() => {
    let made: ComponentNode | undefined;
    composer.collect(() => {
      made = new ComponentNode(surroundings, {
        name: 'Layer', site: owner.site, parent: owner, attributes: undefined, body: build, view: undefined,
        args: () => [{ kind, anchor: owner.serial, isModal, ...look() }], layer: options,
      });
    });
    const layer = made as unknown as ComponentNode;
    byPage.set(page, [...layersOf(page), layer]);
    composer.drawn();
    return layer;
  });
}

/** What the back gesture would send away. */
export function topLayer(page: RenderNode): LayerOptions | undefined {
  return layersOf(page).map(({ layer }) => layer).filter((layer) => layer?.leave !== undefined).at(-1);
}

export function closeLayer(surroundings: Surroundings, layer: ComponentNode): void {
  const page = pageOf(layer);
  byPage.set(page, layersOf(page).filter((one) => one !== layer));
  surroundings.world.reactor.untracked(() => layer.dispose());
  surroundings.composer.drawn();
}

/** The layer that a component lies on; undefined on the page itself. */
export function layerAround(node: RenderNode): ComponentNode | undefined {
  for (let up: RenderNode | undefined = node; up !== undefined; up = up.parent) {
    if (up instanceof ComponentNode && up.layer !== undefined) {
      return up;
    }
  }
  return undefined;
}

function pageOf(node: RenderNode): RenderNode {
  let up = node;
  while (up.parent !== undefined) {
    up = up.parent;
  }
  return up;
}
