import type {
  Arguments, Attributes, Body, References, Site, ViewClass, ViewInstance,
} from '../../arkts/RuntimeContract.ts';
import { layersOf } from '../layers/Layers.ts';
import { Reaction } from '../reactive/Reaction.ts';
import { complete, resetFields, takeNewParams } from '../state/Birth.ts';
import { fieldsOf, metasOf } from '../state/ClassMeta.ts';
import { type Birth, isTwoWay, stateOf, type ViewState } from '../state/ViewState.ts';
import { ComponentNode, recorderOptions } from './ComponentNode.ts';
import { type AttributeValues, recordAttributes } from './Recorder.ts';
import { RenderNode } from './RenderNode.ts';
import { Scope } from './Scope.ts';
import type { Surroundings } from './Surroundings.ts';

export interface CustomOptions {
  readonly view: ViewClass;
  readonly site: Site;
  readonly parent: RenderNode | undefined;
  readonly args?: Arguments | undefined;
  readonly attributes?: Attributes | undefined;
  readonly body?: Body | undefined;
  readonly references?: References | undefined;
  /** The component in whose `build()` this one stands. */
  readonly owner: ViewState | undefined;
  readonly uiContext: unknown;
}

/** A custom component: what the app has written as a struct. */
export class CustomNode extends RenderNode {
  readonly name: string;
  readonly view: ViewInstance;
  readonly state: ViewState;
  attributes: AttributeValues = new Map();
  /** How often `build()` has run. */
  builds = 0;
  private readonly argsReaction: Reaction;
  private readonly attributesReaction: Reaction;
  private readonly scope: Scope;
  private isFrozen = false;

  constructor(private readonly surroundings: Surroundings, private options: CustomOptions) {
    super(options.site, options.parent);
    this.name = options.view.name;
    const { world, composer } = surroundings;
    const reaction = (react: () => void): Reaction =>
      new Reaction(world.reactor, { phase: 'render', isAsleep: () => this.isAsleep, depth: this.depth, label: this.site, react });
    this.argsReaction = reaction(() => takeNewParams(world, this.state, this.params()));
    this.attributesReaction = reaction(() => this.decorate());
    const birth = this.birth();
    // What a constructor reads is no reason to draw its parent again.
    this.view = world.reactor.untracked(() => new options.view(birth));
    this.state = stateOf(this.view);
    this.state.node = this;
    complete(world, this.state);
    this.decorate();
    this.scope = new Scope(composer, this, () => {
      this.builds++;
      this.draws++;
      this.view.build();
    });
  }

  /** Draws the component for the first time, then what it holds: children appear when their parent has been built. */
  expand(): void {
    this.surroundings.world.reactor.untracked(() => this.view.aboutToAppear?.());
    this.surroundings.composer.collect(() => this.scope.render());
  }

  protected end(): void {
    this.state.isGone = true;
    this.surroundings.world.reactor.untracked(() => this.view.aboutToDisappear?.());
    this.state.dispose();
    this.state.pool.forEach((kept) => kept.forEach((node) => node.dispose()));
    this.argsReaction.dispose();
    this.attributesReaction.dispose();
    this.scope.dispose();
    layersOf(this).forEach((layer) => layer.dispose());
  }

  /** A V2 component that is kept answers no change until it is used again (arkts-new-reusablev2.md). */
  override get isAsleep(): boolean {
    return this.isFrozen;
  }

  /** It has gone and is kept; so has what stands in it. */
  recycle(): void {
    this.isFrozen = isV2(this.view);
    this.surroundings.world.reactor.untracked(() => this.view.aboutToRecycle?.());
    customsIn(this).forEach((inside) => inside.recycle());
  }

  /** It stands in a place again, with what it is given there. */
  reuse(options: CustomOptions): void {
    this.options = options;
    this.parent = options.parent;
    this.surroundings.world.reactor.untracked(() => this.wake());
    this.decorate();
  }

  private wake(): void {
    const { world } = this.surroundings;
    if (isV2(this.view)) {
      const birth = this.birth();
      // What fields begin with is what an instance that is new now has.
      resetFields(world, this.state, stateOf(new this.options.view(birth)));
      this.state.birth = birth;
      this.isFrozen = false;
      this.view.aboutToReuse?.();
    } else {
      const params = this.params();
      takeNewParams(world, this.state, params);
      this.view.aboutToReuse?.(params);
    }
    customsIn(this).forEach((inside) => inside.wake());
  }

  private birth(): Birth {
    const { references = {}, body, owner, uiContext } = this.options;
    return { params: this.params(), references, parent: owner, body, site: this.site, uiContext };
  }

  private params(): Record<string, unknown> {
    return this.argsReaction.track(() => {
      const params = (this.options.args?.()[0] ?? {}) as Record<string, unknown>;
      // A two-way binding is a parameter that is read only here, so that it is followed.
      Object.values(params).forEach((value) => isTwoWay(value) && value.get());
      this.touchCopied(params);
      return params;
    });
  }

  /** `@Prop` copies an object with all that it holds, so a change of its properties is a change of the parameter. */
  private touchCopied(params: Readonly<Record<string, unknown>>): void {
    for (const [name, { kind }] of fieldsOf(Object.create(this.options.view.prototype as object) as object)) {
      const value = params[name];
      if (kind === 'Prop' && typeof value === 'object' && value !== null) {
        Object.keys(value).forEach((key) => (value as Record<string, unknown>)[key]);
      }
    }
  }

  private decorate(): void {
    const own = recorderOptions(this.surroundings, this.name, this.site, this.options.owner?.view);
    this.attributes = this.attributesReaction.track(() => recordAttributes(own, this.options.attributes));
    this.draws++;
    this.surroundings.composer.drawn();
  }
}

function isV2(view: object): boolean {
  return metasOf(view).some(({ version }) => version === 2);
}

/** The components of the app that stand in this one, each with what is in it. */
function customsIn(node: RenderNode): CustomNode[] {
  const slots = node instanceof ComponentNode ? [...node.slots.nodes.values()] : [];
  return [...node.children, ...slots].flatMap((child) => child instanceof CustomNode ? [child] : customsIn(child));
}
