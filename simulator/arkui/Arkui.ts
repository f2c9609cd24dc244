import type { ViewClass } from '../arkts/RuntimeContract.ts';
import { RUNTIME_NAME } from '../arkts/RuntimeContract.ts';
import { globalEnums } from '../arkts/KitSkeleton.ts';
import type { DeskClock } from '../device/Clock.ts';
import type { Ledger } from '../rules/Ledger.ts';
import { rule } from '../rules/Rule.ts';
import type { Configuration } from './resources/Qualifiers.ts';
import type { ResourceTable } from './resources/ResourceTable.ts';
import { attributeTables } from './AttributeTables.ts';
import { Prompts, type PromptsOptions } from './layers/Prompts.ts';
import { Reactor } from './reactive/Reactor.ts';
import { CustomNode } from './render/CustomNode.ts';
import { OwnAttributes } from './render/Recorder.ts';
import { Composer } from './render/Scope.ts';
import type { Surroundings } from './render/Surroundings.ts';
import { ResourceRefs } from './resources/ResourceRefs.ts';
import { Runtime } from './Runtime.ts';
import { controllerGlobals } from './objects/Controllers.ts';
import { customDialogClass } from './objects/CustomDialogs.ts';
import { gestureGlobals } from './objects/Gestures.ts';
import { NavPathInfo, navPathStackClass } from './objects/NavPathStack.ts';
import { scrollerClass } from './objects/Scroller.ts';
import { styleGlobals } from './objects/Styles.ts';
import { surfaceClass } from './objects/Surface.ts';
import { TransitionEffect } from './objects/TransitionEffect.ts';
import { createDecorators } from './state/Decorators.ts';
import { Environment } from './state/Environment.ts';
import { localStorageClass } from './state/AppStorage.ts';
import { makeWorld } from './state/makeWorld.ts';
import { AppStorageV2, PersistenceV2 } from './state/StorageV2.ts';

const CHANGE_IN_BUILD = rule('arkui.no-change-in-build', 'documented', 'arkts-create-custom-components.md',
  'build(), builders and what they call do not change the state that they draw.');

/** Sizes that come from the parent or from what a component holds (ts-universal-attributes-size.md). */
const LAYOUT_POLICY = {
  matchParent: { id_: 'matchParent' }, wrapContent: { id_: 'wrapContent' }, fixAtIdealSize: { id_: 'fixAtIdealSize' },
};

export interface ArkuiOptions {
  readonly ledger: Ledger;
  readonly resources: ResourceTable;
  readonly bundleName: string;
  readonly configuration: Configuration;
  readonly clock: DeskClock;
  /** What lies under an address `file://…`; undefined where nothing does, or where it cannot be read now. */
  readonly fileAt: (uri: string) => Uint8Array | undefined;
  /** Told what components throw when they are drawn again; on a device such an exception ends the process. */
  readonly onError: (error: unknown) => void;
}

/** The user interface of one process: what its modules need of ArkUI, and the pages that they have registered. */
export class Arkui {
  readonly resources: ResourceRefs;
  readonly reactor: Reactor;
  readonly fileAt: ArkuiOptions['fileAt'];
  private readonly surroundings: Surroundings;
  /** What ArkUI puts into the global scope: decorators, enums, `$r` and the runtime. */
  readonly globals: ReadonlyMap<string, unknown>;
  /** Called whenever something was drawn, many times for one change; set by whoever shows the page. */
  onDrawn: () => void = () => undefined;
  private readonly windowListeners = new Set<() => void>();
  private readonly entries = new Map<string, ViewClass>();

  constructor({ ledger, resources, bundleName, configuration, clock, fileAt, onError }: ArkuiOptions) {
    this.fileAt = fileAt;
    this.reactor = new Reactor({ onError, onWriteWhileDrawing: (place) => ledger.violate(CHANGE_IN_BUILD, place) });
    const { reactor } = this;
    const world = makeWorld(reactor, ledger);
    this.surroundings = {
      world,
      composer: new Composer(reactor, () => this.onDrawn()),
      own: new OwnAttributes(),
      window: {
        width: () => configuration.display?.width ?? 0,
        listen: (listener) => this.onReconfigured(listener),
      },
      clock, locale: () => configuration.locale, text: (value) => this.resources.text(value),
      // Asked for when the first component is drawn: a call that needs no page does not wait for it.
      get tables() {
        return attributeTables();
      },
    };
    this.resources = new ResourceRefs({ table: resources, bundleName, ledger, configuration });
    const runtime = new Runtime(this.surroundings);
    const environment = new Environment(reactor, configuration);
    this.onReconfigured(() => environment.reconfigured());
    const decorators = createDecorators({
      world, environment,
      onEntry: (page) => void this.entries.set(fileOf(page), page),
      wrapBuilder: (build) => runtime.wrapBuilder(build),
    });
    this.globals = new Map<string, unknown>([
      ...Object.entries(globalEnums()), ...Object.entries(decorators),
      ...Object.entries(gestureGlobals()), ...Object.entries(controllerGlobals()),
      ...Object.entries(styleGlobals()),
      ['AppStorage', world.storage],
      ['LocalStorage', localStorageClass(world)],
      // Those are no global names: the kit hands them out.
      ['kit AppStorageV2', new AppStorageV2()], ['kit PersistenceV2', new PersistenceV2(world, diskOf(configuration))],
      ['LayoutPolicy', LAYOUT_POLICY], ['TransitionEffect', TransitionEffect], ['NavPathInfo', NavPathInfo],
      ['NavPathStack', navPathStackClass(reactor)],
      ['CustomDialogController', customDialogClass(this.surroundings)],
      ['XComponentController', surfaceClass(reactor)],
      ['Scroller', scrollerClass(reactor)], ['ListScroller', scrollerClass(reactor)],
      ['wrapBuilder', (builder: unknown) => ({ builder })],
      [RUNTIME_NAME, runtime], ['$r', this.resources.$r], ['$rawfile', this.resources.$rawfile],
    ]);
  }

  /** Language, colours or the window are others now: what follows them is told. */
  reconfigured(): void {
    this.windowListeners.forEach((listener) => listener());
  }

  /** The component with `@Entry` in a file that has run. */
  entryOf(file: string): ViewClass | undefined {
    return this.entries.get(file);
  }

  private onReconfigured(listener: () => void): () => void {
    this.windowListeners.add(listener);
    return () => void this.windowListeners.delete(listener);
  }

  /** What asks over a page of this user interface. */
  prompts(options: Omit<PromptsOptions, 'surroundings'>): Prompts {
    return new Prompts({ ...options, surroundings: this.surroundings });
  }

  /** Creates a page's component and draws it. @param onMade told of it before anything of the app has run for it */
  draw(page: ViewClass, uiContext: unknown, onMade: (node: CustomNode) => void = () => undefined): CustomNode {
    const node = new CustomNode(this.surroundings, {
      view: page, site: page.__arkuiSite, parent: undefined, owner: undefined, uiContext,
    });
    onMade(node);
    node.expand();
    return node;
  }
}

const disks = new WeakMap<Configuration, Map<string, string>>();

/** What PersistenceV2 has written down on this device: it outlives the process. */
function diskOf(device: Configuration): Map<string, string> {
  const disk = disks.get(device) ?? new Map<string, string>();
  disks.set(device, disk);
  return disk;
}

/** `/dir/File.ets:3:1` stands in `/dir/File.ets`. */
function fileOf(page: ViewClass): string {
  return page.__arkuiSite.replace(/:\d+:\d+$/, '');
}
