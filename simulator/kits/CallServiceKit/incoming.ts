import { businessError } from '../../device/Faults.ts';
import { CALL_RULES } from '../../system/CallRules.ts';
import type { CallSystem, SystemCall } from '../../system/CallSystem.ts';
import type { KitHost } from '../KitHost.ts';

/** ErrorReason (call-voipcall.md). */
const REASON = { NONE: 0, CELLULAR_CALL_EXISTS: 1, INVALID_CALL: 3 } as const;
const RINGING = 1;
const MAX_INCOMING = 3;

interface Attribute {
  readonly callId: string;
  readonly voipCallType: number;
  readonly userName: string;
  readonly userProfile: { getPixelBytesNumber(): number; getImageInfoSync(): { size: { width: number; height: number } } };
  readonly abilityName: string;
  readonly voipCallState: number;
  readonly isVoiceAnswerSupported?: boolean;
  readonly isUserMuteRingToneAllowed?: boolean;
}

type Answer<T> = (work: () => T) => Promise<T>;

/**
 * reportIncomingCall: what the app said is judged when it says it; what the service makes of it comes with the
 * answer.
 */
export function reportIncoming(host: KitHost, system: CallSystem, given: unknown, isSubscribed: boolean,
  answer: Answer<number>): Promise<number> {
  if (!isAttribute(given)) {
    host.ledger.violate(CALL_RULES.attribute, 'a field of the incoming report is missing or of a wrong type');
    return Promise.reject(businessError(401, 'Parameter error.'));
  }
  if (!isSubscribed) {
    host.ledger.violate(CALL_RULES.subscribed, `${given.callId} was reported before voipCallUiEvent was subscribed`);
  }
  const known = system.calls.get(given.callId);
  host.device.timeline.add('app', 'reportIncomingCall', given.voipCallType === 1 ? 'video' : 'voice');
  // A repeated report of the same call is the same outcome, tried again.
  const isFirst = known !== undefined && known.reportedAt === undefined;
  if (known !== undefined && isFirst) {
    known.reportedAt = host.clock.now();
  }
  if (known?.outcomes === 0) {
    system.countOutcome(known);
  }
  return answer(() => accept(host, system, given, known));
}

function accept(host: KitHost, system: CallSystem, given: Attribute, known: SystemCall | undefined): number {
  if (given.voipCallState !== RINGING) {
    host.ledger.violate(CALL_RULES.attribute, 'an incoming report does not say RINGING');
    throw businessError(1007200001, 'Invalid parameter value.');
  }
  if (known === undefined || known.state === 'over') {
    host.ledger.violate(CALL_RULES.pushId, `${given.callId} is no callId that a push has brought`);
    return REASON.INVALID_CALL;
  }
  if (known.state !== 'pushed') {
    return REASON.NONE;
  }
  if (system.carrierCall !== 'none') {
    return takeBack(known, REASON.CELLULAR_CALL_EXISTS);
  }
  if (system.shown().length >= MAX_INCOMING) {
    takeBack(known, 0);
    throw businessError(1007200003, 'System internal error.');
  }
  Object.assign(known, {
    isVideo: given.voipCallType === 1, name: given.userName, hasPicture: isPictureShown(host, given),
    canVoiceAnswer: given.isVoiceAnswerSupported ?? true, canSilence: given.isUserMuteRingToneAllowed ?? false,
    abilityName: given.abilityName,
  });
  host.device.timeline.add('system', 'shows the call', bannerText(host));
  system.setState(known, 'ringing');
  return REASON.NONE;
}

/** A report that was refused is no outcome: an error report is to follow (push-voip.md). */
function takeBack(call: SystemCall, reason: number): number {
  call.outcomes = 0;
  call.state = 'pushed';
  return reason;
}

/** reportIncomingCallError: the other outcome of a push. */
export function reportIncomingError(host: KitHost, system: CallSystem, callId: string, cause: number,
  answer: Answer<void>): Promise<void> {
  const words = ['OTHER', 'ROUTE_BUSY', 'CONNECTION_FAILED'];
  if (typeof callId !== 'string' || callId === '' || words[cause] === undefined) {
    return Promise.reject(businessError(401, 'Parameter error.'));
  }
  host.device.timeline.add('app', 'reportIncomingCallError', words[cause]);
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
  return answer(() => {
    if (call !== undefined && call.state === 'pushed') {
      system.setState(call, 'over');
    }
  });
}

function isPictureShown(host: KitHost, given: Attribute): boolean {
  const { width, height } = given.userProfile.getImageInfoSync().size;
  const fits = width <= 221 && height <= 221 && given.userProfile.getPixelBytesNumber() < 196608;
  if (!fits) {
    host.ledger.violate(CALL_RULES.picture, `the picture is ${width} by ${height}`);
  }
  return fits;
}

function bannerText(host: KitHost): string {
  if (!host.device.isNotificationAllowed) {
    return 'without a banner: notifications are not allowed';
  }
  return host.device.isLocked ? 'on the lock screen' : 'as a banner';
}

function isAttribute(given: unknown): given is Attribute {
  const one = given as Partial<Attribute> | null;
  return typeof one === 'object' && one !== null && typeof one.callId === 'string' && typeof one.voipCallType === 'number' &&
    typeof one.userName === 'string' && typeof one.abilityName === 'string' && typeof one.voipCallState === 'number' &&
    typeof one.userProfile?.getPixelBytesNumber === 'function';
}
