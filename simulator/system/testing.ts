import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { VirtualClock } from '../device/Clock.ts';
import { Device } from '../device/Device.ts';
import { ALL_KITS } from '../kits/all.ts';
import { AppProcess } from '../process/AppProcess.ts';
import type { CallSystem, SystemCall } from './CallSystem.ts';
import { callSystemOf } from './callSystemOf.ts';

const APP_ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** A tiny app that talks to Call Service Kit as it likes, and the device that it talks to. */
export class TinyCallApp {
  readonly clock = new VirtualClock();
  readonly device = new Device({ clock: this.clock, appRoot: APP_ROOT });
  readonly process = new AppProcess(this.device, ALL_KITS);
  readonly system: CallSystem = callSystemOf(this.device);
  /** What it heard: callId, event, reason. */
  readonly heard: Array<readonly [string, number, number]> = [];
  private readonly voipCall = this.process.kit('@kit.CallServiceKit').voipCall as
    Record<string, (...args: unknown[]) => Promise<unknown>>;

  call(name: string, ...args: unknown[]): Promise<unknown> {
    return (this.voipCall[name] as (...args: unknown[]) => Promise<unknown>)(...args);
  }

  /** @param fields in place of those of a good voice call */
  attribute(callId: string, fields: object = {}): object {
    return {
      callId, voipCallType: 0, userName: 'n', abilityName: 'VoIPUIAbility', voipCallState: 1,
      userProfile: {
        getPixelBytesNumber: () => 4, getImageInfoSync: () => ({ size: { width: 1, height: 1 } }),
        raster: () => ({ width: 1, height: 1, rgba: new Uint8Array(4) }),
      },
      ...fields,
    };
  }

  /** What came of a call: its value, or the code it failed with; time passes meanwhile. */
  async outcome(promise: Promise<unknown>): Promise<unknown> {
    let result: unknown = 'pending';
    promise.then((value) => (result = value), (error: { code: number }) => (result = error.code));
    await this.clock.advance(50);
    return result;
  }

  /** The code of what a function throws at once; 0 if it throws nothing. */
  thrown(name: string, ...args: unknown[]): number {
    try {
      void this.call(name, ...args);
      return 0;
    } catch (error) {
      return (error as { code: number }).code;
    }
  }

  on(): void {
    void this.call('on', 'voipCallUiEvent', ({ callId, voipCallUiEvent, errorReason }:
      { callId: string; voipCallUiEvent: number; errorReason: number }) =>
      void this.heard.push([callId, voipCallUiEvent, errorReason]));
  }

  off(): void {
    void this.call('off', 'voipCallUiEvent');
  }

  /** A push comes, and the app does all right: it listens and reports, and the phone rings. */
  async ringing(callId = 'c1', fields: object = {}): Promise<SystemCall> {
    const call = this.system.announce(callId);
    if (this.system.listeners.size === 0) {
      this.on();
    }
    await this.outcome(this.call('reportIncomingCall', this.attribute(callId, fields)));
    return call;
  }

  /** @param state VoipCallState @param type VoipCallType */
  state(callId: string, state: number, ...type: number[]): Promise<unknown> {
    return this.outcome(this.call('reportCallStateChange', callId, state, ...type));
  }

  rules(): string[] {
    return this.device.ledger.entries.map((entry) => entry.rule.id);
  }
}

export function tinyCallApp(): TinyCallApp {
  return new TinyCallApp();
}
