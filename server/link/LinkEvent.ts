import type { SeatId } from './Session.ts';

/**
 * One thing that happened on the link, for a timeline or a log. Holds no token, no name, no payload: `what` is a
 * message type, `detail` one of the protocol's own words.
 */
export interface LinkEvent {
  readonly sessionId: string;
  /** Who said it, or to whom it was said; undefined for the session as a whole. */
  readonly seat: SeatId | undefined;
  readonly direction: 'in' | 'out' | 'server';
  /** `join`, `accept`, `ended`, `created`, `ringTimeout`, … */
  readonly what: string;
  /** Reason, phase or media, where there is one. */
  readonly detail: string | undefined;
}

/** The word worth showing of a message. */
export function detailOf(message: object): string | undefined {
  const { reason, phase, media, muted, on, code } = message as Record<string, unknown>;
  const word = reason ?? phase ?? media ?? muted ?? on ?? code;
  return word === undefined ? undefined : String(word);
}
