import type { LinkEvent } from '../../link/LinkEvent.ts';

/** One thing that happened, as a line of a log: `15:04:05.678 1f3c9a2e callee1 says accept (video)`. */
export function lineOf(now: number, { sessionId, seat, direction, what, detail }: LinkEvent): string {
  const who = seat === undefined ? 'the server' : { in: `${seat} says`, out: `to ${seat}`, server: seat }[direction];
  const time = new Date(now).toISOString().slice(11, 23);
  // A session's id is no secret, only long; a join token is never in an event.
  return `${time} ${sessionId.slice(0, 8)} ${who}: ${what}${detail === undefined ? '' : ` (${detail})`}`;
}
