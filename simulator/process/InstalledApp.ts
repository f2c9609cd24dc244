import type { Device } from '../device/Device.ts';
import { ALL_KITS } from '../kits/all.ts';
import { rule } from '../rules/Rule.ts';
import { Abilities } from './Abilities.ts';
import { AppProcess } from './AppProcess.ts';
import type { Manifest } from './Manifest.ts';
import type { PageFace } from './PageFace.ts';

const REGISTERED = rule('push.registered', 'documented', 'push-voip.md',
  'receiveMessage is registered synchronously in onCreate; a message that finds no receiver is lost.');

const PUSH_ACTION = 'action.ohos.push.listener';
/** Things that the app may hold for its whole life. */
const LIFELONG = ['tokenListener'];
/**
 * Things that it may hold while a window of it is in front: the connection on which it waits for calls, and what it
 * shows of the ringer switch.
 */
const IN_FRONT = ['socket', 'listener ringerModeChange'];

/** The app as it is installed on a device: not running, or one process with its abilities. */
export class InstalledApp {
  readonly manifest: Manifest;
  readonly pages: PageFace;
  /** Told of each process before any of the app's code has run. */
  readonly onStart: Array<(process: AppProcess) => void> = [];
  private running: { readonly process: AppProcess; readonly abilities: Abilities } | undefined;
  private readonly device: Device;
  private readonly uiGlobals: () => ReadonlyMap<string, unknown>;

  constructor(device: Device, manifest: Manifest, pages: PageFace, uiGlobals: () => ReadonlyMap<string, unknown>) {
    this.device = device;
    this.manifest = manifest;
    this.pages = pages;
    this.uiGlobals = uiGlobals;
  }

  get process(): AppProcess | undefined {
    return this.running?.process;
  }

  /** What lives in its process now; undefined where it does not run. */
  get abilities(): Abilities | undefined {
    return this.running?.abilities;
  }

  /** Brings an ability to the front, and starts the app for it where it does not run. */
  show(ability: string, parameters: object = {}): void {
    this.start().abilities.show(ability, parameters);
  }

  /**
   * A call push starts the app where it does not run, and goes to its receiver.
   * @param announce tells the call service of the call, once the app is up
   */
  receiveCall(data: string, announce: () => void): void {
    const { process, abilities } = this.start();
    abilities.wake(PUSH_ACTION);
    announce();
    const receive = process.pushReceivers.get('VoIP');
    if (receive === undefined) {
      this.device.ledger.violate(REGISTERED, 'no receiver for VoIP after onCreate');
      return;
    }
    for (let left = this.device.faults.repeats('PushKit.pushService.receiveMessage'); left > 0; left--) {
      // After onCreate has returned, in a turn of its own.
      this.device.clock.setTimeout(() => process.call('receiveMessage', () => receive({ type: 'VoIP', data })), 0);
    }
  }

  /** A notification push that goes to the app itself, which is in front. */
  receiveAlert(data: string): void {
    const receive = this.process?.pushReceivers.get('DEFAULT');
    this.process?.call('receiveMessage', () => receive?.({ type: 'ALERT', data }));
  }

  kill(): void {
    this.process?.kill();
  }

  /** What it still holds although no call is left: empty, or something was forgotten. */
  leftovers(): string[] {
    const allowed = this.device.isForeground ? [...LIFELONG, ...IN_FRONT] : LIFELONG;
    return this.process?.holdings.list().filter((held) => !allowed.some((one) => `${held} `.startsWith(`${one} `))) ?? [];
  }

  private start(): { readonly process: AppProcess; readonly abilities: Abilities } {
    if (this.running === undefined) {
      const process = new AppProcess(this.device, ALL_KITS, this.uiGlobals());
      process.onKill.push(() => this.forget(process));
      this.onStart.forEach((listener) => listener(process));
      this.running = { process, abilities: new Abilities(process, this.manifest, this.pages) };
    }
    return this.running;
  }

  /** The process is gone, by whatever way: its windows are, too. */
  private forget(process: AppProcess): void {
    if (this.process === process) {
      this.running = undefined;
      this.pages.unmount();
      this.device.isForeground = false;
      this.device.lifeChanged();
    }
  }
}
