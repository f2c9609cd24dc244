import type { Site } from '../../arkts/RuntimeContract.ts';
import { Reaction } from '../reactive/Reaction.ts';
import type { Reactor } from '../reactive/Reactor.ts';
import type { RenderNode } from './RenderNode.ts';

/** A custom component that is made and not yet drawn. */
export interface Expandable {
  expand(): void;
}

/** Knows into which scope the component that is being created right now belongs. */
export class Composer {
  private current: Scope | undefined;
  private waiting: Expandable[] | undefined;

  /** @param onDrawn called after anything was drawn */
  constructor(readonly reactor: Reactor, private readonly onDrawn: () => void = () => undefined) {}

  /** Says that a node has new values or new children. */
  drawn(): void {
    this.onDrawn();
  }

  /** The scope of the body that is running. @throws Error outside of `build()` and builders. */
  get scope(): Scope {
    if (this.current === undefined) {
      throw new Error('A component can be created only while build() or a builder runs.');
    }
    return this.current;
  }

  /**
   * Runs `draw`, then draws the custom components that it has made: a component appears when its parent has been built
   * (arkts-page-custom-components-lifecycle.md).
   */
  collect(draw: () => void): void {
    const before = this.waiting;
    const made: Expandable[] = [];
    this.waiting = made;
    try {
      draw();
    } finally {
      this.waiting = before;
    }
    made.forEach((node) => node.expand());
  }

  /** Has a component that was just made drawn when it is its turn. */
  expandLater(node: Expandable): void {
    this.waiting?.push(node);
  }

  runIn(scope: Scope, body: () => void): void {
    const before = this.current;
    this.current = scope;
    try {
      body();
    } finally {
      this.current = before;
    }
  }
}

/**
 * One body: of a component, of `build()`, of a builder. When something that the body itself reads changes (the
 * condition of an `if`), it runs again. A component that stands in the same place stays as it is, with all that it
 * holds; what is not created any more goes. So, as on the device, what a component shows follows the state that it
 * reads itself, not what its surroundings were when they last ran.
 */
export class Scope {
  private nodes = new Map<string, RenderNode>();
  private next = new Map<string, RenderNode>();
  private seen = new Map<Site, number>();
  private readonly reaction: Reaction;

  constructor(private readonly composer: Composer, readonly owner: RenderNode, private readonly body: () => void) {
    this.reaction = new Reaction(composer.reactor, {
      phase: 'render', isAsleep: () => owner.isAsleep,
      depth: owner.depth,
      label: owner.site,
      react: () => composer.collect(() => this.render()),
    });
  }

  render(): void {
    this.next = new Map();
    this.seen = new Map();
    try {
      this.composer.runIn(this, () => this.reaction.track(this.body));
    } catch (error) {
      this.discard(this.next, this.nodes);
      throw error;
    }
    this.discard(this.nodes, this.next);
    this.nodes = this.next;
    this.owner.children = [...this.nodes.values()];
    this.composer.drawn();
  }

  /** Puts a component here: the one that has stood here before, or the one that `make` makes. */
  place<T extends RenderNode>(site: Site, make: () => T, kept?: (node: T) => void): void {
    const count = this.seen.get(site) ?? 0;
    this.seen.set(site, count + 1);
    const key = `${site}#${count}`;
    const known = this.nodes.get(key) as T | undefined;
    this.next.set(key, known ?? make());
    if (known !== undefined) {
      kept?.(known);
    }
  }

  dispose(): void {
    this.reaction.dispose();
  }

  private discard(nodes: Map<string, RenderNode>, others: Map<string, RenderNode>): void {
    for (const [key, node] of nodes) {
      if (others.get(key) !== node) {
        this.composer.reactor.untracked(() => node.dispose());
      }
    }
  }
}
