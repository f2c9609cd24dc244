import path from 'node:path';
import type { UIAbility } from '../kits/AbilityKit/index.ts';
import type { AppProcess } from './AppProcess.ts';
import { configurationOf } from './configurationOf.ts';
import { abilityContext, windowStage } from './Context.ts';
import type { AbilityEntry, Manifest } from './Manifest.ts';
import { abilityFor } from './Manifest.ts';
import type { PageFace } from './PageFace.ts';

export type { PageFace } from './PageFace.ts';

interface Running {
  readonly name: string;
  readonly ability: UIAbility;
  hasWindow: boolean;
}

/** The abilities of one process, and their lives (uiability-lifecycle.md, uiability-launch-type.md). */
export class Abilities {
  readonly process: AppProcess;
  readonly manifest: Manifest;
  readonly pages: PageFace;
  private readonly running = new Map<string, Running>();
  private front: Running | undefined;
  /** Windows of the app that lie under the one in front, the uppermost last. That they come up again is assumed. */
  private beneath: Running[] = [];
  /** In front when the screen was locked. */
  private covered: Running | undefined;
  /** Whose windows keep the screen on while they are in front (arkts-apis-window-window.md). */
  private readonly keepers = new Set<string>();
  /** The letters of the system's bar, by window, where the app has chosen their colour (arkts-apis-window-i.md). */
  private readonly barColors = new Map<string, string>();

  constructor(process: AppProcess, manifest: Manifest, pages: PageFace) {
    this.process = process;
    this.manifest = manifest;
    this.pages = pages;
    process.device.onConfiguration.push(() => this.running.forEach((running) =>
      this.call(running, 'onConfigurationUpdate', () =>
        running.ability.onConfigurationUpdate(configurationOf(process.device)))));
  }

  get frontName(): string | undefined {
    return this.front?.name;
  }

  /** The screen does not go off by itself. */
  get isScreenKeptOn(): boolean {
    return this.front !== undefined && this.keepers.has(this.front.name);
  }

  keepScreenOn(name: string, isKeptOn: boolean): void {
    if (isKeptOn) {
      this.keepers.add(name);
    } else {
      this.keepers.delete(name);
    }
  }

  /** Of the window in front; undefined where the system chooses by itself. */
  get barColor(): string | undefined {
    return this.barColors.get(this.front?.name ?? '');
  }

  colorBar(name: string, color: string): void {
    this.barColors.set(name, color);
  }

  hasWindow(name: string): boolean {
    return this.running.get(name)?.hasWindow === true;
  }

  has(name: string): boolean {
    return this.manifest.abilities.some((ability) => ability.name === name);
  }

  /** Created by the system and not by a tap: no window (the documents name no other way; assumed). */
  wake(action: string): void {
    this.create(abilityFor(this.manifest, action), {}, false);
  }

  /**
   * Brings an ability to the foreground, creating it where it is not there yet.
   * @param parameters of the Want that starts it
   */
  show(name: string, parameters: object = {}): void {
    const entry = this.manifest.abilities.find((ability) => ability.name === name);
    if (entry === undefined) {
      throw new Error(`There is no ability ${name} in module.json5.`);
    }
    const isNew = !this.running.has(name);
    const running = this.create(entry, parameters, true);
    if (!isNew) {
      this.call(running, 'onNewWant', () => running.ability.onNewWant(this.want(name, parameters), { launchReason: 1 }));
    }
    if (this.front === running) {
      return;
    }
    const before = this.front;
    this.beneath = [...this.beneath, ...(before === undefined ? [] : [before])].filter((one) => one !== running);
    this.bringUp(running, before);
  }

  /** The user leaves the app, whatever of it is in front. */
  home(): void {
    const before = this.front;
    this.beneath = [];
    this.putDown(before);
  }

  /** The screen is locked: what is in front cannot be seen any more. */
  cover(): void {
    this.covered = this.front;
    this.putDown(this.front);
  }

  /** The screen is unlocked: what was in front is there again. */
  uncover(): void {
    const before = this.covered;
    this.covered = undefined;
    if (before !== undefined && this.front === undefined && this.running.get(before.name) === before) {
      this.bringUp(before, undefined);
    }
  }

  /** One ability leaves the foreground; what lies under it comes up. */
  leave(name: string): void {
    const before = this.front;
    if (before?.name !== name) {
      return;
    }
    const next = this.beneath.pop();
    if (next === undefined) {
      this.putDown(before);
    } else {
      this.bringUp(next, before);
    }
  }

  /** The whole way down, wherever it is: background, window, ability (uiability-lifecycle.md). */
  destroy(name: string): void {
    const running = this.running.get(name);
    if (running === undefined) {
      return;
    }
    this.leave(name);
    this.running.delete(name);
    this.beneath = this.beneath.filter((one) => one !== running);
    if (running.hasWindow) {
      this.call(running, 'onWindowStageWillDestroy', () => running.ability.onWindowStageWillDestroy({}));
      this.pages.unmount(running.ability.context);
      this.keepers.delete(name);
      this.barColors.delete(name);
      running.hasWindow = false;
      this.process.hasContent &&= [...this.running.values()].some((one) => one.hasWindow);
      this.call(running, 'onWindowStageDestroy', () => running.ability.onWindowStageDestroy());
    }
    this.call(running, 'onDestroy', () => running.ability.onDestroy());
  }

  private bringUp(running: Running, before: Running | undefined): void {
    this.setFront(running);
    if (!running.hasWindow) {
      running.hasWindow = true;
      this.call(running, 'onWindowStageCreate', () =>
        running.ability.onWindowStageCreate(windowStage(this, running.ability)));
    }
    this.pages.show(running.ability.context);
    this.call(running, 'onForeground', () => running.ability.onForeground());
    this.background(before);
  }

  private putDown(before: Running | undefined): void {
    this.setFront(undefined);
    this.pages.hide();
    this.background(before);
  }

  private background(before: Running | undefined): void {
    if (before !== undefined) {
      this.call(before, 'onBackground', () => before.ability.onBackground());
    }
  }

  private setFront(running: Running | undefined): void {
    const { device } = this.process;
    this.front = running;
    device.isForeground = running !== undefined;
    device.lifeChanged();
  }

  private create(entry: AbilityEntry, parameters: object, isForeground: boolean): Running {
    const known = this.running.get(entry.name);
    if (known !== undefined) {
      return known;
    }
    const file = path.join(this.process.device.appRoot, 'entry/src/main', entry.srcEntry);
    const Class = this.process.import(file).default as new () => UIAbility;
    const running: Running = { name: entry.name, ability: new Class(), hasWindow: false };
    running.ability.context = abilityContext(this, entry.name);
    this.running.set(entry.name, running);
    this.call(running, 'onCreate', () =>
      running.ability.onCreate(this.want(entry.name, parameters), { launchReason: 1 }));
    if (!isForeground) {
      this.background(running);
    }
    return running;
  }

  private call(running: Running, what: string, code: () => unknown): void {
    this.process.call(`${what} of ${running.name}`, code);
  }

  private want(abilityName: string, parameters: object): object {
    return { bundleName: this.manifest.bundleName, abilityName, parameters: structuredClone(parameters) };
  }
}
