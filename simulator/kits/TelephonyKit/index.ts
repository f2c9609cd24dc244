import { kitEnum, kitEnums } from '../../arkts/KitSkeleton.ts';
import { rule } from '../../rules/Rule.ts';
import type { CarrierCall } from '../../system/CallSystem.ts';
import { callSystemOf } from '../../system/callSystemOf.ts';
import type { KitHost } from '../KitHost.ts';

const STATE = kitEnum('@kit.TelephonyKit', 'call.CallState') as Record<string, number>;
const STATES: Readonly<Record<CarrierCall, number | undefined>> = {
  none: STATE.CALL_STATE_IDLE, ringing: STATE.CALL_STATE_RINGING, dialled: STATE.CALL_STATE_OFFHOOK,
  active: STATE.CALL_STATE_OFFHOOK,
};

/** Enforced by the answer. */
export const LINE_RULES = {
  state: rule('carrier.state', 'documented', 'js-apis-call.md',
    'getCallStateSync says whether a carrier call rings or is under way. Any app may ask.'),
  voip: rule('carrier.state-of-carrier', 'open-source', 'call_control_manager.cpp',
    'The calls that apps report do not count: without a carrier call the state is IDLE.'),
} as const;

/** Telephony Kit, as far as an app without rights of the system can ask after the carrier's line (js-apis-call.md). */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.TelephonyKit');
  return {
    ...skeleton,
    call: {
      ...(skeleton.call as object),
      getCallStateSync: () => {
        host.faults.check('TelephonyKit.call.getCallStateSync');
        return STATES[callSystemOf(host.device).carrierCall];
      },
    },
  };
}
