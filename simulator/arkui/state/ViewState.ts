import type { References, Site, TwoWay, ViewInstance } from '../../arkts/RuntimeContract.ts';
import type { RenderNode } from '../render/RenderNode.ts';
import type { Signal } from '../reactive/Signal.ts';
import type { AppStorage } from './AppStorage.ts';

/** What a parent gives to a component that it creates. */
export interface Birth {
  readonly params: Readonly<Record<string, unknown>>;
  /** Names of the parent's own fields that were passed, by parameter. */
  readonly references: References;
  readonly parent: ViewState | undefined;
  /** The trailing closure. */
  readonly body: (() => void) | undefined;
  readonly site: Site;
  /** What `getUIContext()` answers. */
  readonly uiContext: unknown;
}

/** What compiled code makes of `x!!` and `$$x`; a map, a store or a controller has methods of these names, too. */
export function isTwoWay(value: unknown): value is TwoWay {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'get') && Object.hasOwn(value, 'set')
    && typeof (value as TwoWay).get === 'function' && typeof (value as TwoWay).set === 'function';
}

/** What the runtime keeps beside each component instance. */
export class ViewState {
  /** Until the field initialisers have run. */
  isInitialising = true;
  readonly providers = new Map<string, Signal>();
  /** Of a page: what its components share by `@LocalStorageLink`. */
  localStorage: AppStorage | undefined;
  /** Where it stands. */
  node: RenderNode | undefined;
  /** Components of the app that have stood in its `build()` and are kept to be used again, by what they are known by. */
  readonly pool = new Map<string, RenderNode[]>();
  isGone = false;
  monitors: (() => void)[] = [];
  /** Has a `@Computed` worked out anew. */
  readonly computed: (() => void)[] = [];
  /** Run when the component goes. */
  readonly disposers: (() => void)[] = [];

  /** @param birth what the parent gives; given anew when it is used again */
  constructor(readonly view: ViewInstance, public birth: Birth) {}

  get name(): string {
    return this.view.constructor.name;
  }

  isGiven(name: string): boolean {
    return Object.hasOwn(this.birth.params, name);
  }

  /** True for `$name` where the parent has given `name` as a two-way binding: that stands for both. */
  isEventOfTwoWay(name: string): boolean {
    return name.startsWith('$') && isTwoWay(this.birth.params[name.slice(1)]);
  }

  /** The nearest provider above that goes by this name. */
  findProvider(alias: string): Signal | undefined {
    for (let state = this.birth.parent; state !== undefined; state = state.birth.parent) {
      const provider = state.providers.get(alias);
      if (provider !== undefined) {
        return provider;
      }
    }
    return undefined;
  }

  dispose(): void {
    [...this.disposers, ...this.monitors].forEach((dispose) => dispose());
  }
}

const states = new WeakMap<object, ViewState>();

export function adopt(state: ViewState): void {
  states.set(state.view, state);
}

/** True for a component that is frozen; other objects never are. */
export function isAsleep(owner: object): boolean {
  return states.get(owner)?.node?.isAsleep ?? false;
}

/** @throws Error for an object that is no component of this runtime. */
export function stateOf(view: object): ViewState {
  const state = states.get(view);
  if (state === undefined) {
    throw new Error('A component is created by writing its name in build(), not with new.');
  }
  return state;
}
