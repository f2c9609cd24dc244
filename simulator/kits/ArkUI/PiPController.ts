import { kitEnum } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import { type SmallControl, type SmallPicture, smallPicturesOf } from '../../device/SmallPictures.ts';
import { rule } from '../../rules/Rule.ts';
import type { KitHost } from '../KitHost.ts';
import type { PiPConfiguration } from './PictureInPicture.ts';

const SOURCE = 'js-apis-pipwindow.md';
const FOREGROUND = rule('pip.foreground', 'documented', 'pipwindow-overview.md',
  'An app in the background may not start a picture in picture: it has it start by itself when it leaves the foreground.');
const ONCE = rule('pip.once', 'documented', SOURCE,
  'A picture in picture that is shown is not started again, nor one that is gone stopped: 1300015, 1300012.');

/** How long the window takes to come or to go, ms. Assumed. */
const MOVE_MS = 100;
/** PiPControlType of the groups of a video call (js-apis-pipwindow.md). */
const CONTROL_OF_GROUP: Readonly<Record<number, number>> = { 201: 6, 202: 5, 203: 7, 204: 8 };
const HANG_UP = 5;
const NO_STATUS = -1;

type Listener = (...args: never[]) => void;
type Stage = 'gone' | 'coming' | 'shown' | 'going';

/** One controller (js-apis-pipwindow.md, PiPController). What it listens for and what it has started is held. */
export class PiPController implements SmallPicture {
  readonly abilityName: string;
  readonly controls: readonly SmallControl[];
  private readonly states = kitEnum('@kit.ArkUI', 'PiPWindow.PiPState');
  private readonly listeners = new Map<string, { readonly tell: Listener; readonly release: () => void }>();
  private stage: Stage = 'gone';
  private releaseWindow: (() => void) | undefined;
  private releaseStart: (() => void) | undefined;
  private wasInFront: boolean;

  constructor(private readonly host: KitHost, configuration: PiPConfiguration) {
    this.abilityName = configuration.context?.abilityInfo?.name ?? '';
    this.controls = (configuration.controlGroups ?? []).map((group) => ({ type: CONTROL_OF_GROUP[group] ?? NO_STATUS, isOn: true }));
    this.wasInFront = host.device.isForeground;
  }

  startPiP(): Promise<void> {
    if (!this.host.device.isForeground) {
      this.host.ledger.violate(FOREGROUND, 'startPiP');
      return Promise.reject(businessError(1300013, 'Failed to create the PiP window.'));
    }
    return this.asked('startPiP', 'gone', 1300015, () => this.come('requestStart'));
  }

  stopPiP(): Promise<void> {
    return this.asked('stopPiP', 'shown', 1300012, () => this.go('requestDelete'));
  }

  setAutoStartEnabled(isEnabled: boolean): void {
    this.host.faults.check('ArkUI.PiPController.setAutoStartEnabled');
    const { onLife } = this.host.device;
    this.releaseStart?.();
    this.releaseStart = undefined;
    if (isEnabled) {
      onLife.push(this.onLife);
      const forget = (): void => void onLife.splice(onLife.indexOf(this.onLife) >>> 0, 1);
      const release = this.host.hold('picture in picture', 'starts by itself', forget);
      this.releaseStart = () => {
        forget();
        release();
      };
    }
  }

  updatePiPControlStatus(type: number, status: number): void {
    this.host.faults.check('ArkUI.PiPController.updatePiPControlStatus');
    const control = this.controls.find((one) => one.type === type);
    if (control !== undefined && type !== HANG_UP) {
      control.isOn = status === 1;
      this.host.device.lifeChanged();
    }
  }

  on(type: string, tell: Listener): void {
    this.host.faults.check('ArkUI.PiPController.on');
    this.off(type);
    this.listeners.set(type, { tell, release: this.host.hold('listener', `of picture in picture ${type}`) });
  }

  off(type: string): void {
    this.listeners.get(type)?.release();
    this.listeners.delete(type);
  }

  press(type: number): void {
    const control = this.controls.find((one) => one.type === type);
    if (control === undefined || this.stage !== 'shown') {
      throw new Error('The small picture has no such button.');
    }
    control.isOn = type === HANG_UP ? control.isOn : !control.isOn;
    const status = type === HANG_UP ? NO_STATUS : control.isOn ? 1 : 0;
    this.host.device.touched();
    this.tell('controlEvent', { controlType: type, status });
  }

  close(): void {
    this.go('panelActionDelete');
  }

  restore(): void {
    this.tell('stateChange', this.states.ABOUT_TO_RESTORE, 'panelActionRestore');
    this.go('panelActionRestore');
  }

  private readonly onLife = (): void => {
    const { isForeground, isLocked } = this.host.device;
    const hasLeft = this.wasInFront && !isForeground;
    this.wasInFront = isForeground;
    // On the way to the home screen, not when the screen is locked (setAutoStartEnabled).
    if (hasLeft && !isLocked && this.stage === 'gone' && smallPicturesOf(this.host.device).mayStart) {
      this.come('autoStart');
    }
  };

  private asked(name: string, stage: Stage, code: number, work: () => void): Promise<void> {
    if (this.stage !== stage) {
      this.host.ledger.violate(ONCE, `${name} while it is ${this.stage}`);
      return Promise.reject(businessError(code, 'The PiP window state is abnormal.'));
    }
    return this.host.faults.answer(`ArkUI.PiPController.${name}`, 0, work);
  }

  private come(reason: string): void {
    const { device, clock } = this.host;
    smallPicturesOf(device).shown?.close();
    this.stage = 'coming';
    this.releaseWindow = this.host.hold('window', 'of picture in picture', () => smallPicturesOf(device).gone(this));
    this.tell('stateChange', this.states.ABOUT_TO_START, reason);
    clock.setTimeout(() => {
      if (this.host.process.isAlive && this.stage === 'coming') {
        this.stage = 'shown';
        smallPicturesOf(device).show(this);
        this.tell('stateChange', this.states.STARTED, reason);
      }
    }, MOVE_MS);
  }

  private go(reason: string): void {
    const { device, clock } = this.host;
    this.stage = 'going';
    smallPicturesOf(device).gone(this);
    this.tell('stateChange', this.states.ABOUT_TO_STOP, reason);
    clock.setTimeout(() => {
      this.stage = 'gone';
      this.releaseWindow?.();
      this.releaseWindow = undefined;
      this.tell('stateChange', this.states.STOPPED, reason);
    }, MOVE_MS);
  }

  private tell(type: string, ...args: readonly unknown[]): void {
    const listener = this.listeners.get(type);
    if (listener !== undefined) {
      this.host.process.call(`${type} of picture in picture`, () => listener.tell(...args as never[]));
    }
  }
}
