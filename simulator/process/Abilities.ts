import path from 'node:path';
import { businessError } from '../device/Faults.ts';
import type { KitHost } from '../kits/KitHost.ts';
import { createResourceManager } from '../kits/LocalizationKit/index.ts';
import type { UIAbility } from '../kits/AbilityKit/index.ts';
import type { AppProcess } from './AppProcess.ts';
import type { AbilityEntry, Manifest } from './Manifest.ts';
import { abilityFor } from './Manifest.ts';

/**
 * Draws the app's pages; the window of an ability shows one. Windows are told apart by the context of their ability.
 */
export interface PageFace {
  mount(process: AppProcess, page: string, context: unknown): void;
  /** The window comes to the front, with the page that it has. */
  show(context: unknown): void;
  /** No window of the app is in front any more. */
  hide(): void;
  /** The window has gone; without a context all of them. */
  unmount(context?: unknown): void;
}

interface Running {
  readonly ability: UIAbility;
  hasWindow: boolean;
}

/** The abilities of one process, and their lives (uiability-lifecycle.md, uiability-launch-type.md). */
export class Abilities {
  private readonly running = new Map<string, Running>();
  private front: string | undefined;
  private readonly process: AppProcess;
  private readonly manifest: Manifest;
  private readonly pages: PageFace;

  constructor(process: AppProcess, manifest: Manifest, pages: PageFace) {
    this.process = process;
    this.manifest = manifest;
    this.pages = pages;
  }

  get frontName(): string | undefined {
    return this.front;
  }

  /** Created by the system and not by a tap: no window (the documents name no other way; assumed). */
  wake(action: string): void {
    this.create(abilityFor(this.manifest, action), false);
  }

  /** Brings an ability to the foreground, creating it where it is not there yet. */
  show(name: string): void {
    const entry = this.manifest.abilities.find((ability) => ability.name === name);
    if (entry === undefined) {
      throw new Error(`There is no ability ${name} in module.json5.`);
    }
    const isNew = !this.running.has(name);
    const running = this.create(entry, true);
    if (!isNew) {
      this.process.call('onNewWant', () => running.ability.onNewWant(this.want(name), { launchReason: 1 }));
    }
    this.bringToFront(name);
    if (!running.hasWindow) {
      running.hasWindow = true;
      this.process.call('onWindowStageCreate', () => running.ability.onWindowStageCreate(this.stage(running)));
    }
    this.pages.show(running.ability.context);
    this.process.call('onForeground', () => running.ability.onForeground());
  }

  home(): void {
    const running = this.front === undefined ? undefined : this.running.get(this.front);
    this.bringToFront(undefined);
    this.pages.hide();
    if (running !== undefined) {
      this.process.call('onBackground', () => running.ability.onBackground());
    }
  }

  async destroy(name: string): Promise<void> {
    const running = this.running.get(name);
    this.running.delete(name);
    if (this.front === name) {
      this.bringToFront(undefined);
    }
    this.pages.unmount(running?.ability.context);
    await running?.ability.onDestroy();
  }

  private bringToFront(name: string | undefined): void {
    const { device } = this.process;
    this.front = name;
    device.isForeground = name !== undefined;
    device.lifeChanged();
  }

  private create(entry: AbilityEntry, isForeground: boolean): Running {
    const known = this.running.get(entry.name);
    if (known !== undefined) {
      return known;
    }
    const file = path.join(this.process.device.appRoot, 'entry/src/main', entry.srcEntry);
    const Class = this.process.import(file).default as new () => UIAbility;
    const running: Running = { ability: new Class(), hasWindow: false };
    running.ability.context = this.context(entry.name);
    this.running.set(entry.name, running);
    this.process.call('onCreate', () => running.ability.onCreate(this.want(entry.name), { launchReason: 1 }));
    if (!isForeground) {
      this.process.call('onBackground', () => running.ability.onBackground());
    }
    return running;
  }

  private want(abilityName: string): object {
    return { bundleName: this.manifest.bundleName, abilityName };
  }

  private stage(running: Running): object {
    return {
      loadContent: (page: string) => this.process.device.faults.answer('ArkUI.WindowStage.loadContent', 10, () => {
        if (!this.manifest.pages.includes(page)) {
          throw businessError(401, 'The page is not in main_pages.json.');
        }
        this.process.hasContent = true;
        this.pages.mount(this.process, page, running.ability.context);
      }),
    };
  }

  private context(name: string): object {
    const host: KitHost = this.process.host;
    return {
      ...areaFace(1),
      abilityInfo: { bundleName: this.manifest.bundleName, name },
      resourceManager: createResourceManager(host),
      createAreaModeContext: (area: number) => areaFace(area),
      getApplicationContext: () => ({ setColorMode: () => undefined }),
      moveAbilityToBackground: async () => this.home(),
      terminateSelf: async () => this.destroy(name),
      startAbility: async (want: { abilityName: string }) => this.show(want.abilityName),
    };
  }
}

/** Where the files of an area lie. @param area AreaMode: 0 is EL1, 1 is EL2 (js-apis-app-ability-contextconstant.md) */
function areaFace(area: number): object {
  const base = `/data/storage/el${area + 1}/base/haps/entry`;
  return { area, filesDir: `${base}/files`, preferencesDir: `${base}/preferences` };
}
