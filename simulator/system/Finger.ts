import type { Device } from '../device/Device.ts';
import type { Button } from './buttons.ts';
import { buttonsOf } from './buttons.ts';
import type { CallSystem, SystemCall } from './CallSystem.ts';
import { REASON } from './CarrierLine.ts';
import { UI_EVENT } from './SystemCall.ts';

const PRESSES: Readonly<Record<Button, { readonly uiEvent: number; readonly does: string }>> = {
  answerVoice: { uiEvent: UI_EVENT.VOICE_ANSWER, does: 'answers by voice' },
  answerVideo: { uiEvent: UI_EVENT.VIDEO_ANSWER, does: 'answers by video' },
  reject: { uiEvent: UI_EVENT.REJECT, does: 'rejects' },
  hangup: { uiEvent: UI_EVENT.HANGUP, does: 'hangs up' },
  mute: { uiEvent: UI_EVENT.MUTED, does: 'mutes' },
  unmute: { uiEvent: UI_EVENT.UNMUTED, does: 'unmutes' },
  silence: { uiEvent: UI_EVENT.MUTE_RINGTONE, does: 'silences the ring' },
};

/** The finger of the person on the system's buttons: it finds only those that are there. */
export class Finger {
  private readonly device: Device;
  private readonly system: CallSystem;

  constructor(device: Device, system: CallSystem) {
    this.device = device;
    this.system = system;
  }

  /** Whether the button is on the screen. @param callId of the call meant, the newest if not given */
  finds(button: Button, callId?: string): boolean {
    const call = this.find(callId);
    return call !== undefined && buttonsOf(this.device, call).includes(button);
  }

  /** @throws Error with a sentence for the person, where there is no such button */
  press(button: Button, callId?: string): SystemCall {
    const call = this.find(callId);
    if (call === undefined) {
      throw new Error('There is no call on the screen.');
    }
    const there = buttonsOf(this.device, call);
    if (!there.includes(button)) {
      throw new Error(`There is no button for it now. There is: ${there.join(', ') || 'none'}.`);
    }
    this.device.timeline.add('user', PRESSES[button].does);
    // The open-source call manager stamps each hang-up with this reason, whoever did it (voip_call.cpp).
    const reason = button === 'hangup' ? REASON.USER_ANSWER_CELLULAR_FIRST : REASON.NONE;
    this.system.press(call, PRESSES[button].uiEvent, reason);
    return call;
  }

  private find(callId: string | undefined): SystemCall | undefined {
    return this.system.shown().filter((call) => callId === undefined || call.callId === callId).at(-1);
  }
}
