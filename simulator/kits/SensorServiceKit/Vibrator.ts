import { businessError } from '../../device/Faults.ts';
import { declaresPermission } from '../../network/Declared.ts';
import type { KitHost } from '../KitHost.ts';
import { patternLength, refusal } from './Pattern.ts';
import type { VibratorPattern } from './Pattern.ts';
import { ATTRIBUTE, PERMISSION } from './Rules.ts';

interface Effect {
  readonly type: string;
  readonly duration?: number;
  readonly pattern?: VibratorPattern;
}

interface Attribute {
  readonly usage: string;
  readonly id?: number;
}

const VIBRATE = 'ohos.permission.VIBRATE';
const LONGEST_MS = 1_800_000;
const USAGES = [
  'unknown', 'alarm', 'ring', 'notification', 'communication', 'touch', 'media', 'physicalFeedback', 'simulateReality',
];
const MODES = ['time', 'preset'];
/** How long an answer of the vibrator service takes, ms. Assumed. */
const SERVICE_MS = 5;

/** The device's motor as one process drives it: one vibration at a time, a new one in the place of the old one. */
export class Vibrator {
  readonly #host: KitHost;
  #type: string | undefined;
  #timer = 0;
  #giveBack: () => void = () => undefined;

  constructor(host: KitHost) {
    this.#host = host;
    // The switch of the device holds for what vibrates already (js-apis-vibrator.md: usage ring follows it).
    const silenced = (): void => {
      if (host.device.ringerMode === 'silent' && host.device.vibration === 'ring') {
        this.#end();
      }
    };
    host.device.onRinger.add(silenced);
    host.process.onKill.push(() => host.device.onRinger.delete(silenced));
  }

  start(effect: Effect, attribute: Attribute): Promise<void> {
    this.#demandPermission();
    const length = this.#lengthOf(effect);
    if (!USAGES.includes(attribute?.usage)) {
      this.#host.ledger.violate(ATTRIBUTE, `usage ${attribute?.usage}`);
      throw businessError(401, 'Parameter error.');
    }
    return this.#host.faults.answer('SensorServiceKit.vibrator.startVibration', SERVICE_MS,
      () => this.#begin(effect.type, length, attribute.usage));
  }

  /** @param mode what kind of vibration to stop; any if not given, and only so a pattern too */
  stop(mode?: unknown): Promise<void> {
    this.#demandPermission();
    if (typeof mode === 'string' && !MODES.includes(mode)) {
      throw businessError(401, 'Parameter error.');
    }
    return this.#host.faults.answer('SensorServiceKit.vibrator.stopVibration', SERVICE_MS, () => this.stopNow(mode));
  }

  stopNow(mode?: unknown): void {
    this.#demandPermission();
    if (typeof mode !== 'string' || mode === this.#type) {
      this.#end();
    }
  }

  #begin(type: string, ms: number, usage: string): void {
    this.#end();
    if (!this.#host.process.isAlive || (usage === 'ring' && this.#host.device.ringerMode === 'silent')) {
      return;
    }
    this.#type = type;
    this.#giveBack = this.#host.hold('vibration', usage, () => this.#end());
    this.#timer = this.#host.clock.setTimeout(() => this.#end(), ms);
    this.#host.device.vibration = usage;
    this.#host.device.senseChanged();
  }

  #end(): void {
    if (this.#type === undefined) {
      return;
    }
    this.#type = undefined;
    this.#host.clock.clearTimeout(this.#timer);
    this.#giveBack();
    this.#host.device.vibration = undefined;
    this.#host.device.senseChanged();
  }

  /** The permission is granted by the system to each app that declares it (permissions-for-all.md). */
  #demandPermission(): void {
    if (!declaresPermission(this.#host.device, VIBRATE)) {
      this.#host.ledger.violate(PERMISSION, `${VIBRATE} is not declared`);
      throw businessError(201, 'Permission denied.');
    }
  }

  #lengthOf(effect: Effect): number {
    if (effect?.type === 'preset' || effect?.type === 'file') {
      throw new Error(`not on the desk: @kit.SensorServiceKit vibrator.startVibration of type ${effect.type}`);
    }
    if (effect?.type === 'pattern' && Array.isArray(effect.pattern?.events)) {
      return patternLength(effect.pattern);
    }
    const length = effect?.duration;
    if (effect?.type !== 'time' || typeof length !== 'number' || !(length > 0 && length <= LONGEST_MS)) {
      throw refusal(this.#host.ledger, `effect of type ${effect?.type}, ${length} ms`);
    }
    return length;
  }
}
