import type { SeatMessage } from './frames.ts';
import type { DeclineReason, EndedReason, HangupReason, Notice } from './protocol.ts';
import { join, lost } from './presence.ts';
import { answer } from './answer.ts';
import { endAll, endSeat, peerOf, seatOf, withSeat, type Seat, type SeatId, type Session, type Step } from './Session.ts';

/** All that can happen at one seat. */
export type SeatEvent =
  | SeatMessage
  /** A connection took the seat. Without codecs it is a client that knows of none. */
  | { readonly type: 'join'; readonly codecs?: readonly string[] }
  /** The connection at the seat has gone. */
  | { readonly type: 'leave' }
  /** It has not come back in time. */
  | { readonly type: 'lost' };

/** All that can happen to the session as a whole. */
export type SessionEvent =
  | { readonly type: 'ringTimeout' }
  | { readonly type: 'connectTimeout' }
  /** The server stops, and nobody goes on with it. */
  | { readonly type: 'stopped' };

/**
 * What becomes of a session when something happens at one of its seats. Pure and total: each order of events has an
 * outcome. Of two that exclude each other (cancel and accept, two accepts) the first one stepped wins; the other one is
 * told the truth.
 */
export function step(session: Session, at: SeatId, event: SeatEvent): Step {
  if (event.type === 'leave') {
    return { session: withSeat(session, at, { present: false }), sends: [] };
  }
  if (event.type === 'join') {
    return join(session, at, event.codecs ?? []);
  }
  const { over } = seatOf(session, at);
  if (over !== undefined) {
    return event.type === 'lost' ? nothing(session)
      : { session, sends: [{ to: at, notice: { type: 'ended', reason: over } }] };
  }
  switch (event.type) {
    case 'lost': return lost(session, at);
    case 'ringing': return ringing(session, at);
    case 'accept': return at === 'caller' ? wrongState(session, at, 'Only the called side accepts.')
      : answer(session, at, event.media);
    case 'decline': return at === 'caller' ? wrongState(session, at, 'Only the called side declines.')
      : decline(session, at, event.reason);
    case 'hangup': return hangup(session, at, event.reason);
    case 'cancel': return at === 'caller' ? hangup(session, at, 'hangup')
      : wrongState(session, at, 'Only the caller cancels.');
    case 'mute': return tell(session, at, { muted: event.muted }, { type: 'mute', muted: event.muted });
    case 'camera': return tell(session, at, { unseen: !event.on }, { type: 'camera', on: event.on });
    case 'media': return changeMedia(session, at, event);
  }
}

/** What becomes of a session when its time is up, or its server's. */
export function stepSession(session: Session, event: SessionEvent): Step {
  if (event.type === 'ringTimeout' && session.phase === 'ringing') {
    return endAll(session, 'noAnswer');
  }
  if (event.type === 'connectTimeout' && session.phase === 'connecting') {
    return endAll(session, 'connectFailed');
  }
  return event.type === 'stopped' && session.phase !== 'ended' ? stopped(session) : nothing(session);
}

/** For who was called it is a call that stopped ringing, and a missed one. */
function stopped(session: Session): Step {
  return session.phase === 'ringing' ? endAll(session, (seat) => (seat === 'caller' ? 'failed' : 'cancelled'))
    : endAll(session, session.phase === 'connecting' ? 'connectFailed' : 'failed');
}

function ringing(session: Session, at: SeatId): Step {
  if (at === 'caller') {
    return wrongState(session, at, 'Only the called side rings.');
  }
  const already = session.phase !== 'ringing' || session.seats.some((seat) => seat.rang);
  return {
    session: withSeat(session, at, { rang: true }),
    sends: already ? [] : [{ to: 'caller', notice: { type: 'ringing' } }],
  };
}

const AFTER_ANSWER: Readonly<Record<DeclineReason, EndedReason>> = {
  rejected: 'remoteHangup', noAnswer: 'remoteHangup', busy: 'carrierCall', failed: 'connectFailed',
  glare: 'remoteHangup',
};

/** A human "no" ends the call on all devices; a device that only cannot ring leaves it to the others. */
function decline(session: Session, at: SeatId, reason: DeclineReason): Step {
  if (session.phase !== 'ringing') {
    // A hang-up by the way that needs no connection: there it is said in the words of a decline.
    return endAll(session, AFTER_ANSWER[reason]);
  }
  if (reason === 'rejected') {
    return endAll(session, (seat) => (seat === at || seat === 'caller' ? 'rejected' : 'declinedElsewhere'));
  }
  if (reason === 'glare') {
    // Both sides have called each other, and the other call is the one that goes on: this one is nobody's any more.
    return endAll(session, 'glare');
  }
  const left = endSeat(session, at, reason);
  const callees = left.session.seats.filter((seat) => seat.id !== 'caller');
  if (callees.some((seat) => seat.over === undefined)) {
    return left;
  }
  const reasons = callees.map((seat) => seat.over);
  const told = (['busy', 'noAnswer'] as const).find((word) => reasons.includes(word)) ?? 'failed';
  const end = endAll(left.session, told);
  return { session: end.session, sends: [...left.sends, ...end.sends] };
}

function hangup(session: Session, at: SeatId, reason: HangupReason): Step {
  if (session.phase !== 'ringing') {
    return endAll(session, reason === 'hangup' ? 'remoteHangup' : reason);
  }
  // Nobody has answered: from the caller it is a cancel, from a device it is that device's way to say no.
  return at === 'caller' ? endAll(session, 'cancelled')
    : decline(session, at, ({ hangup: 'rejected', carrierCall: 'busy', connectFailed: 'failed' } as const)[reason]);
}

/** A switch made before the answer is kept; the other side hears of it when both are connected. */
function tell(session: Session, at: SeatId, kept: Partial<Pick<Seat, 'muted' | 'unseen'>>, notice: Notice): Step {
  const peer = session.phase === 'connected' ? peerOf(session, at) : undefined;
  return { session: withSeat(session, at, kept), sends: peer === undefined ? [] : [{ to: peer, notice }] };
}

function changeMedia(session: Session, at: SeatId, { media }: Extract<SeatEvent, { type: 'media' }>): Step {
  const peer = peerOf(session, at);
  return peer === undefined ? wrongState(session, at, 'The call is not answered yet.')
    // Told to both in the order of the server: of two changes at once, both sides end with the later one.
    : { session: { ...session, media }, sends: [at, peer].map((to) => ({ to, notice: { type: 'media', media } })) };
}

function wrongState(session: Session, to: SeatId, message: string): Step {
  return { session, sends: [{ to, notice: { type: 'error', code: 'wrongState', message } }] };
}

function nothing(session: Session): Step {
  return { session, sends: [] };
}

