import type { EndedReason, Media, Notice, Phase } from './protocol.ts';

/** `caller`, or `callee1`, `callee2`, … : one for each device that rings. */
export type SeatId = 'caller' | `callee${number}`;

/** One participant's place in a session. */
export interface Seat {
  readonly id: SeatId;
  /** A connection sits here now. */
  readonly present: boolean;
  /** A connection has sat here at some time. */
  readonly seen: boolean;
  /** The device said that it rings. */
  readonly rang: boolean;
  readonly muted: boolean;
  /** Its camera is off. */
  readonly unseen: boolean;
  /** How it can say its sound, what it likes best first; none: it knows of no codecs (docs/link-media.md). */
  readonly codecs: readonly string[];
  /** Set once, when the session is over for this seat. */
  readonly over: EndedReason | undefined;
}

/** One call between a caller and whichever of the callee's devices answers. A value: a step gives a new one. */
export interface Session {
  readonly id: string;
  readonly phase: Phase | 'ended';
  readonly media: Media;
  readonly seats: readonly Seat[];
  readonly answeredBy: SeatId | undefined;
}

/** Something to tell the connection at a seat. Nobody there: it is dropped, the next join tells the truth. */
export interface Send {
  readonly to: SeatId;
  readonly notice: Notice;
}

/** The session after something has happened, and whom to tell what. */
export interface Step {
  readonly session: Session;
  readonly sends: readonly Send[];
}

/** @param callees number of devices that will ring, 1 or more. */
export function newSession(id: string, media: Media, callees: number): Session {
  const ids: SeatId[] = ['caller', ...Array.from({ length: callees }, (_, i): SeatId => `callee${i + 1}`)];
  const seats = ids.map((seat): Seat => (
    { id: seat, present: false, seen: false, rang: false, muted: false, unseen: false, codecs: [], over: undefined }));
  return { id, phase: 'ringing', media, seats, answeredBy: undefined };
}

/** @throws Error for a seat that the session does not have: a mistake of ours, never of a client's. */
export function seatOf(session: Session, id: SeatId): Seat {
  const seat = session.seats.find((candidate) => candidate.id === id);
  if (seat === undefined) {
    throw new Error(`Session has no seat ${id}.`);
  }
  return seat;
}

/** The session with one of its seats changed. @param id of a seat that it has */
export function withSeat(session: Session, id: SeatId, change: Partial<Seat>): Session {
  return { ...session, seats: session.seats.map((seat) => (seat.id === id ? { ...seat, ...change } : seat)) };
}

/** The two who talk, once a device has answered; else nobody. */
export function talkers(session: Session): readonly SeatId[] {
  return session.answeredBy === undefined ? [] : ['caller', session.answeredBy];
}

/** The other talker, or nobody. */
export function peerOf(session: Session, id: SeatId): SeatId | undefined {
  const two = talkers(session);
  return two.includes(id) ? two.find((other) => other !== id) : undefined;
}

/** Ends the session for every seat for which it is not over yet, and tells them. */
export function endAll(session: Session, reason: EndedReason | ((seat: SeatId) => EndedReason)): Step {
  const reasonFor = (id: SeatId): EndedReason => (typeof reason === 'string' ? reason : reason(id));
  const open = session.seats.filter((seat) => seat.over === undefined);
  const seats = session.seats.map((seat) => ({ ...seat, over: seat.over ?? reasonFor(seat.id) }));
  return {
    session: { ...session, phase: 'ended', seats },
    sends: open.map((seat) => ({ to: seat.id, notice: { type: 'ended', reason: reasonFor(seat.id) } })),
  };
}

/** Ends the session for one seat and tells it. */
export function endSeat(session: Session, id: SeatId, reason: EndedReason): Step {
  return {
    session: withSeat(session, id, { over: reason }),
    sends: [{ to: id, notice: { type: 'ended', reason } }],
  };
}
