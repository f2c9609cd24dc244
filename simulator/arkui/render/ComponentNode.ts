import type {
  Arguments, Attributes, AttributeRecorder, Body, Site, TwoWay,
} from '../../arkts/RuntimeContract.ts';
import { PixelMap } from '../../kits/ImageKit/PixelMap.ts';
import type { Inner } from '../inner/Inner.ts';
import { innerOf } from '../inner/innerOf.ts';
import { BoundLayers } from '../layers/BoundLayers.ts';
import type { LayerOptions } from '../layers/Layers.ts';
import { Reaction } from '../reactive/Reaction.ts';
import { metasOf } from '../state/ClassMeta.ts';
import { type Scrolls, scrollerIn } from '../objects/Scroller.ts';
import { surfaceIn } from '../objects/Surface.ts';
import { isTwoWay } from '../state/ViewState.ts';
import { BreakpointWatch } from './BreakpointWatch.ts';
import { type AttributeValues, recordAttributes, type RecorderOptions } from './Recorder.ts';
import { RenderNode } from './RenderNode.ts';
import { Scope } from './Scope.ts';
import { destinationContext, Slots } from './Slots.ts';
import type { Surroundings } from './Surroundings.ts';

/** A surface is there once its component is, and goes with it (ts-basic-components-xcomponent.md). */
const ARRIVALS = ['onWillAppear', 'onAttach', 'onAppear', 'onReady', 'onLoad'];
const DEPARTURES = ['onDetach', 'onDisAppear', 'onDestroy'];

export interface ComponentOptions {
  readonly name: string;
  readonly site: Site;
  readonly parent: RenderNode;
  readonly args: Arguments | undefined;
  readonly attributes: Attributes | undefined;
  readonly body: Body | undefined;
  /** The component in whose `build()` this stands: its `@Styles` methods are attributes here. */
  readonly view: object | undefined;
  /** Of what lies over a page, not in it. */
  readonly layer?: LayerOptions;
}

/** One component of ArkUI. Arguments and attributes run together, again after a change of what they have read. */
export class ComponentNode extends RenderNode {
  readonly name: string;
  args: readonly unknown[] = [];
  attributes: AttributeValues = new Map();
  /** What builders in attributes draw. */
  readonly slots: Slots;
  readonly layer: LayerOptions | undefined;
  /** Sheets, menus and the like that attributes bring up. */
  readonly bound: BoundLayers;
  readonly inner: Inner | undefined;
  private readonly reaction: Reaction;
  private readonly scope: Scope | undefined;
  private breakpoints: BreakpointWatch | undefined;

  constructor(private readonly surroundings: Surroundings, private readonly options: ComponentOptions) {
    super(options.site, options.parent);
    this.name = options.name;
    const { composer, world } = surroundings;
    this.slots = new Slots(surroundings, this);
    this.layer = options.layer;
    this.bound = new BoundLayers(surroundings, this);
    this.inner = innerOf(this.name, this, surroundings);
    this.reaction = new Reaction(world.reactor, {
      phase: 'render', isAsleep: () => this.isAsleep, depth: this.depth, label: this.site, react: () => composer.collect(() => this.draw()),
    });
    this.draw();
    this.scope = options.body && new Scope(composer, this, options.body);
    this.scope?.render();
    composer.expandLater({ expand: () => this.arrive() });
  }

  protected end(): void {
    this.reaction.dispose();
    this.scope?.dispose();
    this.slots.dispose();
    this.bound.dispose();
    this.inner?.dispose?.();
    this.breakpoints?.dispose();
    const scroller = this.scroller();
    if (scroller !== undefined) {
      scroller.isBound = false;
    }
    this.tellAll(DEPARTURES);
  }

  /** What the app moves it by. */
  scroller(): Scrolls | undefined {
    return scrollerIn(this.args);
  }

  private arrive(): void {
    const scroller = this.scroller();
    if (scroller !== undefined) {
      scroller.isBound = true;
    }
    this.tellAll(ARRIVALS);
    if (this.name === 'GridRow') {
      this.breakpoints = new BreakpointWatch(this.surroundings.window, () => this.args[0], (point) => {
        const listener = this.attributes.get('onBreakpointChange')?.[0] as ((point: string) => void) | undefined;
        this.surroundings.world.reactor.untracked(() => listener?.(point));
      });
    }
  }

  /** Calls what the app has set for moments in the life of the component (ts-universal-events-show-hide.md). */
  private tellAll(moments: readonly string[]): void {
    for (const moment of moments) {
      const listener = this.attributes.get(moment)?.[0];
      if (typeof listener === 'function') {
        const context = moment === 'onReady' ? destinationContext(this) : undefined;
        this.surroundings.world.reactor.untracked(() => (listener as (context?: object) => void)(context));
      }
    }
  }

  private draw(): void {
    const { args, attributes } = this.options;
    this.reaction.track(() => {
      this.args = args?.() ?? [];
      const recording = recorderOptions(this.surroundings, this.name, this.site, this.options.view);
      this.attributes = recordAttributes(recording, attributes);
      // A two-way binding is read only here, so that it is followed.
      void this.scroller()?.request;
      void surfaceIn(this.args)?.picture;
      this.args.filter((arg) => arg instanceof PixelMap).forEach((picture) => picture.draw());
      twoWaysIn([...this.args, ...[...this.attributes.values()].flat()]).forEach((binding) => binding.get());
    });
    this.draws++;
    this.slots.update(this.args, this.attributes);
    this.bound.update(this.attributes);
    this.surroundings.world.reactor.untracked(() => this.inner?.update?.());
    this.surroundings.composer.drawn();
  }
}

/** Two-way bindings among these, and in the fields of objects. */
export function twoWaysIn(values: readonly unknown[]): TwoWay[] {
  return values.flatMap((value) => isTwoWay(value) ? [value]
    : typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
      ? Object.values(value).filter(isTwoWay) : []);
}

type Styles = (e: AttributeRecorder, ...values: never[]) => unknown;

export function recorderOptions(surroundings: Surroundings, component: string, site: Site,
  view: object | undefined): RecorderOptions {
  const { tables, own, world } = surroundings;
  return {
    component, site, tables, own, view, ledger: world.ledger,
    styles: (name) => view !== undefined && metasOf(view).some((meta) => meta.styles.has(name))
      ? (e, ...values) => (view as Record<string, Styles>)[name]?.call(view, e, ...values)
      : undefined,
  };
}
