import type {
  Arguments, ArkuiRuntime, AttributeRecorder, Attributes, Body, References, Site, TwoWay, ViewClass, ViewInstance,
} from '../arkts/RuntimeContract.ts';
import { isBuiltIn } from './builtIn.ts';
import { ComponentNode } from './render/ComponentNode.ts';
import { CustomNode } from './render/CustomNode.ts';
import { ForEachNode } from './render/ForEachNode.ts';
import { GroupNode } from './render/GroupNode.ts';
import { LazyForEachNode } from './render/LazyForEachNode.ts';
import { ReusedPlace } from './render/ReusedPlace.ts';
import { RepeatNode } from './render/RepeatNode.ts';
import type { RenderNode } from './render/RenderNode.ts';
import type { Surroundings } from './render/Surroundings.ts';
import { rule } from '../rules/Rule.ts';
import { takeGiven } from './state/Birth.ts';
import { metasOf } from './state/ClassMeta.ts';
import { adopt, type Birth, stateOf, ViewState } from './state/ViewState.ts';
import { BuilderCalls } from './render/BuilderCalls.ts';

const UNKNOWN_COMPONENT = rule('arkui.unknown-component', 'documented', 'ts-components-summary.md',
  'Only components that ArkUI has can be created.');

/** What compiled .ets files call (see `RuntimeContract.ts`). */
export class Runtime implements ArkuiRuntime {
  readonly View: abstract new (...args: never[]) => object;
  private readonly builders: BuilderCalls;

  constructor(private readonly surroundings: Surroundings) {
    this.builders = new BuilderCalls(surroundings);
    const { world } = surroundings;
    this.View = class View {
      constructor(birth: Birth) {
        if (birth?.params === undefined) {
          throw new Error('A component is created by writing its name in build(), not with new.');
        }
        const state = new ViewState(this as unknown as ViewInstance, birth);
        adopt(state);
        takeGiven(world, state);
      }

      getUIContext(): unknown {
        return stateOf(this).birth.uiContext;
      }
    } as unknown as abstract new (...args: never[]) => object;
  }

  c(name: string, site: Site, args?: Arguments, attributes?: Attributes, body?: Body): void {
    this.surroundings.composer.scope.place(site, () => this.make(name, site, args, attributes, body));
  }

  v(callee: unknown, site: Site, args?: Arguments, attributes?: Attributes, body?: Body,
    references?: References): void {
    if (isBuiltIn(callee)) {
      this.surroundings.composer.scope.place(site, () => {
        callee.onPlaced();
        return this.make(callee.builtInComponent, site, args, attributes, body);
      });
    } else if (this.isViewClass(callee)) {
      this.placeCustom(callee, { site, args, attributes, body, references });
    } else if (typeof callee === 'function') {
      this.builders.placeFunction(callee as (...args: unknown[]) => void, site, args);
    } else {
      this.surroundings.world.ledger.violate(UNKNOWN_COMPONENT, site);
      throw new Error(`What is created in ${site} is neither a component nor a builder.`);
    }
  }

  b(site: Site, call: () => unknown): void {
    const { composer } = this.surroundings;
    const { scope } = composer;
    scope.place(site, () => new GroupNode(composer, site, scope.owner, () => void call()));
  }

  p(view: ViewInstance, name: string, fallback: () => unknown): unknown {
    const { world } = this.surroundings;
    // What the parent gave is in place already: `View` has taken it.
    return stateOf(view).isGiven(name) ? world.fields.of(view, name).peek() : fallback();
  }

  d(dialog: unknown, params: object, controller: unknown): object {
    const field = (dialog as Partial<ViewClass>).__arkuiController;
    return field === undefined ? params : { ...params, [field]: controller };
  }

  t(get: () => unknown, set: (value: never) => void): TwoWay {
    return { get, set: set as (value: unknown) => void };
  }

  extend(component: string, name: string, apply: (e: AttributeRecorder, ...values: never[]) => unknown): void {
    this.surroundings.own.add(component, name, apply);
  }

  /** What makes a `@Builder` method draw into a group of its own. */
  wrapBuilder(build: (...args: unknown[]) => void): (...args: unknown[]) => void {
    return this.builders.wrap(build);
  }

  private make(name: string, site: Site, args: Arguments = () => [], attributes?: Attributes, body?: Body): RenderNode {
    const { surroundings } = this;
    const parent = surroundings.composer.scope.owner;
    switch (name) {
      case 'ForEach':
        return new ForEachNode(surroundings, site, parent, args);
      case 'Repeat':
        return new RepeatNode(surroundings, site, parent, args, attributes);
      case 'LazyForEach':
        return new LazyForEachNode(surroundings, site, parent, args);
      default:
        return new ComponentNode(surroundings,
          { name, site, parent, args, attributes, body, view: ownerOf(parent)?.view });
    }
  }

  private placeCustom(view: ViewClass, options: {
    readonly site: Site;
    readonly args: Arguments | undefined;
    readonly attributes: Attributes | undefined;
    readonly body: Body | undefined;
    readonly references: References | undefined;
  }): void {
    const { composer } = this.surroundings;
    const { scope } = composer;
    scope.place(options.site, () => {
      const owner = ownerOf(scope.owner);
      if (metasOf(Object.create(view.prototype as object) as object).some(({ isReusable }) => isReusable)) {
        return new ReusedPlace(this.surroundings, { ...options, view, owner, uiContext: owner?.birth.uiContext }, scope.owner);
      }
      const node = new CustomNode(this.surroundings,
        { ...options, view, parent: scope.owner, owner, uiContext: owner?.birth.uiContext });
      composer.expandLater(node);
      return node;
    });
  }

  private isViewClass(callee: unknown): callee is ViewClass {
    return typeof callee === 'function' && callee.prototype instanceof this.View;
  }
}

/** The custom component in whose `build()` a node stands. */
function ownerOf(node: RenderNode | undefined): ViewState | undefined {
  for (let up = node; up !== undefined; up = up.parent) {
    if (up instanceof CustomNode) {
      return up.state;
    }
  }
  return undefined;
}
