import { codecOf } from './codecs.ts';
import type { Media, Notice } from './protocol.ts';
import { endSeat, seatOf, talkers, type SeatId, type Send, type Session, type Step } from './Session.ts';

/** A device answers: the first one wins, for the others the call is over. */
export function answer(session: Session, at: SeatId, media: Media): Step {
  if (session.phase !== 'ringing') {
    // Only the winner gets here (for the others it is over): its own accept, said again after a reconnect.
    return { session, sends: [] };
  }
  let next: Session = { ...session, phase: 'connecting', media, answeredBy: at };
  const sends: Send[] = [{ to: 'caller', notice: { type: 'accepted', media } }];
  for (const seat of session.seats) {
    if (seat.id !== 'caller' && seat.id !== at && seat.over === undefined) {
      const end = endSeat(next, seat.id, 'answeredElsewhere');
      next = end.session;
      sends.push(...end.sends);
    }
  }
  const complete = connectIfComplete(next);
  return { session: complete.session, sends: [...sends, ...complete.sends] };
}

/** Both who talk are here: each now says so to the other one, by sound or a keep-alive, and has its answer. */
export function connectIfComplete(session: Session): Step {
  const two = talkers(session).map((id) => seatOf(session, id));
  if (session.phase !== 'connecting' || !two.every((seat) => seat.present)) {
    return { session, sends: [] };
  }
  const codec = codecOf(session);
  const sends: Send[] = two.map((seat) => ({ to: seat.id, notice: { type: 'connected', ...codec } }));
  for (const { id, muted, unseen } of two) {
    const news: Notice[] = [...(muted ? [{ type: 'mute', muted } as const] : []),
      ...(unseen ? [{ type: 'camera', on: false } as const] : [])];
    sends.push(...two.filter((other) => other.id !== id)
      .flatMap((other) => news.map((notice): Send => ({ to: other.id, notice }))));
  }
  return { session: { ...session, phase: 'connected' }, sends };
}
