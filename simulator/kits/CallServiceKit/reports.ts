import { businessError } from '../../device/Faults.ts';
import { CALL_RULES } from '../../system/CallRules.ts';
import type { CallSystem, SystemCall } from '../../system/CallSystem.ts';
import type { KitHost } from '../KitHost.ts';

/** VoipCallState (call-voipcall.md), as far as it can be reported of an incoming call. */
const STATE = { ACTIVE: 2, DISCONNECTED: 4, ANSWERED: 6, DISCONNECTING: 7 } as const;
const NAMES = ['IDLE', 'RINGING', 'ACTIVE', 'HOLDING', 'DISCONNECTED', 'DIALING', 'ANSWERED', 'DISCONNECTING'];

/** reportCallStateChange, with two or three arguments. */
export function reportState(host: KitHost, system: CallSystem, callId: string, state: number, type?: number): void {
  const typeName = type === undefined ? '' : type === 1 ? 'VIDEO' : 'VOICE';
  host.device.timeline.add('app', `reports ${NAMES[state] ?? String(state)}`, typeName);
  const call = find(host, system, callId, NAMES[state] ?? String(state));
  if (type !== undefined) {
    call.isVideo = type === 1;
  }
  switch (state) {
    case STATE.ANSWERED:
      system.setState(call, 'answered');
      break;
    case STATE.ACTIVE:
      if (call.state !== 'answered' && call.state !== 'active') {
        host.ledger.violate(CALL_RULES.answered, `${callId} was reported ACTIVE while ${call.state}`);
      }
      system.setState(call, 'active');
      break;
    case STATE.DISCONNECTED:
      system.setState(call, 'over');
      break;
    case STATE.DISCONNECTING:
      break;
    default:
      host.ledger.violate(CALL_RULES.state, `${NAMES[state] ?? String(state)} was reported`);
      throw businessError(1007200001, 'Invalid parameter value.');
  }
}

/** reportCallAudioEventChange. */
export function reportAudio(host: KitHost, system: CallSystem, callId: string, event: number): void {
  host.device.timeline.add('app', event === 0 ? 'reports MUTED' : event === 1 ? 'reports UNMUTED' : `reports audio event ${event}`);
  const call = find(host, system, callId, 'an audio event');
  if (call.state !== 'active') {
    host.ledger.violate(CALL_RULES.audioEvent, `${callId} is ${call.state}`);
    throw businessError(1007200001, 'Invalid parameter value.');
  }
  call.isMuted = event === 0;
  system.onChange();
}

function find(host: KitHost, system: CallSystem, callId: string, what: string): SystemCall {
  const call = system.calls.get(callId);
  if (call === undefined || call.state === 'over' || call.state === 'pushed') {
    // A report that was made and never answered leaves the app in the dark; taking the call away is then the right
    // thing.
    if (call?.state !== 'pushed' || call.reportedAt === undefined) {
      host.ledger.violate(CALL_RULES.disconnected, `${what} was reported for ${callId}, which is ${call?.state ?? 'unknown'}`);
    }
    throw businessError(1007200001, 'Invalid parameter value.');
  }
  return call;
}
