import type { LinkSession, Sitter } from './LinkSession.ts';
import type { LinkConnection, LinkSocket } from './LinkSocket.ts';
import { parseFrame } from './parseFrame.ts';
import { frameOf, type ClientMessage, type ErrorCode } from './protocol.ts';
import type { SeatId } from './Session.ts';

/** After so many frames that are no messages the other end is no client of ours. */
const MAX_BAD_FRAMES = 20;

/** Close code for a policy violation (RFC 6455). */
const POLICY_VIOLATION = 1008;

/** One connection with the seats it holds. */
export class Connection implements LinkConnection, Sitter {
  private readonly seats = new Map<LinkSession, SeatId>();
  private badFrames = 0;
  private isOpen = true;

  constructor(
    private readonly socket: LinkSocket,
    private readonly find: (sessionId: string) => LinkSession | undefined,
    private readonly onClosed: () => void,
  ) {}

  receive(frame: unknown): void {
    if (!this.isOpen) {
      return;
    }
    const parsed = parseFrame(frame);
    if (parsed.kind === 'message') {
      this.take(parsed.message);
    } else if (parsed.kind === 'bad') {
      this.refuse('badMessage', parsed.problem);
      if (++this.badFrames >= MAX_BAD_FRAMES) {
        this.hangUp(POLICY_VIOLATION, 'too many bad frames');
      }
    }
  }

  closed(): void {
    if (!this.isOpen) {
      return;
    }
    this.isOpen = false;
    for (const [session, seat] of this.seats) {
      session.stand(seat, this);
    }
    this.onClosed();
  }

  hangUp(code: number, reason: string): void {
    this.socket.close(code, reason);
    this.closed();
  }

  tell(frame: string): void {
    if (this.isOpen) {
      this.socket.send(frame);
    }
  }

  private take(message: ClientMessage): void {
    const { sessionId } = message;
    const session = this.find(sessionId);
    if (message.type === 'join') {
      this.join(session, sessionId, message.joinToken);
      return;
    }
    const seat = session === undefined ? undefined : this.seats.get(session);
    if (session === undefined || seat === undefined || !session.isSitting(seat, this)) {
      // The same answer for "no such session" and "not joined": only a join token proves that one knows of it.
      this.refuse('unknownSession', 'There is no such session here, or it was not joined first.', sessionId);
      return;
    }
    session.happen(seat, message);
  }

  private join(session: LinkSession | undefined, sessionId: string, joinToken: string): void {
    if (session === undefined) {
      this.refuse('unknownSession', 'There is no such session, or it was over long ago.', sessionId);
      return;
    }
    const seat = session.seatOfToken(joinToken);
    if (seat === undefined) {
      this.refuse('badToken', 'The join token is not one of this session.', sessionId);
      return;
    }
    this.dropForgotten();
    const before = this.seats.get(session);
    if (before !== undefined && before !== seat) {
      // One connection sits at one seat of a session.
      session.stand(before, this);
    }
    this.seats.set(session, seat);
    session.sit(seat, this);
  }

  /** A connection may outlive many sessions; what the server has forgotten must not live on here. */
  private dropForgotten(): void {
    for (const session of this.seats.keys()) {
      if (this.find(session.session.id) !== session) {
        this.seats.delete(session);
      }
    }
  }

  private refuse(code: ErrorCode, message: string, sessionId?: string): void {
    this.tell(frameOf({ type: 'error', code, message }, sessionId));
  }
}
