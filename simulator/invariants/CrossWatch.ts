import type { Device } from '../device/Device.ts';
import { rule } from '../rules/Rule.ts';
import type { CallSystem } from '../system/CallSystem.ts';
import type { CallWatch } from '../system/CallWatch.ts';
import type { SystemCall } from '../system/SystemCall.ts';
import { UI_EVENT } from '../system/SystemCall.ts';

const CROSSED = rule('invariant.I5.crossed', 'documented', 'call-voipcall.md',
  'A button is for the call whose callId came with it: what it asks for is not reported of another call instead.');

/** VoipCallState and CallAudioEvent. */
const DISCONNECTED = 4;
const ANSWERED = 6;
const MUTED = 0;
const UNMUTED = 1;
/** After this the app has had time to report both calls, ms. */
const WINDOW_MS = 1_000;

/** What a button leads to; `audio` is a report of audio, `state` one of a state. */
type Outcome = `state ${number}` | `audio ${number}`;

const OUTCOMES: ReadonlyMap<number, Outcome> = new Map<number, Outcome>([
  [UI_EVENT.VOICE_ANSWER, `state ${ANSWERED}`], [UI_EVENT.VIDEO_ANSWER, `state ${ANSWERED}`],
  [UI_EVENT.REJECT, `state ${DISCONNECTED}`], [UI_EVENT.HANGUP, `state ${DISCONNECTED}`],
  [UI_EVENT.MUTED, `audio ${MUTED}`], [UI_EVENT.UNMUTED, `audio ${UNMUTED}`],
]);

interface Wish {
  readonly call: SystemCall;
  readonly outcome: Outcome;
  /** Another call of which it was reported, the first one. */
  other: SystemCall | undefined;
}

/**
 * I5, as far as it can be seen from outside: what was wanted of one call is reported of another one, and not of itself.
 * A second call may well end for a reason of its own in that second, which is why both are needed.
 */
export class CrossWatch implements CallWatch {
  private readonly device: Device;
  private readonly system: CallSystem;
  private readonly wishes = new Set<Wish>();

  constructor(device: Device, system: CallSystem) {
    this.device = device;
    this.system = system;
  }

  pressed(call: SystemCall, uiEvent: number): void {
    const outcome = OUTCOMES.get(uiEvent);
    // What is pressed where nobody listens is told to nobody (I2), and cannot be taken for another call's.
    if (outcome === undefined || this.system.listeners.size === 0) {
      return;
    }
    const wish: Wish = { call, outcome, other: undefined };
    // A wish of its own explains what another call is reported to be.
    this.wishes.forEach((one) => (one.other === call && one.outcome === outcome ? this.wishes.delete(one) : undefined));
    this.wishes.add(wish);
    this.device.clock.setTimeout(() => this.judge(wish), WINDOW_MS);
  }

  stateSaid(call: SystemCall, state: number): void {
    this.said(call, `state ${state}`);
  }

  audioSaid(call: SystemCall, event: number): void {
    this.said(call, `audio ${event}`);
  }

  private said(call: SystemCall, outcome: Outcome): void {
    const isWanted = [...this.wishes].some((wish) => wish.call === call && wish.outcome === outcome);
    for (const wish of [...this.wishes].filter((one) => one.outcome === outcome)) {
      if (wish.call === call) {
        this.wishes.delete(wish);
      } else if (!isWanted) {
        wish.other ??= call;
      }
    }
  }

  private judge(wish: Wish): void {
    // The call may be over for another reason: then nothing had to be reported of it.
    const isOpen = wish.call.state !== 'over' && wish.call.state !== 'lost' && !wish.call.isEndReported;
    if (this.wishes.delete(wish) && wish.other !== undefined && isOpen) {
      this.device.ledger.violate(CROSSED, `${wish.call.callId} was meant, and ${wish.other.callId} was reported`);
    }
  }
}
