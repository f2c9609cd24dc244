import type { Arguments, Site } from '../../arkts/RuntimeContract.ts';
import { rule } from '../../rules/Rule.ts';
import { Reaction } from '../reactive/Reaction.ts';
import { GroupNode } from './GroupNode.ts';
import { RenderNode } from './RenderNode.ts';
import type { Surroundings } from './Surroundings.ts';

const DUPLICATE_KEY = rule('arkui.foreach-duplicate-key', 'documented', 'arkts-rendering-control-foreach.md',
  'Each item of ForEach has a key of its own. Of items with the same key only the first is drawn.');

type ItemBuilder = (item: unknown, index: number) => void;
type KeyOf = (item: unknown, index: number) => string;

/** `ForEach`. An item whose key has been there before keeps what it has drawn, whatever has become of the item. */
export class ForEachNode extends RenderNode {
  readonly name = undefined;
  private items = new Map<string, GroupNode>();
  private readonly reaction: Reaction;

  constructor(
    private readonly surroundings: Surroundings, site: Site, parent: RenderNode, private readonly args: Arguments,
  ) {
    super(site, parent);
    this.reaction = new Reaction(surroundings.world.reactor, {
      phase: 'render',
      depth: this.depth,
      label: site,
      react: () => surroundings.composer.collect(() => this.draw()),
    });
    this.draw();
  }

  protected end(): void {
    this.reaction.dispose();
  }

  private draw(): void {
    const { entries, build } = this.reaction.track(() => this.read());
    const next = new Map<string, GroupNode>();
    for (const { key, item, index } of entries) {
      if (next.has(key)) {
        this.surroundings.world.ledger.violate(DUPLICATE_KEY, `item ${index} in ${this.site}`);
        continue;
      }
      const body = (): void => build(item, index);
      const make = (): GroupNode => new GroupNode(this.surroundings.composer, this.site, this, body);
      next.set(key, this.items.get(key) ?? make());
    }
    for (const [key, node] of this.items) {
      if (!next.has(key)) {
        this.surroundings.world.reactor.untracked(() => node.dispose());
      }
    }
    this.items = next;
    this.children = [...next.values()];
    this.surroundings.composer.drawn();
  }

  private read(): { entries: { key: string; item: unknown; index: number }[]; build: ItemBuilder } {
    const [array, build, keyOf] = this.args() as [unknown[], ItemBuilder, KeyOf?];
    // A builder that takes the index makes it part of the key, unless the key function takes it too.
    const addsIndex = keyOf !== undefined && build.length > 1 && keyOf.length < 2;
    const entries = array.map((item, index) => {
      const key = keyOf === undefined ? `${index}__${JSON.stringify(item)}` : keyOf(item, index);
      return { key: addsIndex ? `${index}__${key}` : key, item, index };
    });
    return { entries, build };
  }
}
