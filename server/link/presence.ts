import { connectIfComplete } from './answer.ts';
import { codecOf } from './codecs.ts';
import type { Notice } from './protocol.ts';
import {
  endAll, peerOf, seatOf, talkers, withSeat, type Seat, type SeatId, type Session, type Step,
} from './Session.ts';

/** A connection takes a seat, for the first time or again: it is told all it needs to know. */
export function join(session: Session, at: SeatId, codecs: readonly string[]): Step {
  const { over } = seatOf(session, at);
  const joined = withSeat(session, at, { present: true, seen: true, codecs });
  const tell = (notice: Notice): { to: SeatId; notice: Notice } => ({ to: at, notice });
  if (over !== undefined || session.phase === 'ended') {
    return { session: joined, sends: over === undefined ? [] : [tell({ type: 'ended', reason: over })] };
  }
  const complete = connectIfComplete(joined);
  const truth: Notice[] = [
    { type: 'joined', phase: session.phase, ...(session.phase === 'connected' && codecOf(joined)) },
    ...newsFor(session, at),
  ];
  return { session: complete.session, sends: [...truth.map(tell), ...complete.sends] };
}

/** What this seat would have heard had it been here all along. */
function newsFor(session: Session, at: SeatId): Notice[] {
  switch (session.phase) {
    case 'ringing':
      return at === 'caller' && session.seats.some((seat) => seat.rang) ? [{ type: 'ringing' }] : [];
    case 'connecting':
      return at === 'caller' ? [{ type: 'accepted', media: session.media }] : [];
    case 'connected': {
      const peer = peerOf(session, at);
      return peer === undefined ? [] : [{ type: 'media', media: session.media }, ...switchesOf(seatOf(session, peer))];
    }
    case 'ended':
      return [];
  }
}

/** Whether who sits there can be heard and seen. */
function switchesOf({ muted, unseen }: Seat): Notice[] {
  return [{ type: 'mute', muted }, { type: 'camera', on: !unseen }];
}

/** A connection that went has not come back in time. Who does not take part any more must not keep the other one. */
export function lost(session: Session, at: SeatId): Step {
  if (seatOf(session, at).present) {
    return { session, sends: [] };
  }
  if (session.phase === 'ringing') {
    // A device may ring without a connection (the push has told it all); a caller that is gone has given up.
    return at === 'caller' ? endAll(session, 'cancelled') : { session, sends: [] };
  }
  return talkers(session).includes(at)
    ? endAll(session, session.phase === 'connecting' ? 'connectFailed' : 'failed')
    : { session, sends: [] };
}
