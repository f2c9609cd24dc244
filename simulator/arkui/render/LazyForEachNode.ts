import type { Arguments, Site } from '../../arkts/RuntimeContract.ts';
import { rule } from '../../rules/Rule.ts';
import { Reaction } from '../reactive/Reaction.ts';
import { Signal } from '../reactive/Signal.ts';
import { type ItemBuilder, type Keyed, KeyedItems } from './KeyedItems.ts';
import { RenderNode } from './RenderNode.ts';
import type { Surroundings } from './Surroundings.ts';

const SOURCE = 'arkts-rendering-control-lazyforeach.md';
const DUPLICATE_KEY = rule('arkui.lazyforeach-duplicate-key', 'documented', SOURCE,
  'Each item of LazyForEach has a key of its own: with equal keys what is drawn cannot be foretold.');
const ONE_SOURCE = rule('arkui.lazyforeach-one-source', 'documented', SOURCE,
  'The data source of a LazyForEach stays the same object; what changes in it is told to its listener.');

/** What the app implements (ts-rendering-control-lazyforeach.md, IDataSource). */
interface DataSource {
  totalCount(): number;
  getData(index: number): unknown;
  registerDataChangeListener(listener: object): void;
  unregisterDataChangeListener(listener: object): void;
}

/** DataChangeListener: whatever is told, keys decide what is drawn anew. */
const TOLD = ['onDataReloaded', 'onDataAdd', 'onDataAdded', 'onDataDelete', 'onDataDeleted', 'onDataMove',
  'onDataMoved', 'onDataChange', 'onDataChanged', 'onDatasetChange'];

/**
 * `LazyForEach`: drawn again when the data source's listener is told, and for no change of state. All items are drawn,
 * as if each were near the window: a page without a size has none.
 */
export class LazyForEachNode extends RenderNode {
  readonly name = undefined;
  private readonly items: KeyedItems;
  private readonly told: Signal;
  private readonly argsReaction: Reaction;
  private readonly reaction: Reaction;
  private readonly source: DataSource;
  private readonly listener: object;

  constructor(
    private readonly surroundings: Surroundings, site: Site, parent: RenderNode, private readonly args: Arguments,
  ) {
    super(site, parent);
    const { composer, world } = surroundings;
    this.items = new KeyedItems(surroundings, site, this, DUPLICATE_KEY);
    this.told = new Signal(world.reactor, 0);
    const tell = (): void => this.told.set(Number(this.told.peek()) + 1);
    this.listener = Object.fromEntries(TOLD.map((name) => [name, tell]));
    const reaction = (react: () => void): Reaction =>
      new Reaction(world.reactor, { phase: 'render', isAsleep: () => this.isAsleep, depth: this.depth, label: site, react });
    this.argsReaction = reaction(() => this.readAgain());
    this.reaction = reaction(() => composer.collect(() => this.draw()));
    this.source = this.read().source;
    world.reactor.untracked(() => this.source.registerDataChangeListener(this.listener));
    this.draw();
  }

  protected end(): void {
    this.reaction.dispose();
    this.argsReaction.dispose();
    this.surroundings.world.reactor.untracked(() => this.source.unregisterDataChangeListener(this.listener));
  }

  private readAgain(): void {
    if (this.read().source !== this.source) {
      this.surroundings.world.ledger.violate(ONE_SOURCE, this.site);
    }
  }

  private read(): { source: DataSource; build: ItemBuilder; keyOf: (item: unknown, index: number) => string } {
    const [source, build, keyOf] = this.argsReaction.track(() => this.args());
    const byPlace = (_item: unknown, index: number): string => `${this.serial}-${index}`;
    return {
      source: source as DataSource, build: build as ItemBuilder,
      keyOf: (keyOf as typeof byPlace | undefined) ?? byPlace,
    };
  }

  private draw(): void {
    this.reaction.track(() => this.told.get());
    const { world, composer } = this.surroundings;
    const { build, keyOf } = this.read();
    const keyed = (_: unknown, index: number): Keyed => {
      const item = this.source.getData(index);
      return { key: keyOf(item, index), item, index };
    };
    const entries = world.reactor.untracked(() => Array.from({ length: this.source.totalCount() }, keyed));
    this.children = this.items.draw(entries, build);
    composer.drawn();
  }
}
