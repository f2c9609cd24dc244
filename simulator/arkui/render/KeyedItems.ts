import type { Site } from '../../arkts/RuntimeContract.ts';
import type { Rule } from '../../rules/Rule.ts';
import { GroupNode } from './GroupNode.ts';
import type { RenderNode } from './RenderNode.ts';
import type { Surroundings } from './Surroundings.ts';

/** One item, with the key by which it is known again. */
export interface Keyed {
  readonly key: string;
  readonly item: unknown;
  readonly index: number;
}

export type ItemBuilder = (item: unknown, index: number) => void;

/** What `ForEach` and `LazyForEach` have drawn: an item whose key has been there before keeps it. */
export class KeyedItems {
  private items = new Map<string, GroupNode>();

  /** @param duplicate what is broken where two items have one key: only the first is drawn then */
  constructor(
    private readonly surroundings: Surroundings, private readonly site: Site, private readonly owner: RenderNode,
    private readonly duplicate: Rule,
  ) {}

  /** @returns what is drawn now, in the order of the entries */
  draw(entries: readonly Keyed[], build: ItemBuilder): RenderNode[] {
    const { composer, world } = this.surroundings;
    const next = new Map<string, GroupNode>();
    for (const { key, item, index } of entries) {
      if (next.has(key)) {
        world.ledger.violate(this.duplicate, `item ${index} in ${this.site}`);
        continue;
      }
      const make = (): GroupNode => new GroupNode(composer, this.site, this.owner, () => build(item, index));
      next.set(key, this.items.get(key) ?? make());
    }
    for (const [key, node] of this.items) {
      if (!next.has(key)) {
        world.reactor.untracked(() => node.dispose());
      }
    }
    this.items = next;
    return [...next.values()];
  }
}
