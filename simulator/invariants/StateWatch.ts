import type { Device } from '../device/Device.ts';
import { rule } from '../rules/Rule.ts';
import type { CallWatch } from '../system/CallWatch.ts';
import type { SystemCall } from '../system/SystemCall.ts';
import { isShown, UI_EVENT } from '../system/SystemCall.ts';

const ORDER = rule('invariant.I4.answered', 'assumed', 'design; incoming-calls.md advises it and allows ACTIVE alone',
  'ANSWERED is reported before ACTIVE, of an incoming call.',
  'Report ACTIVE without ANSWERED; look whether the banner goes at once, and when the timer of the capsule ' +
  'starts.');
const AT_ONCE = rule('invariant.I4.at-once', 'documented', 'incoming-calls.md',
  'ANSWERED is reported at once when the user has answered; after 1 s the banner would look dead.');
const ENDED = rule('invariant.I4.ended', 'documented', 'incoming-calls.md',
  'A call that the user has refused or hung up is reported DISCONNECTED; 3 s are given for it.');
const ONCE = rule('invariant.I4.once', 'assumed', 'design: a state is reported when it begins',
  'ANSWERED is reported once and not after ACTIVE, DISCONNECTED once.',
  'Report ANSWERED twice, and again after ACTIVE; look for the codes, and whether the banner or the timer jumps.');

/** VoipCallState (call-voipcall.md). */
const STATE = { ACTIVE: 2, DISCONNECTED: 4, ANSWERED: 6 } as const;

const AT_ONCE_MS = 1_000;
const END_MS = 3_000;

/** I4: the order of the reports of one call, and that they follow what the user does. */
export class StateWatch implements CallWatch {
  private readonly device: Device;
  /** What has been said of each call, whether or not the service has taken it already. */
  private readonly said = new WeakMap<SystemCall, number[]>();

  constructor(device: Device) {
    this.device = device;
  }

  stateSaid(call: SystemCall, state: number): void {
    const before = this.said.get(call) ?? [];
    this.said.set(call, [...before, state]);
    // A later ACTIVE tells of another type: what was refused long after it has nothing to do with its order.
    const isFirstActive = state === STATE.ACTIVE && !before.includes(STATE.ACTIVE);
    if (isFirstActive && call.direction === 'in' && isShown(call) && !before.includes(STATE.ANSWERED)) {
      this.device.ledger.violate(ORDER, `${call.callId} was reported ACTIVE while ${call.state}`);
    }
    const isBack = state === STATE.ANSWERED && (before.includes(STATE.ANSWERED) || before.includes(STATE.ACTIVE));
    if (isShown(call) && (isBack || (state === STATE.DISCONNECTED && before.includes(STATE.DISCONNECTED)))) {
      this.device.ledger.violate(ONCE, `${call.callId} was reported ${isBack ? 'ANSWERED' : 'DISCONNECTED'} again`);
    }
  }

  /** It was not taken on, and may be said again. */
  stateRefused(call: SystemCall, state: number): void {
    const said = this.said.get(call) ?? [];
    const last = said.lastIndexOf(state);
    this.said.set(call, said.filter((_, index) => index !== last));
  }

  pressed(call: SystemCall, uiEvent: number): void {
    if (uiEvent === UI_EVENT.VOICE_ANSWER || uiEvent === UI_EVENT.VIDEO_ANSWER) {
      this.expect(call, AT_ONCE_MS, [STATE.ANSWERED, STATE.ACTIVE, STATE.DISCONNECTED], () =>
        this.device.ledger.violate(AT_ONCE, `${call.callId} was answered, and 1 s later nothing had been reported`));
    }
    if (uiEvent === UI_EVENT.REJECT || uiEvent === UI_EVENT.HANGUP) {
      this.expect(call, END_MS, [STATE.DISCONNECTED], () =>
        this.device.ledger.violate(ENDED, `${call.callId} is still on the screen 3 s after the user ended it`));
    }
  }

  private expect(call: SystemCall, ms: number, states: readonly number[], missing: () => void): void {
    this.device.clock.setTimeout(() => {
      if (isShown(call) && !this.said.get(call)?.some((state) => states.includes(state))) {
        missing();
      }
    }, ms);
  }
}
