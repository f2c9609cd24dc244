import type { Device } from '../device/Device.ts';
import { rule } from '../rules/Rule.ts';
import type { CallWatch } from '../system/CallWatch.ts';
import type { SystemCall } from '../system/SystemCall.ts';
import { UI_EVENT } from '../system/SystemCall.ts';

const VOICE = rule('invariant.I11.voice', 'documented', 'call-voipcall.md',
  'A video call that was answered by voice is reported with three arguments: with two it stays a video call.');

/** VoipCallState and VoipCallType (call-voipcall.md). */
const TALKING: readonly number[] = [2, 6];
const VOICE_TYPE = 0;

/** I11: whether a call is shown as what it is. */
export class MediaWatch implements CallWatch {
  private readonly device: Device;
  private readonly saidVoice = new Set<SystemCall>();

  constructor(device: Device) {
    this.device = device;
  }

  stateSaid(call: SystemCall, state: number, type: number | undefined): void {
    if (type === VOICE_TYPE) {
      this.saidVoice.add(call);
    }
    const isVoice = call.isVideo && call.decision === UI_EVENT.VOICE_ANSWER;
    if (isVoice && TALKING.includes(state) && !this.saidVoice.has(call)) {
      this.device.ledger.violate(VOICE, `${call.callId} was answered by voice and is reported as a video call`);
    }
  }
}
