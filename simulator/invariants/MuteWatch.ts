import type { Device } from '../device/Device.ts';
import { rule } from '../rules/Rule.ts';
import type { CallWatch } from '../system/CallWatch.ts';
import type { SystemCall } from '../system/SystemCall.ts';
import { UI_EVENT } from '../system/SystemCall.ts';

const CONFIRMED = rule('invariant.I7.confirmed', 'documented', 'incoming-calls.md',
  'A mute of the system is carried out and then reported; 1 s is given for it.');
const ECHO = rule('invariant.I7.echo', 'assumed', 'design: what is so already is not said again',
  'A mute is not reported twice with no change between: two sides would answer each other for ever.',
  'Report AUDIO_EVENT_MUTED twice; look in hilog whether the system sends a mute event back for the second.');

/** CallAudioEvent (call-voipcall.md). */
const AUDIO = { MUTED: 0, UNMUTED: 1 } as const;
const CONFIRM_MS = 1_000;

/** I7: mutes that the system has asked for, and those that the app reports. */
export class MuteWatch implements CallWatch {
  private readonly device: Device;
  /** The last mute that was reported of each call, unless the user has pressed the button since. */
  private readonly said = new Map<SystemCall, number>();

  constructor(device: Device) {
    this.device = device;
  }

  pressed(call: SystemCall, uiEvent: number): void {
    if (uiEvent !== UI_EVENT.MUTED && uiEvent !== UI_EVENT.UNMUTED) {
      return;
    }
    if (this.said.get(call) === (uiEvent === UI_EVENT.MUTED ? AUDIO.MUTED : AUDIO.UNMUTED)) {
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
      const word = event === AUDIO.MUTED ? 'MUTED' : 'UNMUTED';
      this.device.ledger.violate(ECHO, `${call.callId} was reported ${word} again`);
    }
    this.said.set(call, event);
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
