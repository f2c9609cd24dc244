import { type NavPathInfo, NavPaths } from '../objects/NavPathStack.ts';
import { Reaction } from '../reactive/Reaction.ts';
import type { AttributeValues } from './Recorder.ts';
import { GroupNode } from './GroupNode.ts';
import { RenderNode } from './RenderNode.ts';
import type { Surroundings } from './Surroundings.ts';

type Builder = (...args: unknown[]) => void;
/** The component, as far as it is asked here: it knows of its slots, and not they of it. */
type Destination = RenderNode & { readonly attributes: AttributeValues };

/** Attributes that take a builder and what it draws as a part of the component. */
const SLOTS = new Set(['title', 'menus', 'overlay', 'background', 'tabBar', 'toolbarConfiguration', 'description']);
/** The same in the first argument: `ListItemGroup({ header: this.head() })`. */
const ARGUMENT_SLOTS = ['header', 'footer', 'builder'];

/** What the builders in attributes and arguments of one component have drawn, by the name that they were given to. */
export class Slots {
  readonly nodes = new Map<string, RenderNode>();

  constructor(private readonly surroundings: Surroundings, private readonly owner: RenderNode) {}

  /** Draws builders that are new, and takes away those that are gone; the others follow their state by themselves. */
  update(args: readonly unknown[], attributes: AttributeValues): void {
    const wanted = this.wanted(args, attributes);
    for (const [name, node] of this.nodes) {
      if (!wanted.has(name)) {
        this.surroundings.world.reactor.untracked(() => node.dispose());
        this.nodes.delete(name);
      }
    }
    for (const [name, make] of wanted) {
      if (!this.nodes.has(name)) {
        this.nodes.set(name, this.surroundings.world.reactor.untracked(make));
      }
    }
  }

  dispose(): void {
    this.nodes.forEach((node) => node.dispose());
  }

  private wanted(args: readonly unknown[], attributes: AttributeValues): Map<string, () => RenderNode> {
    const found = new Map<string, () => RenderNode>();
    const add = (name: string, build: Builder): void => void found.set(name, () => this.group(build));
    for (const [name, [first]] of attributes) {
      const build = SLOTS.has(name) ? builderIn(first) : undefined;
      if (build !== undefined) {
        add(name, build);
      } else if (name === 'navDestination' && typeof first === 'function' && args[0] instanceof NavPaths) {
        const stack = args[0];
        found.set(name, () => new DestinationsNode(this.surroundings, this.owner, stack, first as Builder));
      }
    }
    const swipe = attributes.get('swipeAction')?.[0] as Readonly<Record<string, unknown>> | undefined;
    for (const side of ['start', 'end']) {
      const build = builderIn(swipe?.[side]);
      if (build !== undefined) {
        add(`swipe.${side}`, build);
      }
    }
    const [options] = args;
    for (const name of typeof options === 'object' && options !== null ? ARGUMENT_SLOTS : []) {
      // Of its own: a controller that stands there says of everything else that the desk has not got it.
      const build = Object.hasOwn(options as object, name) ? (options as Record<string, unknown>)[name] : undefined;
      if (typeof build === 'function') {
        add(name, build as Builder);
      }
    }
    return found;
  }

  private group(build: Builder): RenderNode {
    return new GroupNode(this.surroundings.composer, this.owner.site, this.owner, () => build());
  }
}

function builderIn(value: unknown): Builder | undefined {
  const inner = typeof value === 'object' && value !== null ? (value as { builder?: unknown }).builder : value;
  return typeof inner === 'function' ? inner as Builder : undefined;
}

/** The pages that stand on the stack of a Navigation; each is drawn once, when it comes onto the stack. */
class DestinationsNode extends RenderNode {
  readonly name = undefined;
  private pages = new Map<object, RenderNode>();
  private readonly reaction: Reaction;

  constructor(private readonly surroundings: Surroundings, parent: RenderNode, private readonly stack: NavPaths,
    private readonly build: Builder) {
    super(parent.site, parent);
    const { composer, world } = surroundings;
    this.reaction = new Reaction(world.reactor, {
      phase: 'render', isAsleep: () => this.isAsleep, depth: this.depth, label: parent.site, react: () => composer.collect(() => this.draw()),
    });
    this.draw();
  }

  protected end(): void {
    this.reaction.dispose();
  }

  /** What the page that holds `node` is told of where it stands. */
  contextOf(node: RenderNode): object | undefined {
    const entry = this.stack.entries.find((one) => this.pages.get(one.visit) === node);
    return entry && {
      pathInfo: entry, pathStack: this.stack, navDestinationId: String(node.serial),
    };
  }

  private draw(): void {
    const { composer, world } = this.surroundings;
    const entries = this.reaction.track(() => this.stack.entries);
    const make = ({ name, param }: NavPathInfo): RenderNode =>
      new GroupNode(composer, this.site, this, () => this.build(name, param));
    const next = new Map(entries.map((entry) => [entry.visit, this.pages.get(entry.visit) ?? make(entry)]));
    const before = this.children.at(-1);
    const after = [...next.values()].at(-1);
    const isChanged = before !== after;
    if (isChanged) {
      this.tell(before, ['onWillHide']);
    }
    for (const [visit, node] of this.pages) {
      if (!next.has(visit)) {
        this.tell(node, [...isChanged && node === before ? ['onHidden'] : [], 'onWillDisappear']);
        world.reactor.untracked(() => node.dispose());
      }
    }
    this.pages = next;
    this.children = [...next.values()];
    if (isChanged) {
      // When what is new has appeared.
      composer.expandLater({ expand: () => this.change(before, after) });
    }
    composer.drawn();
  }

  private change(before: RenderNode | undefined, after: RenderNode | undefined): void {
    this.tell(after, ['onWillShow']);
    if (before !== undefined && this.children.includes(before)) {
      this.tell(before, ['onHidden']);
    }
    this.tell(after, ['onShown']);
  }

  /**
   * Calls what a page has set for the moments of its life (arkts-navigation-navdestination.md). The order within one
   * page is documented; how the moments of two pages lie between each other is not.
   */
  private tell(page: RenderNode | undefined, moments: readonly string[]): void {
    const destination = page && destinationIn(page);
    for (const moment of moments) {
      const listener = destination?.attributes.get(moment)?.[0];
      if (typeof listener === 'function') {
        this.surroundings.world.reactor.untracked(() => (listener as (reason: number) => void)(TRANSITION));
      }
    }
  }
}

/** VisibilityChangeReason.TRANSITION. */
const TRANSITION = 0;

/** The NavDestination that the builder of a page has made. */
export function destinationIn(node: RenderNode): Destination | undefined {
  if (node.name === 'NavDestination') {
    return node as Destination;
  }
  return node.children.map(destinationIn).find((found) => found !== undefined);
}

/** NavDestinationContext of a component in a page of a Navigation (ts-basic-components-navdestination.md). */
export function destinationContext(node: RenderNode): object | undefined {
  for (let up = node; up.parent !== undefined; up = up.parent) {
    if (up.parent instanceof DestinationsNode) {
      return up.parent.contextOf(up);
    }
  }
  return undefined;
}
