import { businessError } from '../../device/Faults.ts';
import { CALL_RULES } from '../../system/CallRules.ts';
import type { CallSystem, SystemCall } from '../../system/CallSystem.ts';
import { isShown } from '../../system/SystemCall.ts';
import type { KitHost } from '../KitHost.ts';
import type { Ask } from './service.ts';
import { invalid } from './service.ts';

/** VoipCallState (call-voipcall.md), as far as a change to it can be reported. */
const STATE = { ACTIVE: 2, DISCONNECTED: 4, ANSWERED: 6, DISCONNECTING: 7 } as const;
const NAMES = ['IDLE', 'RINGING', 'ACTIVE', 'HOLDING', 'DISCONNECTED', 'DIALING', 'ANSWERED', 'DISCONNECTING'];
/** CallAudioEvent. */
const AUDIO_NAMES = ['MUTED', 'UNMUTED', 'SPEAKER_ON', 'SPEAKER_OFF'];

/** What reportCallStateChange was given. */
export interface StateReport {
  readonly callId: unknown;
  readonly state: unknown;
  /** Undefined where two arguments were given. */
  readonly type: unknown;
}

/** reportCallStateChange, with two or three arguments. */
export function reportState(host: KitHost, system: CallSystem, given: StateReport, ask: Ask): Promise<void> {
  const { callId, state, type } = given;
  if (typeof callId !== 'string' || typeof state !== 'number' || (type !== undefined && typeof type !== 'number')) {
    return Promise.reject(invalid(host, 401, 'reportCallStateChange: a parameter is missing or of a wrong type'));
  }
  const name = NAMES[state];
  if (name === undefined || (type !== undefined && type !== 0 && type !== 1)) {
    return Promise.reject(invalid(host, 1007200001, 'reportCallStateChange: a value is in no enum'));
  }
  host.device.timeline.add('app', `reports ${name}`, type === undefined ? '' : type === 1 ? 'VIDEO' : 'VOICE');
  system.sayState(callId, state, type);
  // Thrown or rejected, it was not taken on.
  try {
    const taken = ask(() => takeState(host, system, callId, state, type));
    taken.catch(() => system.refuseState(callId, state));
    return taken;
  } catch (error) {
    system.refuseState(callId, state);
    throw error;
  }
}

function takeState(host: KitHost, system: CallSystem, callId: string, state: number, media?: 0 | 1): void {
  const name = NAMES[state] ?? '';
  const call = find(host, system, callId, name);
  const next = { [STATE.ANSWERED]: 'answered', [STATE.ACTIVE]: 'active', [STATE.DISCONNECTED]: 'over' }[state];
  if (next === undefined && state !== STATE.DISCONNECTING) {
    host.ledger.violate(CALL_RULES.state, `${name} was reported`);
    throw businessError(1007200001, 'Invalid parameter value.');
  }
  if (next === 'answered' && call.direction === 'out') {
    host.ledger.violate(CALL_RULES.outgoingState, `${callId} was reported ANSWERED`);
    throw businessError(1007200001, 'Invalid parameter value.');
  }
  if (media !== undefined) {
    call.isVideo = media === 1;
  }
  // An active call is not answered anew.
  if (next !== undefined && !(next === 'answered' && call.state === 'active')) {
    system.setState(call, next as SystemCall['state']);
  }
}

/** reportCallAudioEventChange. */
export function reportAudio(host: KitHost, system: CallSystem, callId: unknown, event: unknown, ask: Ask):
  Promise<void> {
  if (typeof callId !== 'string' || typeof event !== 'number') {
    return Promise.reject(invalid(host, 401, 'reportCallAudioEventChange: a parameter is missing or of a wrong type'));
  }
  const name = AUDIO_NAMES[event];
  if (name === undefined) {
    return Promise.reject(invalid(host, 1007200001, 'reportCallAudioEventChange: a value is in no enum'));
  }
  host.device.timeline.add('app', `reports ${name}`);
  system.sayAudio(callId, event);
  // Thrown or rejected, it was not taken on.
  try {
    const taken = ask(() => takeAudio(host, system, callId, event));
    taken.catch(() => system.refuseAudio(callId, event));
    return taken;
  } catch (error) {
    system.refuseAudio(callId, event);
    throw error;
  }
}

function takeAudio(host: KitHost, system: CallSystem, callId: string, event: number): void {
  const call = find(host, system, callId, 'an audio event');
  if (call.state !== 'active' && call.state !== 'dialing') {
    host.ledger.violate(CALL_RULES.audioEvent, `${callId} is ${call.state}`);
    throw businessError(1007200001, 'Invalid parameter value.');
  }
  call.isMuted = event < 2 ? event === 0 : call.isMuted;
  system.onChange();
}

/** @throws BusinessError 1007200001 for a call that the service does not know */
function find(host: KitHost, system: CallSystem, callId: string, what: string): SystemCall {
  const call = system.calls.get(callId);
  if (call !== undefined && isShown(call)) {
    return call;
  }
  // A report that was made and never answered leaves the app in the dark, as does a service that has died: taking the
  // call away is then the right thing.
  const isInTheDark = call?.state === 'lost' || (call?.state === 'pushed' && call.reportedAt !== undefined);
  if (isInTheDark) {
    system.forget(call);
  } else {
    const state = call?.state ?? 'unknown';
    const broken = what === NAMES[STATE.DISCONNECTED] ? CALL_RULES.disconnected : CALL_RULES.unknownCall;
    host.ledger.violate(broken, `${what} was reported for ${callId}, which is ${state}`);
  }
  throw businessError(1007200001, 'Invalid parameter value.');
}
