import type { Device } from '../device/Device.ts';
import { rule } from '../rules/Rule.ts';
import type { CallWatch } from '../system/CallWatch.ts';
import type { SystemCall } from '../system/SystemCall.ts';
import { isLive, UI_EVENT } from '../system/SystemCall.ts';

const CONFIRMED = rule('invariant.I7.confirmed', 'documented', 'incoming-calls.md',
  'A mute of the system is carried out and then reported; 1 s is given for it.');
const ECHO = rule('invariant.I7.echo', 'assumed', 'design: what is so already is not said again',
  'A mute is not reported twice with no change between: two sides would answer each other for ever.',
  'Report AUDIO_EVENT_MUTED twice; look in hilog whether the system sends a mute event back for the second.');

const SET = rule('invariant.I7.set', 'assumed', 'design: the microphone is what the user has set',
  'A mute is reported as the user has set it, by a button of the system or on a page of the app; a call begins unmuted.',
  'Mute a call on the capsule and report AUDIO_EVENT_UNMUTED; look whether the capsule then shows an open microphone.');

/** CallAudioEvent (call-voipcall.md). */
const AUDIO = { MUTED: 0, UNMUTED: 1 } as const;
const CONFIRM_MS = 1_000;

/** How the user has set the microphone of a call. */
interface Setting {
  readonly now: number;
  /** Of the app's page, of which only the app knows what each was for: it may say so once for each. */
  readonly touches: number;
  /** Since the last report: a press that comes in quick succession is reported in its turn. */
  readonly since: readonly number[];
}

const UNSET: Setting = { now: AUDIO.UNMUTED, since: [AUDIO.UNMUTED], touches: 0 };

/** I7: mutes that the system has asked for, and those that the app reports. */
export class MuteWatch implements CallWatch {
  private readonly device: Device;
  /** The last mute that was reported of each call, unless the user has pressed the button since. */
  private readonly said = new Map<SystemCall, number>();
  private readonly set = new Map<SystemCall, Setting>();

  constructor(device: Device) {
    this.device = device;
    device.onTouch.push(() => this.set.forEach((one, call) => this.set.set(call, { ...one, touches: one.touches + 1 })));
  }

  changed(call: SystemCall): void {
    if (!isLive(call)) {
      this.set.delete(call);
    } else if (!this.set.has(call)) {
      this.set.set(call, UNSET);
    }
  }

  pressed(call: SystemCall, uiEvent: number): void {
    if (uiEvent !== UI_EVENT.MUTED && uiEvent !== UI_EVENT.UNMUTED) {
      return;
    }
    const wanted = uiEvent === UI_EVENT.MUTED ? AUDIO.MUTED : AUDIO.UNMUTED;
    const before = this.set.get(call) ?? UNSET;
    this.set.set(call, { ...before, now: wanted, since: [...before.since, wanted] });
    if (this.said.get(call) === wanted) {
      // Pressed again before the service has taken on what was reported: it is so already.
      return;
    }
    this.said.delete(call);
    this.device.clock.setTimeout(() => {
      if (takesAudio(call) && !call.isOverForApp && !this.said.has(call)) {
        this.device.ledger.violate(CONFIRMED, `a mute of ${call.callId} has not been reported after 1 s`);
      }
    }, CONFIRM_MS);
  }

  audioSaid(call: SystemCall, event: number): void {
    if (event !== AUDIO.MUTED && event !== AUDIO.UNMUTED) {
      return;
    }
    if (takesAudio(call) && this.said.get(call) === event) {
      this.device.ledger.violate(ECHO, `${call.callId} was reported ${wordOf(event)} again`);
    }
    this.said.set(call, event);
    this.hold(call, event);
  }

  private hold(call: SystemCall, event: number): void {
    const { now, since, touches } = this.set.get(call) ?? UNSET;
    if (touches > 0) {
      this.set.set(call, { now: event, since: [...since, event], touches: touches - 1 });
      return;
    }
    if (takesAudio(call) && !since.includes(event)) {
      this.device.ledger.violate(SET, `${call.callId} was reported ${wordOf(event)}, and the user had not set it so`);
    }
    this.set.set(call, { now, since: [now], touches });
  }

  /** It was not taken on, and may be said again. */
  audioRefused(call: SystemCall, event: number): void {
    if (this.said.get(call) === event) {
      this.said.delete(call);
    }
  }
}

/** Mutes can be reported of it (call_status_manager.cpp). */
function takesAudio(call: SystemCall): boolean {
  return call.state === 'active' || call.state === 'dialing';
}

function wordOf(event: number): string {
  return event === AUDIO.MUTED ? 'MUTED' : 'UNMUTED';
}
