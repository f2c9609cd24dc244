import { randomUUID } from 'node:crypto';
import type { ServerClock } from '../Clock.ts';
import { Attendance, type Attendee } from './Attendance.ts';
import { Connection, type ConnectionHost } from './Connection.ts';
import type { LinkEvent } from './LinkEvent.ts';
import { LinkSession } from './LinkSession.ts';
import type { LinkConnection, LinkSocket } from './LinkSocket.ts';
import type { CallMessage } from './frames.ts';
import { CLOSE, frameOf, type DeclineReason, type HangupReason, type Invite, type Media } from './protocol.ts';
import type { Session } from './Session.ts';

export interface LinkServerOptions {
  readonly clock: ServerClock;
  /** Told everything that happens; must not throw. */
  readonly onEvent?: ((event: LinkEvent) => void) | undefined;
  /** A device has come onto the link. */
  readonly onHello?: ((who: Attendee) => void) | undefined;
  /** An app wants to call: makes the session with its ids, and returns false if there is nobody to call. */
  readonly onCall?: ((call: CallMessage) => boolean) | undefined;
}

export interface SessionRequest {
  readonly media: Media;
  /** Devices that will ring, 1 or more: each gets a join token of its own. */
  readonly callees: number;
  /** Without an answer the session ends as `noAnswer` after this long, in ms. */
  readonly ringMs: number;
  /** Where the caller has chosen them: an id that no session has, and the secret of the caller's seat. */
  readonly chosen?: { readonly sessionId: string; readonly callerToken: string } | undefined;
  /** Called once, when the session is over for all. */
  readonly onEnded?: ((session: Session) => void) | undefined;
}

/** A new session's secrets. They are handed out here and nowhere else. */
export interface NewSession {
  readonly sessionId: string;
  readonly callerToken: string;
  readonly calleeTokens: readonly string[];
}

export type DeclineResult = 'declined' | 'unknownSession' | 'badToken' | 'over';

/** The signalling of all calls. Knows nothing of WebSockets or HTTP: it takes connections as objects. */
export class LinkServer implements ConnectionHost {
  private readonly sessions = new Map<string, LinkSession>();
  private readonly connections = new Set<Connection>();
  private readonly attendance = new Attendance<Connection>();

  readonly clock: ServerClock;

  constructor(private readonly options: LinkServerOptions) {
    this.clock = options.clock;
  }

  /** Sessions that live or are remembered. */
  get sessionCount(): number {
    return this.sessions.size;
  }

  /** A transport brings a new connection; it must pass on what arrives, and the end. */
  connect(socket: LinkSocket): LinkConnection {
    const connection = new Connection(socket, this);
    this.connections.add(connection);
    return connection;
  }

  createSession({ media, callees, ringMs, chosen, onEnded }: SessionRequest): NewSession {
    const sessionId = chosen?.sessionId ?? randomUUID();
    const session = new LinkSession({
      id: sessionId,
      media,
      callees,
      ringMs,
      clock: this.clock,
      onEvent: this.options.onEvent ?? (() => undefined),
      callerToken: chosen?.callerToken,
      onEnded,
      onForget: () => this.sessions.delete(sessionId),
    });
    this.sessions.set(sessionId, session);
    const seats = session.session.seats.map((seat) => seat.id);
    const calleeTokens = seats.filter((seat) => seat !== 'caller').map((seat) => session.issueToken(seat));
    return { sessionId, callerToken: chosen?.callerToken ?? session.issueToken('caller'), calleeTokens };
  }

  /** Devices that are on the link now. */
  attendees(): Attendee[] {
    return this.attendance.all();
  }

  /** Somebody has logged in on a device, or (undefined) out: what is on the link from there is theirs from now on. */
  belongs(device: string, user: string | undefined): void {
    if (this.attendance.change(device, user) && user !== undefined) {
      this.options.onHello?.({ user, device });
    }
  }

  /**
   * Brings a call to a device over the link. @returns false if the device is not there, or needs no invite: it sits in
   * the session already, or for its seat it has stopped ringing.
   */
  invite(who: Attendee, sessionId: string, invite: Invite): boolean {
    const connection = this.attendance.find(who);
    const session = this.sessions.get(sessionId);
    const seat = session?.seatOfToken(invite.joinToken);
    if (connection === undefined || session === undefined || seat === undefined || session.session.phase !== 'ringing' ||
      session.isOver(seat) || session.isSitting(seat, connection)) {
      return false;
    }
    session.report('out', seat, invite.type, invite.media);
    connection.tell(frameOf(invite, sessionId));
    return true;
  }

  find(sessionId: string): LinkSession | undefined {
    return this.sessions.get(sessionId);
  }

  hello(connection: Connection, { user, device }: Attendee): void {
    this.attendance.attend({ user, device }, connection);
    this.options.onHello?.({ user, device });
  }

  /** Who has said hello calls in no other's name. */
  call(connection: Connection, call: CallMessage): boolean {
    const user = this.attendance.userOf(connection);
    const caller = user === undefined ? call.caller : { ...call.caller, id: user };
    return this.options.onCall?.({ ...call, caller }) ?? false;
  }

  closed(connection: Connection): void {
    this.attendance.leave(connection);
    this.connections.delete(connection);
  }

  /**
   * Somebody says no or goodbye without a connection, or the push to a device could not be sent (`failed`). Before the
   * answer that is a cancel where it is the caller.
   */
  decline(sessionId: string, joinToken: string, reason: DeclineReason): DeclineResult {
    const session = this.sessions.get(sessionId);
    if (session === undefined) {
      return 'unknownSession';
    }
    const seat = session.seatOfToken(joinToken);
    if (seat === undefined) {
      return 'badToken';
    }
    if (session.isOver(seat)) {
      return 'over';
    }
    session.happen(seat, seat === 'caller' ? { type: 'hangup', reason: asHangup(reason) } : { type: 'decline', reason });
    return 'declined';
  }

  /** Closes every connection and stops every timer. The server is of no use afterwards. */
  close(): void {
    for (const connection of [...this.connections]) {
      connection.hangUp(CLOSE.stopping, 'server stops');
    }
    for (const session of this.sessions.values()) {
      session.stop();
    }
    this.sessions.clear();
  }
}

function asHangup(reason: DeclineReason): HangupReason {
  return reason === 'busy' ? 'carrierCall' : reason === 'failed' ? 'connectFailed' : 'hangup';
}
