import type { LinkSession, Sitter } from './LinkSession.ts';
import type { LinkConnection, LinkSocket } from './LinkSocket.ts';
import type { Neighbours, Passenger } from './Neighbours.ts';
import { parseFrame } from './parseFrame.ts';
import { NOT_ADMITTED, type Admission } from '../accounts/Accounts.ts';
import type { ServerClock } from '../Clock.ts';
import { Conduct } from './Conduct.ts';
import type { CallMessage, ClientMessage, Hello } from './frames.ts';
import { CLOSE, frameOf, type ErrorCode } from './protocol.ts';
import { REFUSALS, type SeatKeys } from './SeatLocks.ts';
import { Seats } from './Seats.ts';
import { mediaFrameOf } from './mediaFrame.ts';
import { andThen, Turns } from './Turns.ts';

/** What became of a call that an app wants to place. */
export type Placing = 'placed' | 'nobody' | 'notYours';

/** What a connection needs of the server around it. */
export interface ConnectionHost {
  readonly clock: ServerClock;
  readonly neighbours: Neighbours | undefined;
  find(sessionId: string): LinkSession | undefined;
  /** A device says who it is. */
  hello(connection: Connection, hello: Hello): Admission | Promise<Admission>;
  /** Makes the session that an app wants, or says why not. */
  call(connection: Connection, call: CallMessage): Placing;
  closed(connection: Connection): void;
}

/** What opens a seat, and which codecs its owner has. */
interface Joining extends SeatKeys {
  readonly sessionId: string;
  readonly codecs?: readonly string[] | undefined;
}

/** One connection: reads what the client says, and answers it or has its session answer. */
export class Connection implements LinkConnection, Passenger, Sitter {
  private readonly seats: Seats;
  private readonly conduct: Conduct;
  private readonly turns = new Turns();
  private isOpen = true;

  constructor(
    private readonly socket: LinkSocket,
    private readonly host: ConnectionHost,
  ) {
    this.seats = new Seats(this, (sessionId) => host.find(sessionId));
    this.conduct = new Conduct(host.clock, (code, reason) => this.hangUp(code, reason));
  }

  get from(): string | undefined {
    return this.socket.from;
  }

  receive(frame: unknown): void {
    if (!this.isOpen) {
      return;
    }
    const media = mediaFrameOf(frame);
    if (!this.conduct.admits(media?.carries ?? 'text')) {
      return;
    }
    if (media !== undefined) {
      this.relay(media.sessionId, frame as Uint8Array);
      return;
    }
    const parsed = parseFrame(frame);
    if (parsed.kind === 'message') {
      this.turns.take(() => this.take(parsed.message, String(frame)));
    } else if (parsed.kind === 'bad') {
      this.refuse('badMessage', parsed.problem);
      this.conduct.badFrame();
    }
  }

  closed(): void {
    if (!this.isOpen) {
      return;
    }
    this.isOpen = false;
    this.conduct.settle();
    this.seats.leave();
    this.host.closed(this);
  }

  hangUp(code: number, reason: string): void {
    this.socket.close(code, reason);
    this.closed();
  }

  tell(frame: string | Uint8Array): void {
    if (this.isOpen) {
      this.socket.send(frame);
    }
  }

  /** Sound that nobody can hear is no mistake: it may be on its way while the call ends. A picture likewise. */
  private relay(sessionId: string, frame: Uint8Array): void {
    const session = this.host.find(sessionId);
    if (session === undefined) {
      this.host.neighbours?.passMedia(this, sessionId, frame);
      return;
    }
    const seat = this.seats.in(session);
    if (seat !== undefined) {
      session.relay(seat, frame);
    }
  }

  again(frame: string): void {
    const parsed = parseFrame(frame);
    if (this.isOpen && parsed.kind === 'message' && parsed.message.type !== 'hello') {
      this.serve(parsed.message);
    }
  }

  vouch(): void {
    this.conduct.settle();
    this.socket.known?.();
  }

  private take(message: ClientMessage, frame: string): void | Promise<void> {
    if (!this.isOpen) {
      return undefined;
    }
    if (message.type === 'hello') {
      return andThen(this.host.hello(this, message), (admission) => this.welcome(admission));
    }
    return this.pass(message, frame);
  }

  /** To where its session lives. */
  private pass(message: Exclude<ClientMessage, Hello>, frame: string): void {
    const { neighbours } = this.host;
    const { sessionId } = message;
    const isHere = this.host.find(sessionId) !== undefined && neighbours?.isUnderWay(this, sessionId) !== true;
    if (neighbours === undefined || isHere) {
      this.serve(message);
    } else {
      neighbours.pass(this, sessionId, frame, () => this.again(frame));
    }
  }

  private welcome(admission: Admission): void {
    if (admission === 'admitted') {
      this.vouch();
    } else if (admission === 'notYours') {
      this.refuseGuess(admission, NOT_ADMITTED[admission]);
    } else if (this.isOpen) {
      this.hangUp(CLOSE.later, admission);
    }
  }

  /** The session lives here, or nowhere. */
  private serve(message: Exclude<ClientMessage, Hello>): void {
    const { sessionId } = message;
    const session = this.host.find(sessionId);
    if (message.type === 'call') {
      this.call(session, message);
      return;
    }
    if (message.type === 'join') {
      this.join(session, message);
      return;
    }
    const seat = session && this.seats.in(session);
    if (session === undefined || seat === undefined) {
      // The same answer for "no such session" and "not joined": only a join token proves that one knows of it.
      this.refuse('unknownSession', 'There is no such session here, or it was not joined first.', sessionId);
      return;
    }
    session.happen(seat, message);
  }

  /** Said again after a reconnect, it is no more than a join: the ids are the app's own. */
  private call(session: LinkSession | undefined, call: CallMessage): void {
    const placing = session === undefined ? this.host.call(this, call) : 'placed';
    if (placing === 'placed') {
      this.join(this.host.find(call.sessionId), call);
    } else if (placing === 'nobody') {
      this.tell(frameOf({ type: 'ended', reason: 'failed' }, call.sessionId));
    } else {
      this.refuseGuess('notYours', 'Only a device that has said hello places calls.', call.sessionId);
    }
  }

  private join(session: LinkSession | undefined, { sessionId, codecs, ...keys }: Joining): void {
    if (session === undefined) {
      this.refuseGuess('unknownSession', 'There is no such session, or it was over long ago.', sessionId);
      return;
    }
    const seat = session.admit(keys);
    if (seat === 'badToken' || seat === 'expiredToken') {
      this.refuseGuess(seat, REFUSALS[seat], sessionId);
      return;
    }
    this.vouch();
    this.seats.take(session, seat, codecs);
  }

  private refuseGuess(code: ErrorCode, message: string, sessionId?: string): void {
    this.refuse(code, message, sessionId);
    this.conduct.refusedGuess();
  }

  private refuse(code: ErrorCode, message: string, sessionId?: string): void {
    this.tell(frameOf({ type: 'error', code, message }, sessionId));
  }
}
