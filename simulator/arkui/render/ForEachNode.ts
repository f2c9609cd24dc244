import type { Arguments, Site } from '../../arkts/RuntimeContract.ts';
import { rule } from '../../rules/Rule.ts';
import { Reaction } from '../reactive/Reaction.ts';
import { type ItemBuilder, type Keyed, KeyedItems } from './KeyedItems.ts';
import { RenderNode } from './RenderNode.ts';
import type { Surroundings } from './Surroundings.ts';

const DUPLICATE_KEY = rule('arkui.foreach-duplicate-key', 'documented', 'arkts-rendering-control-foreach.md',
  'Each item of ForEach has a key of its own. Of items with the same key only the first is drawn.');

type KeyOf = (item: unknown, index: number) => string;

/** `ForEach`. An item whose key has been there before keeps what it has drawn, whatever has become of the item. */
export class ForEachNode extends RenderNode {
  readonly name = undefined;
  private readonly items: KeyedItems;
  private readonly reaction: Reaction;

  constructor(
    private readonly surroundings: Surroundings, site: Site, parent: RenderNode, private readonly args: Arguments,
  ) {
    super(site, parent);
    this.items = new KeyedItems(surroundings, site, this, DUPLICATE_KEY);
    this.reaction = new Reaction(surroundings.world.reactor, {
      phase: 'render', isAsleep: () => this.isAsleep,
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
    this.children = this.items.draw(entries, build);
    this.surroundings.composer.drawn();
  }

  private read(): { entries: Keyed[]; build: ItemBuilder } {
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
