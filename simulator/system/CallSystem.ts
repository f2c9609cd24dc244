import type { Device } from '../device/Device.ts';
import { CALL_RULES } from './CallRules.ts';

export type SystemCallState = 'pushed' | 'ringing' | 'answered' | 'active' | 'over';

/** A call as the system knows it. */
export interface SystemCall {
  readonly callId: string;
  state: SystemCallState;
  isVideo: boolean;
  name: string;
  hasPicture: boolean;
  canVoiceAnswer: boolean;
  canSilence: boolean;
  abilityName: string;
  /** When the push was delivered, ms since 1970; undefined for a call that no push announced. */
  readonly deliveredAt: number | undefined;
  /** When the report was made, ms since 1970. */
  reportedAt: number | undefined;
  /** Outcomes of the push so far: reports and error reports. */
  outcomes: number;
  isMuted: boolean;
}

/** The system's buttons, with the numbers of VoipCallUiEvent (call-voipcall.md). */
export const UI_EVENT = {
  VOICE_ANSWER: 1, VIDEO_ANSWER: 2, REJECT: 3, HANGUP: 4, MUTED: 5, UNMUTED: 6, MUTE_RINGTONE: 9,
} as const;

export type UiEventListener = (callId: string, uiEvent: number, errorReason: number) => void;

/** How long the device may still ring after the last call stopped ringing: a player needs a moment to stop. */
const RING_GRACE_MS = 500;
const REPORT_DEADLINE_MS = 10_000;
/** A pause in the ring's vibration is shorter than this. */
const PATTERN_PAUSE_MS = 1500;

/** The call service of the device: it outlives the app's process. */
export class CallSystem {
  readonly calls = new Map<string, SystemCall>();
  readonly listeners = new Set<UiEventListener>();
  carrierCall: 'none' | 'ringing' | 'active' = 'none';
  /** Called when anything that a person could see has changed. */
  onChange: () => void = () => undefined;
  /** A vibration pattern is running, or has paused a moment ago. */
  isFelt = false;
  private lastFelt = 0;
  private sensed = '';
  private readonly device: Device;

  constructor(device: Device) {
    this.device = device;
    device.onSense.push(() => {
      this.tellSenses();
      this.watchRing();
    });
  }

  /** The push side announces a call before the app hears of it. */
  announce(callId: string): SystemCall {
    const call = this.make(callId, this.device.clock.now());
    this.device.clock.setTimeout(() => this.checkDeadline(call), REPORT_DEADLINE_MS);
    return call;
  }

  /** A call that the app reports without a push. */
  make(callId: string, deliveredAt: number | undefined): SystemCall {
    const call: SystemCall = {
      callId, state: 'pushed', isVideo: false, name: '', hasPicture: false, canVoiceAnswer: true, canSilence: false,
      abilityName: '', deliveredAt, reportedAt: undefined, outcomes: 0, isMuted: false,
    };
    this.calls.set(callId, call);
    this.device.lifeChanged();
    return call;
  }

  /** The calls that a person can see or hear: reported and not over. */
  shown(): SystemCall[] {
    return [...this.calls.values()].filter((call) => ['ringing', 'answered', 'active'].includes(call.state));
  }

  countOutcome(call: SystemCall): void {
    call.outcomes += 1;
    if (call.outcomes > 1) {
      this.device.ledger.violate(CALL_RULES.outcome, `${call.callId} has ${call.outcomes} outcomes`);
    }
  }

  setState(call: SystemCall, state: SystemCallState): void {
    call.state = state;
    if (this.device.vibration === undefined && !this.shown().some((one) => one.state === 'ringing')) {
      this.isFelt = false;
      this.tell();
    }
    this.watchRing();
    this.device.lifeChanged();
    this.onChange();
  }

  /** Sends a button to whoever listens; with nobody listening it is lost, as on the device. */
  press(call: SystemCall, uiEvent: number, errorReason = 0): void {
    if (this.listeners.size === 0) {
      this.device.ledger.violate(CALL_RULES.subscribed, `a button of ${call.callId} was pressed and nobody listens`);
    }
    [...this.listeners].forEach((listener) => listener(call.callId, uiEvent, errorReason));
  }

  /** What a person hears and feels, as it changes. The pauses of a vibration pattern are part of it. */
  private tellSenses(): void {
    const { device } = this;
    if (device.vibration === 'ring') {
      this.lastFelt = device.clock.now();
      this.isFelt = true;
    } else if (this.isFelt) {
      const since = this.lastFelt;
      const isOver = !this.shown().some((call) => call.state === 'ringing');
      device.clock.setTimeout(() => {
        this.isFelt = this.isFelt && (device.vibration === 'ring' || this.lastFelt !== since);
        this.tell();
      }, isOver ? 0 : PATTERN_PAUSE_MS);
    }
    this.tell();
  }

  private tell(): void {
    const now = [...(this.device.isRinging ? ['rings'] : []), ...(this.isFelt ? ['vibrates'] : [])].join(' and ');
    if (now !== this.sensed) {
      this.sensed = now;
      this.device.timeline.add('system', now === '' ? 'is silent' : now);
    }
  }

  private checkDeadline(call: SystemCall): void {
    if (call.outcomes === 0) {
      this.device.ledger.violate(CALL_RULES.deadline, `${call.callId} has no outcome after 10 s`);
    }
  }

  private watchRing(): void {
    if (this.ringsInVain()) {
      this.device.clock.setTimeout(() => {
        if (this.ringsInVain()) {
          this.device.ledger.violate(CALL_RULES.ringing, 'it rings or vibrates with no call to ring for');
        }
      }, RING_GRACE_MS);
    }
  }

  private ringsInVain(): boolean {
    const shown = this.shown();
    const mayRing = shown.some((call) => call.state === 'ringing') && !shown.some((call) => call.state !== 'ringing');
    return !mayRing && (this.device.isRinging || this.device.vibration === 'ring');
  }
}
