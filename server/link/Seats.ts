import type { LinkSession, Sitter } from './LinkSession.ts';
import type { SeatId } from './Session.ts';

/** The seats that one connection has taken; it may have lost one since, to a newer connection of the same device. */
export class Seats {
  private readonly taken = new Map<LinkSession, SeatId>();

  /** @param find the sessions that the server still remembers */
  constructor(private readonly sitter: Sitter, private readonly find: (sessionId: string) => LinkSession | undefined) {}

  /** Where it sits in this session, if it does. */
  in(session: LinkSession): SeatId | undefined {
    const seat = this.taken.get(session);
    return seat !== undefined && session.isSitting(seat, this.sitter) ? seat : undefined;
  }

  take(session: LinkSession, seat: SeatId, codecs: readonly string[] | undefined): void {
    this.dropForgotten();
    const before = this.taken.get(session);
    if (before !== undefined && before !== seat) {
      // One connection sits at one seat of a session.
      session.stand(before, this.sitter);
    }
    this.taken.set(session, seat);
    session.sit(seat, this.sitter, codecs);
  }

  /** The connection has gone. */
  leave(): void {
    for (const [session, seat] of this.taken) {
      session.stand(seat, this.sitter);
    }
  }

  /** A connection may outlive many sessions; what the server has forgotten must not live on here. */
  private dropForgotten(): void {
    for (const session of this.taken.keys()) {
      if (this.find(session.session.id) !== session) {
        this.taken.delete(session);
      }
    }
  }
}
