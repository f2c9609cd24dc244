import type { Arguments, AttributeRecorder, Attributes, Site } from '../../arkts/RuntimeContract.ts';
import { Reaction } from '../reactive/Reaction.ts';
import { Signal } from '../reactive/Signal.ts';
import { notOnTheDesk } from '../state/World.ts';
import { GroupNode } from './GroupNode.ts';
import { RenderNode } from './RenderNode.ts';
import type { Surroundings } from './Surroundings.ts';

type Each = (item: RepeatItem) => void;

/** What the builders of `Repeat` are called with. Its fields are observed. */
class RepeatItem {
  constructor(private readonly itemSignal: Signal, private readonly indexSignal: Signal) {}

  get item(): unknown {
    return this.itemSignal.get();
  }

  get index(): unknown {
    return this.indexSignal.get();
  }

  update(item: unknown, index: number): void {
    this.itemSignal.set(item);
    this.indexSignal.set(index);
  }
}

interface Row { readonly node: GroupNode; readonly item: RepeatItem; readonly template: string }

interface Settings {
  each: Each | undefined;
  key: ((item: unknown, index: number) => string) | undefined;
  templateId: ((item: unknown, index: number) => string) | undefined;
  readonly templates: Map<string, Each>;
}

/**
 * `Repeat` (arkts-new-rendering-control-repeat.md). With `virtualScroll` too, all items are drawn: a page without a
 * size has no window.
 */
export class RepeatNode extends RenderNode {
  readonly name = undefined;
  private rows = new Map<string, Row>();
  private readonly reaction: Reaction;

  constructor(
    private readonly surroundings: Surroundings, site: Site, parent: RenderNode,
    private readonly args: Arguments, private readonly chain: Attributes | undefined,
  ) {
    super(site, parent);
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
    const { entries, settings } = this.reaction.track(() => this.read());
    const keys = new Set(entries.map((entry) => entry.key));
    // Rows whose key has gone are used again, the last one first.
    const free = [...this.rows].filter(([key]) => !keys.has(key)).map(([, row]) => row);
    const next = new Map<string, Row>();
    for (const { key, item, index, template } of entries) {
      const row = this.rows.get(key) ?? take(free, template);
      row?.item.update(item, index);
      next.set(key, row ?? this.make(settings, template, item, index));
    }
    free.forEach((row) => this.surroundings.world.reactor.untracked(() => row.node.dispose()));
    this.rows = next;
    this.children = [...next.values()].map((row) => row.node);
    this.surroundings.composer.drawn();
  }

  private make(settings: Settings, template: string, item: unknown, index: number): Row {
    const { reactor } = this.surroundings.world;
    const repeatItem = new RepeatItem(new Signal(reactor, item), new Signal(reactor, index));
    const build = settings.templates.get(template) ?? settings.each;
    if (build === undefined) {
      throw new Error(`Repeat needs .each(): ${this.site}`);
    }
    const node = new GroupNode(this.surroundings.composer, this.site, this, () => build(repeatItem));
    return { node, item: repeatItem, template };
  }

  private read(): { entries: { key: string; item: unknown; index: number; template: string }[]; settings: Settings } {
    const settings = settingsOf(this.chain);
    const taken = new Set<string>();
    const entries = (this.args()[0] as unknown[]).map((item, index) => {
      const template = settings.templateId?.(item, index) ?? '';
      const key = unique(taken, settings.key?.(item, index) ?? `#${index}`);
      return { key, item, index, template: settings.templates.has(template) ? template : '' };
    });
    return { entries, settings };
  }
}

function take(free: Row[], template: string): Row | undefined {
  const at = free.map((row) => row.template).lastIndexOf(template);
  return at === -1 ? undefined : free.splice(at, 1)[0];
}

function unique(taken: Set<string>, key: string): string {
  let found = key;
  while (taken.has(found)) {
    found = `${found}'`;
  }
  taken.add(found);
  return found;
}

function settingsOf(chain: Attributes | undefined): Settings {
  const settings: Settings = { each: undefined, key: undefined, templateId: undefined, templates: new Map() };
  const set: Record<string, (...args: unknown[]) => void> = {
    each: (each) => { settings.each = each as Each; },
    key: (key) => { settings.key = key as Settings['key']; },
    templateId: (templateId) => { settings.templateId = templateId as Settings['templateId']; },
    template: (name, each) => { settings.templates.set(String(name), each as Each); },
    virtualScroll: () => undefined,
  };
  const recorder: AttributeRecorder = new Proxy({}, {
    get: (_target, name) => (...args: unknown[]) => {
      (set[String(name)] ?? (() => notOnTheDesk(`Repeat.${String(name)}`)))(...args);
      return recorder;
    },
  });
  chain?.(recorder);
  return settings;
}
