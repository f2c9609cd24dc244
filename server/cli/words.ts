import type { EndedReason } from '../link/protocol.ts';

/** How an end is told to the caller. */
export const ENDED_WORDS: Readonly<Record<EndedReason, string>> = {
  cancelled: 'cancelled before the answer',
  remoteHangup: 'the other side hung up',
  rejected: 'the other side said no',
  busy: 'the other side is busy',
  noAnswer: 'nobody answered',
  failed: 'the connection to the other side was lost',
  connectFailed: 'answered, but no connection came about',
  carrierCall: 'the other side took a carrier call',
  answeredElsewhere: 'answered on another device',
  glare: 'you called each other; the other call goes on',
  declinedElsewhere: 'declined on another device',
};

/** Ends that are failures of the call and not somebody's will. */
export const FAILED_ENDS: ReadonlySet<string> = new Set<EndedReason>(['failed', 'connectFailed']);
