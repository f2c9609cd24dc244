import { randomUUID } from 'node:crypto';
import type { ServerClock } from '../Clock.ts';
import type { Attendee } from './Attendance.ts';
import { Connection, type ConnectionHost } from './Connection.ts';
import type { LinkEvent } from './LinkEvent.ts';
import { digestOf } from './joinTokens.ts';
import { LinkSession, type SessionSnapshot } from './LinkSession.ts';
import type { LinkConnection, LinkSocket } from './LinkSocket.ts';
import type { DeclineResult, Neighbours } from './Neighbours.ts';
import type { CallMessage } from './frames.ts';
import { CLOSE, frameOf, type DeclineReason, type HangupReason, type Invite, type Media } from './protocol.ts';
import { Reception } from './Reception.ts';
import { newSession, type Session } from './Session.ts';

export interface LinkServerOptions {
  readonly clock: ServerClock;
  /** Told everything that happens; must not throw. */
  readonly onEvent?: ((event: LinkEvent) => void) | undefined;
  /** A device has come onto the link. */
  readonly onHello?: ((who: Attendee) => void) | undefined;
  /** An app wants to call: makes the session with its ids, and returns false if there is nobody to call. */
  readonly onCall?: ((call: CallMessage) => boolean) | undefined;
  /** Other processes that serve the same people. Default: none. */
  readonly neighbours?: Neighbours | undefined;
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

/** The signalling of all calls. Knows nothing of WebSockets or HTTP: it takes connections as objects. */
export class LinkServer implements ConnectionHost {
  private readonly sessions = new Map<string, LinkSession>();
  private readonly connections = new Set<Connection>();
  readonly clock: ServerClock;
  readonly neighbours: Neighbours | undefined;
  /** Which devices are on the link. */
  readonly reception: Reception<Connection>;

  constructor(private readonly options: LinkServerOptions) {
    this.clock = options.clock;
    this.neighbours = options.neighbours;
    this.reception = new Reception(options.neighbours, (who) => options.onHello?.(who));
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
    const session = this.restore({
      session: newSession(sessionId, media, callees),
      digests: chosen === undefined ? new Map() : new Map([['caller', digestOf(chosen.callerToken)]]),
      ringUntil: this.clock.now() + ringMs,
    }, onEnded);
    session.report('server', undefined, 'created', media);
    const seats = session.session.seats.map((seat) => seat.id);
    const calleeTokens = seats.filter((seat) => seat !== 'caller').map((seat) => session.issueToken(seat));
    const callerToken = chosen?.callerToken ?? session.issueToken('caller');
    void this.neighbours?.changed(session);
    return { sessionId, callerToken, calleeTokens };
  }

  /** Goes on with a session that another process has begun. */
  restore(from: SessionSnapshot, onEnded: SessionRequest['onEnded']): LinkSession {
    const { id } = from.session;
    const session = new LinkSession({
      from, onEnded,
      clock: this.clock,
      onEvent: this.options.onEvent ?? (() => undefined),
      onChange: (changed) => void this.neighbours?.changed(changed),
      onForget: () => {
        this.sessions.delete(id);
        this.neighbours?.forgotten(id);
      },
    });
    this.sessions.set(id, session);
    return session;
  }

  /** Another process goes on with the session: whoever sits in it here has to come again. */
  release(sessionId: string): void {
    const session = this.sessions.get(sessionId);
    this.sessions.delete(sessionId);
    session?.stop();
    for (const connection of [...this.connections].filter((one) => session?.sitting.includes(one))) {
      connection.hangUp(CLOSE.moved, 'the session lives elsewhere now');
    }
  }

  /**
   * Brings a call to a device over the link. @returns false if the device is not there, or needs no invite: it sits in
   * the session already, or for its seat it has stopped ringing.
   */
  invite(who: Attendee, sessionId: string, invite: Invite): boolean {
    const connection = this.reception.find(who);
    const session = this.sessions.get(sessionId);
    const seat = session?.seatOfToken(invite.joinToken);
    if (session === undefined || seat === undefined || session.session.phase !== 'ringing' || session.isOver(seat)) {
      return false;
    }
    const isSaid = connection === undefined
      ? this.neighbours?.invite(who, frameOf(invite, sessionId)) ?? false
      : !session.isSitting(seat, connection);
    if (isSaid) {
      session.report('out', seat, invite.type, invite.media);
      connection?.tell(frameOf(invite, sessionId));
    }
    return isSaid;
  }

  /**
   * Something about a session has changed that it does not know of itself. Resolves when other processes can find it
   * so; undefined if there are none.
   */
  touch(sessionId: string): Promise<void> | undefined {
    const session = this.sessions.get(sessionId);
    return session === undefined ? undefined : this.neighbours?.changed(session);
  }

  /** The sessions that live here or are remembered. */
  all(): readonly LinkSession[] {
    return [...this.sessions.values()];
  }

  find(sessionId: string): LinkSession | undefined {
    return this.sessions.get(sessionId);
  }

  hello(connection: Connection, who: Attendee): void {
    this.reception.hello(connection, who);
  }

  /** Who has said hello calls in no other's name. */
  call(connection: Connection, call: CallMessage): boolean {
    const user = this.reception.userOf(connection);
    const caller = user === undefined ? call.caller : { ...call.caller, id: user };
    return this.options.onCall?.({ ...call, caller }) ?? false;
  }

  closed(connection: Connection): void {
    this.reception.depart(connection);
    this.neighbours?.left(connection);
    this.connections.delete(connection);
  }

  /** As `decline`, wherever the session lives. */
  async declineAnywhere(sessionId: string, joinToken: string, reason: DeclineReason): Promise<DeclineResult> {
    return this.sessions.has(sessionId) || this.neighbours === undefined
      ? this.decline(sessionId, joinToken, reason)
      : this.neighbours.decline(sessionId, joinToken, reason);
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
