import type { Device } from '../device/Device.ts';
import { rule } from '../rules/Rule.ts';
import type { CallSystem, CarrierCall, SystemCall } from './CallSystem.ts';
import { soundWorldOf } from './SoundWorld.ts';
import { UI_EVENT } from './SystemCall.ts';

/** ErrorReason (call-voipcall.md). */
export const REASON = { NONE: 0, CELLULAR_CALL_EXISTS: 1, USER_ANSWER_CELLULAR_FIRST: 4 } as const;

/** Enforced by what the line does to calls; an app cannot break them, it has to live with them. */
rule('carrier.taken', 'documented', 'push-voip.md',
  'A carrier call that the user takes sends HANGUP to the call that runs.');
rule('carrier.taken-ringing', 'open-source', 'call_control_manager.cpp',
  'A carrier call that the user takes sends REJECT to what rings, also if it is answered and not yet active, and ' +
  'HANGUP to what is dialled.');
rule('carrier.dialled', 'open-source', 'call_base.cpp',
  'A carrier call that the user makes sends REJECT to what rings and HANGUP with CELLULAR_CALL_EXISTS to what is ' +
  'dialled; what is active stays.');
rule('carrier.stamp', 'open-source', 'voip_call.cpp',
  'Every HANGUP of the system is stamped USER_ANSWER_CELLULAR_FIRST, also that of a finger; REJECT is stamped NONE.');

/** The carrier's phone line of a device, and what it does to the calls of apps. */
export class CarrierLine {
  /** `documented`: a REJECT that a carrier call causes says so, as ErrorReason suggests; else it says nothing. */
  stamps: 'open-source' | 'documented' = 'open-source';
  private readonly device: Device;
  private readonly system: CallSystem;

  constructor(device: Device, system: CallSystem) {
    this.device = device;
    this.system = system;
  }

  get phase(): CarrierCall {
    return this.system.carrierCall;
  }

  /** Somebody calls by the carrier: the system shows it, and calls of apps go on. */
  rings(): void {
    this.set('ringing', 'system', 'a carrier call rings');
  }

  /** The user makes a carrier call. */
  dials(): void {
    this.set('dialled', 'user', 'makes a carrier call');
    this.ended(['ringing', 'answered'], UI_EVENT.REJECT, this.rejectReason);
    this.ended(['dialing'], UI_EVENT.HANGUP, REASON.CELLULAR_CALL_EXISTS);
  }

  /** The user takes the call that rings, or the other end takes the one that was dialled. */
  answered(): void {
    const isTaken = this.phase !== 'dialled';
    this.set('active', isTaken ? 'user' : 'system', isTaken ? 'takes the carrier call' : 'the carrier call is taken');
    if (isTaken) {
      this.ended(['ringing', 'answered'], UI_EVENT.REJECT, this.rejectReason);
      this.ended(['dialing', 'active'], UI_EVENT.HANGUP, REASON.USER_ANSWER_CELLULAR_FIRST);
    }
  }

  /** The carrier call is over, or was never taken. */
  over(): void {
    this.set('none', 'system', 'the carrier call is over');
  }

  /** The device has restarted. */
  reset(): void {
    this.system.carrierCall = 'none';
    soundWorldOf(this.device).take(false);
  }

  private get rejectReason(): number {
    return this.stamps === 'documented' ? REASON.USER_ANSWER_CELLULAR_FIRST : REASON.NONE;
  }

  private set(phase: CarrierCall, actor: 'user' | 'system', what: string): void {
    this.device.timeline.add(actor, what);
    this.system.carrierCall = phase;
    // A call that only rings is mixed with what is heard (bpta-audio-focus-management.md).
    soundWorldOf(this.device).take(phase === 'active' || phase === 'dialled');
    this.system.onChange();
  }

  private ended(states: ReadonlyArray<SystemCall['state']>, uiEvent: number, reason: number): void {
    this.system.shown().filter((call) => states.includes(call.state))
      .forEach((call) => this.system.press(call, uiEvent, reason));
  }
}
