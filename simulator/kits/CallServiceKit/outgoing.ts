import { businessError } from '../../device/Faults.ts';
import { CALL_RULES } from '../../system/CallRules.ts';
import type { CallSystem, SystemCall } from '../../system/CallSystem.ts';
import type { KitHost } from '../KitHost.ts';
import type { Attribute } from './attribute.ts';
import { describeCall, isAttribute } from './attribute.ts';
import type { Ask } from './service.ts';

/** ErrorReason (call-voipcall.md). */
const REASON = { NONE: 0, CELLULAR_CALL_EXISTS: 1 } as const;
/** VoipCallState and VoipCallType. */
const DIALING = 5;
const VIDEO = 1;

/** reportOutgoingCall: what the app said is judged at once; the service's answer comes later. */
export function reportOutgoing(host: KitHost, system: CallSystem, given: unknown, ask: Ask): Promise<number> {
  if (!isAttribute(given)) {
    host.ledger.violate(CALL_RULES.outgoing, 'a field of the outgoing report is missing or of a wrong type');
    return Promise.reject(businessError(401, 'Parameter error.'));
  }
  host.device.timeline.add('app', 'reportOutgoingCall', given.voipCallType === VIDEO ? 'video' : 'voice');
  const known = system.calls.get(given.callId);
  const call = known ?? system.admit(given.callId, 'out');
  call.reportedAt ??= host.clock.now();
  const answer = ask(() => accept(host, system, given, { call, isKnown: known !== undefined }));
  const forget = (): void => (known === undefined ? system.forget(call) : undefined);
  answer.then((reason) => reason === REASON.NONE ? undefined : forget(), forget);
  return answer;
}

interface Subject {
  readonly call: SystemCall;
  /** There was a call of this id before the report. */
  readonly isKnown: boolean;
}

function accept(host: KitHost, system: CallSystem, given: Attribute, subject: Subject): number {
  checkReport(host, subject, given);
  if (system.shown().some((one) => one.direction === 'out')) {
    host.ledger.violate(CALL_RULES.outgoingLimit, `${given.callId} is the second`);
    throw businessError(1007200003, 'System internal error.');
  }
  if (system.carrierCall !== 'none' && given.isDialingAllowedDuringCarrierCall !== true) {
    if (system.refusesOutgoingBy === 'reason') {
      return REASON.CELLULAR_CALL_EXISTS;
    }
    throw businessError(1007200003, 'System internal error.');
  }
  const call = stillKnown(system, subject.call);
  describeCall(host, call, given);
  host.device.timeline.add('system', 'shows the call', 'as a capsule');
  system.setState(call, 'dialing');
  return REASON.NONE;
}

/**
 * An end that overtakes a slow report names a call that the service does not know yet (call-error-code.md, 1007200001):
 * it forgets nothing by it. The call that it then takes on is a new one to it, and owed an end of its own.
 */
function stillKnown(system: CallSystem, call: SystemCall): SystemCall {
  if (system.calls.get(call.callId) === call) {
    return call;
  }
  const anew = system.admit(call.callId, 'out');
  anew.reportedAt = call.reportedAt;
  return anew;
}

/** @throws BusinessError 1007200001 for what no outgoing call can be reported with */
function checkReport(host: KitHost, { call, isKnown }: Subject, given: Attribute): void {
  if (given.voipCallState !== DIALING) {
    host.ledger.violate(CALL_RULES.outgoing, 'an outgoing report does not say DIALING');
  } else if (isKnown && call.direction === 'out') {
    host.ledger.violate(CALL_RULES.outgoingOnce, `${given.callId} was reported again`);
  } else if (isKnown) {
    host.ledger.violate(CALL_RULES.outgoing, `${given.callId} is the id of an incoming call`);
  } else {
    return;
  }
  throw businessError(1007200001, 'Invalid parameter value.');
}
