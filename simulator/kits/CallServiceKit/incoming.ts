import { businessError } from '../../device/Faults.ts';
import { CALL_RULES } from '../../system/CallRules.ts';
import { networkOf } from '../../network/DeviceNetwork.ts';
import type { CallSystem, CarrierCall, SystemCall } from '../../system/CallSystem.ts';
import { isRunning } from '../../system/SystemCall.ts';
import type { KitHost } from '../KitHost.ts';
import type { Attribute } from './attribute.ts';
import { describeCall, isAttribute } from './attribute.ts';
import type { Ask } from './service.ts';
import { invalid } from './service.ts';

/** ErrorReason and VoipCallFailureCause (call-voipcall.md). */
const REASON = {
  NONE: 0, CELLULAR_CALL_EXISTS: 1, VOIP_CALL_EXISTS: 2, INVALID_CALL: 3, USER_ANSWER_CELLULAR_FIRST: 4,
} as const;
const CAUSES = ['OTHER', 'ROUTE_BUSY', 'CONNECTION_FAILED'];
const RINGING = 1;
const VIDEO = 1;
const MAX_INCOMING = 3;

/**
 * reportIncomingCall: what the app said is judged when it says it; what the service makes of it comes with the
 * answer.
 */
export function reportIncoming(host: KitHost, system: CallSystem, given: unknown, ask: Ask): Promise<number> {
  if (!isAttribute(given)) {
    host.ledger.violate(CALL_RULES.attribute, 'a field of the incoming report is missing or of a wrong type');
    return Promise.reject(businessError(401, 'Parameter error.'));
  }
  host.device.timeline.add('app', 'reportIncomingCall', given.voipCallType === VIDEO ? 'video' : 'voice');
  const known = stillKnown(system, given.callId) ?? admitOwn(host, system, given.callId);
  if (known !== undefined) {
    known.reportedAt ??= host.clock.now();
  }
  // A repeated report of the same call is the same outcome, tried again.
  if (known?.outcomes === 0) {
    system.countOutcome(known);
  }
  const circumstances = { known, carrierBefore: system.carrierCall, wasAlive: canComeIn(known) };
  const answer = ask(() => accept(host, system, given, circumstances));
  const forget = (): void => known === undefined ? undefined : system.forget(known);
  answer.then((reason) => reason === REASON.NONE ? undefined : forget(), forget);
  return answer;
}

/** What came over the link and was lost with its process or with the service is a new call to it. */
function stillKnown(system: CallSystem, callId: string): SystemCall | undefined {
  const call = system.calls.get(callId);
  return call?.state === 'lost' && call.deliveredAt === undefined ? undefined : call;
}

/** So long it takes at most from an invite on the link to its report, also where the link breaks meanwhile, ms. */
const INVITE_MS = 10_000;

/** A call that came over the app's own connection, before any push (push-voip.md). */
function admitOwn(host: KitHost, system: CallSystem, callId: string): SystemCall | undefined {
  return networkOf(host.device).wasConnected(INVITE_MS) ? system.admit(callId, 'in') : undefined;
}

interface Circumstances {
  readonly known: SystemCall | undefined;
  /** Of the moment of the report. */
  readonly carrierBefore: CarrierCall;
  /** In that moment it could be reported: that it is over when the service gets to it is not the app's doing. */
  readonly wasAlive: boolean;
}

function canComeIn(call: SystemCall | undefined): call is SystemCall {
  return call !== undefined && call.direction === 'in' && call.state !== 'over' && call.state !== 'lost';
}

function accept(host: KitHost, system: CallSystem, given: Attribute, circumstances: Circumstances): number {
  const { known, carrierBefore, wasAlive } = circumstances;
  if (given.voipCallState !== RINGING) {
    host.ledger.violate(CALL_RULES.attribute, 'an incoming report does not say RINGING');
    throw businessError(1007200001, 'Invalid parameter value.');
  }
  if (!canComeIn(known)) {
    if (!wasAlive) {
      host.ledger.violate(CALL_RULES.pushId, `${given.callId} is no callId of a call that comes in`);
    }
    return REASON.INVALID_CALL;
  }
  if (known.state !== 'pushed') {
    return REASON.NONE;
  }
  const conflict = conflictOf(system, carrierBefore);
  if (conflict !== REASON.NONE) {
    return takeBack(known, conflict);
  }
  if (system.shown().filter((call) => call.direction === 'in').length >= MAX_INCOMING) {
    host.ledger.violate(CALL_RULES.limit, `${given.callId} is the fourth`);
    takeBack(known, 0);
    throw businessError(1007200003, 'System internal error.');
  }
  describeCall(host, known, given);
  known.isWaiting = system.shown().some(isRunning);
  host.device.timeline.add('system', 'shows the call', bannerText(host, known));
  system.setState(known, 'ringing');
  return REASON.NONE;
}

function conflictOf(system: CallSystem, carrierBefore: CarrierCall): number {
  if (system.carrierCall === 'active' && carrierBefore === 'ringing') {
    return REASON.USER_ANSWER_CELLULAR_FIRST;
  }
  return system.carrierCall !== 'none' ? REASON.CELLULAR_CALL_EXISTS
    : system.hasOtherAppCall ? REASON.VOIP_CALL_EXISTS : REASON.NONE;
}

/** A report that was refused is no outcome: an error report is to follow (push-voip.md). */
function takeBack(call: SystemCall, reason: number): number {
  call.outcomes = 0;
  call.state = 'pushed';
  return reason;
}

/** reportIncomingCallError: the other outcome of a push. */
export function reportIncomingError(host: KitHost, system: CallSystem, callId: unknown, cause: unknown, ask: Ask):
  Promise<void> {
  if (typeof callId !== 'string' || typeof cause !== 'number') {
    return Promise.reject(invalid(host, 401, 'reportIncomingCallError: a parameter is missing or of a wrong type'));
  }
  const word = CAUSES[cause];
  if (word === undefined) {
    return Promise.reject(invalid(host, 1007200001, 'reportIncomingCallError: there is no such cause'));
  }
  host.device.timeline.add('app', 'reportIncomingCallError', word);
  const call = system.calls.get(callId);
  if (call === undefined) {
    host.ledger.violate(CALL_RULES.pushId, `${callId} is no callId that a push has brought`);
  } else {
    if (call.state === 'pushed' && call.reportedAt !== undefined) {
      // The report failed, so that this is its outcome.
      call.outcomes = 0;
    }
    system.countOutcome(call);
  }
  return ask(() => {
    if (call !== undefined && call.state === 'pushed') {
      system.setState(call, 'over');
    }
  });
}

function bannerText(host: KitHost, call: SystemCall): string {
  if (!host.device.isNotificationAllowed) {
    return 'without a banner: notifications are not allowed';
  }
  if (!call.hasBanner) {
    return 'without a banner: the app wants none';
  }
  const place = host.device.isLocked ? 'on the lock screen' : 'as a banner';
  return call.isWaiting ? `${place}, waiting` : place;
}
