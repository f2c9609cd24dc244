import type { Arkui } from './Arkui.ts';
import { shownAmong } from './inner/Inner.ts';
import { Pager } from './inner/Pager.ts';
import { ComponentNode } from './render/ComponentNode.ts';
import { layersOf } from './layers/Layers.ts';
import { clickOf } from './layers/presses.ts';
import { CustomNode } from './render/CustomNode.ts';
import type { RenderNode } from './render/RenderNode.ts';
import { isRef } from './resources/ResourceRefs.ts';

/** `Visibility` (ts-appendix-enums.md). */
const VISIBLE = 0;
/** `NavigationMode` (ts-basic-components-navigation.md). */
const STACK = 0;
/** Components whose first argument is what they show. */
const SHOWS_ARGUMENT = new Set(['Text', 'Button', 'Span', 'Badge', 'Radio', 'Hyperlink']);
/** Components that have it in a field of their first argument. */
const SHOWS_FIELD: Readonly<Record<string, string>> = { MenuItem: 'content', MenuItemGroup: 'header', Marquee: 'src' };

/** One component of a page as it is now. */
export interface UiNode {
  /** `Text`, `Column`, or the name of a struct. */
  readonly name: string;
  readonly id: string | undefined;
  /** What it shows, in the language of the device. */
  readonly text: string | undefined;
  /** What a screen reader says in place of the text. */
  readonly spoken: string | undefined;
  /** False where it or something around it is hidden. */
  readonly isVisible: boolean;
  readonly isEnabled: boolean;
  /** Something lies over it that keeps fingers from it: a dialog, a sheet. */
  readonly isCovered: boolean;
  /** Place in the source. */
  readonly site: string;
  readonly children: readonly UiNode[];
  /** What handles a click on it: its own handler, or that of the nearest one around it that has any. */
  readonly onClick: (() => void) | undefined;
}

interface Around extends Pick<UiNode, 'isVisible' | 'isEnabled' | 'isCovered' | 'onClick'> {
  /** Of a page that is chosen on a bar: what a press there does, and whether the bar is seen. */
  readonly tab?: Pick<UiNode, 'isVisible' | 'onClick'>;
}

const NOTHING_AROUND: Around = {
  isVisible: true, isEnabled: true, isCovered: false, onClick: undefined,
};

/** The picture of a node and of all in it. Groups are left out: what they hold stands in their place. */
export function uiTree(arkui: Arkui, node: RenderNode, around: Around = NOTHING_AROUND): UiNode[] {
  if (!(node instanceof ComponentNode || node instanceof CustomNode)) {
    return node.children.flatMap((child) => uiTree(arkui, child, around));
  }
  const value = (name: string): unknown => node.attributes.get(name)?.[0];
  const { tab, ...open } = around;
  const here: Around = {
    isVisible: open.isVisible && (value('visibility') ?? VISIBLE) === VISIBLE && value('opacity') !== 0,
    isEnabled: around.isEnabled && value('enabled') !== false,
    isCovered: around.isCovered,
    onClick: clickOf(node) ?? pressOf(node) ?? around.onClick,
  };
  const inside = { ...here, isCovered: here.isCovered || layersOf(node).some((layer) => layer.layer?.isModal) };
  const id = value('id');
  const spoken = value('accessibilityText');
  return [{
    name: node.name,
    id: id === undefined ? undefined : String(id),
    text: textOf(arkui, node),
    spoken: spoken === undefined ? undefined : arkui.resources.text(spoken),
    ...here, ...tab,
    site: node.site,
    children: [
      ...inSlots(arkui, node, tab === undefined ? inside : { ...inside, ...tab }), ...inBody(arkui, node, own(node, inside)),
      ...layersIn(arkui, node),
    ],
  }];
}

/** Titles, menus and pages of a Navigation: what builders in attributes have drawn. */
function inSlots(arkui: Arkui, node: ComponentNode | CustomNode, here: Around): UiNode[] {
  if (!(node instanceof ComponentNode)) {
    return [];
  }
  return [...node.slots.nodes].flatMap(([name, slot]) => {
    const isAway = name.startsWith('swipe.') && node.inner?.shown.open !== name.slice('swipe.'.length);
    const covered = name === 'navDestination' ? slot.children.slice(0, -1) : [];
    return slot.children.flatMap((child) =>
      uiTree(arkui, child, isAway || covered.includes(child) ? { ...here, isVisible: false } : here));
  });
}

/** What stands in it; of pages that are turned only those that are shown can be seen. */
function inBody(arkui: Arkui, node: ComponentNode | CustomNode, here: Around): UiNode[] {
  const pager = node instanceof ComponentNode && node.inner instanceof Pager ? node.inner : undefined;
  return pager === undefined ? node.children.flatMap((child) => uiTree(arkui, child, here))
    : shownAmong(node.children).flatMap((child, at) => uiTree(arkui, child, {
      ...here, isVisible: here.isVisible && pager.shows(at),
      ...node.name === 'Tabs' ? { tab: { isVisible: here.isVisible, onClick: () => pager.change(at) } } : {},
    }));
}

/** A switch is turned by a finger, whether the app listens or not. */
function pressOf(node: ComponentNode | CustomNode): (() => void) | undefined {
  const inner = node instanceof ComponentNode ? node.inner : undefined;
  return inner?.press === undefined ? undefined : () => inner.press?.();
}

/** What is below a Navigation itself: out of sight while a page stands on its stack, unless it shows both. */
function own(node: ComponentNode | CustomNode, here: Around): Around {
  const pages = node instanceof ComponentNode ? node.slots.nodes.get('navDestination')?.children.length ?? 0 : 0;
  const isCovered = pages > 0 && node.attributes.get('mode')?.[0] === STACK;
  return isCovered ? { ...here, isVisible: false } : here;
}

/** What lies over a page is seen as its last children. */
function layersIn(arkui: Arkui, node: RenderNode): UiNode[] {
  const layers = layersOf(node);
  return layers.flatMap((layer, at) => uiTree(arkui, layer,
    { ...NOTHING_AROUND, isCovered: layers.slice(at + 1).some((above) => above.layer?.isModal) }));
}

export function textOf(arkui: Arkui, node: ComponentNode | CustomNode): string | undefined {
  if (node.name === 'TabContent') {
    return labelOf(arkui, node.attributes.get('tabBar')?.[0]);
  }
  if (node instanceof ComponentNode && node.inner?.text !== undefined) {
    return arkui.resources.text(node.inner.text);
  }
  const field = SHOWS_FIELD[node.name ?? ''];
  if (!(node instanceof ComponentNode) || (field === undefined && !SHOWS_ARGUMENT.has(node.name))) {
    return undefined;
  }
  const [given] = node.args;
  const first = field === undefined ? given : (given as Readonly<Record<string, unknown>> | undefined)?.[field];
  const isOptions = typeof first === 'object' && first !== null && !isRef(first);
  return first === undefined || isOptions ? undefined : arkui.resources.text(first);
}

/** What a bar says of a page: a text, or one with a picture, or a style of the system's (ts-container-tabcontent.md). */
function labelOf(arkui: Arkui, bar: unknown): string | undefined {
  if (typeof bar === 'string' || isRef(bar)) {
    return arkui.resources.text(bar);
  }
  const { text, said } = (bar ?? {}) as { readonly text?: unknown; readonly said?: { readonly content?: unknown } };
  const words = text ?? said?.content;
  return words === undefined || typeof bar === 'function' ? undefined : arkui.resources.text(words);
}

/** All nodes from here on, in the order in which they are drawn. */
export function walk(nodes: readonly UiNode[]): UiNode[] {
  return nodes.flatMap((node) => [node, ...walk(node.children)]);
}
