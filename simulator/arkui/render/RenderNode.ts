import type { Site } from '../../arkts/RuntimeContract.ts';

let made = 0;

/** One node of the tree that is drawn: a component, a custom component, or a mere group of nodes. */
export abstract class RenderNode {
  readonly depth: number;
  /** Tells this node from all others, also of other pages and processes. */
  readonly serial = ++made;
  /** How often its own values have been worked out, from 1 on; what it holds is drawn by itself. */
  draws = 0;
  /** What stands in this node, in the order of the source. */
  children: readonly RenderNode[] = [];

  constructor(readonly site: Site, public parent: RenderNode | undefined) {
    this.depth = parent === undefined ? 0 : parent.depth + 1;
  }

  /** True in a component that is kept to be used again, and frozen meanwhile. */
  get isAsleep(): boolean {
    return this.parent?.isAsleep ?? false;
  }

  /** Name of the component; undefined for a group, which shows only in what it holds. */
  abstract readonly name: string | undefined;

  /**
   * Ends what this node and all below have going on. Parents go before their children
   * (arkts-page-custom-components-lifecycle.md).
   */
  dispose(): void {
    this.end();
    this.children.forEach((child) => child.dispose());
    this.children = [];
  }

  protected abstract end(): void;
}
