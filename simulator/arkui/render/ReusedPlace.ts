import { recordAttributes } from './Recorder.ts';
import { recorderOptions } from './ComponentNode.ts';
import { CustomNode, type CustomOptions } from './CustomNode.ts';
import { RenderNode } from './RenderNode.ts';
import type { Surroundings } from './Surroundings.ts';

/** ReuseOptions (ts-universal-attributes-reuse.md). */
interface Reuse {
  readonly reuseId?: () => string;
}

/**
 * Where a component with `@Reusable` or `@ReusableV2` stands. What leaves it is kept by the component in whose `build()`
 * it stood, and comes again where one of the same kind is wanted there (arkts-reusable.md). It is filled after what is
 * gone has left, so that one change may take and give.
 */
export class ReusedPlace extends RenderNode {
  readonly name = undefined;
  private readonly key: string;
  private isGone = false;

  constructor(private readonly surroundings: Surroundings, private readonly options: Omit<CustomOptions, 'parent'>,
    parent: RenderNode) {
    super(options.site, parent);
    this.key = `${options.view.name} ${this.reuseId()}`;
    surroundings.composer.expandLater(this);
  }

  expand(): void {
    if (this.isGone) {
      return;
    }
    const options = { ...this.options, parent: this };
    const kept = this.kept?.pop();
    if (kept instanceof CustomNode) {
      kept.reuse(options);
      this.children = [kept];
    } else {
      const made = new CustomNode(this.surroundings, options);
      this.children = [made];
      made.expand();
    }
    this.surroundings.composer.drawn();
  }

  override dispose(): void {
    const { kept, children: [node] } = this;
    if (kept !== undefined && node instanceof CustomNode) {
      this.children = [];
      kept.push(node);
      node.recycle();
    }
    super.dispose();
  }

  protected end(): void {
    this.isGone = true;
  }

  /** Undefined where nothing is kept: its keeper itself is going. */
  private get kept(): RenderNode[] | undefined {
    const { owner } = this.options;
    if (owner === undefined || owner.isGone) {
      return undefined;
    }
    const kept = owner.pool.get(this.key) ?? [];
    owner.pool.set(this.key, kept);
    return kept;
  }

  /** By its own name where the app gives none, or an empty one. */
  private reuseId(): string {
    const { view, owner, attributes } = this.options;
    const recording = recorderOptions(this.surroundings, view.name, this.site, owner?.view);
    const values = this.surroundings.world.reactor.untracked(() => recordAttributes(recording, attributes));
    const reuse = values.get('reuse')?.[0] as Reuse | undefined;
    return String(values.get('reuseId')?.[0] ?? reuse?.reuseId?.() ?? '');
  }
}
