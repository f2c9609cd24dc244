import { AccountBook } from '../accounts/AccountBook.ts';
import type { Accounts, Admission } from '../accounts/Accounts.ts';
import type { ServerClock } from '../Clock.ts';
import type { Attendee } from './Attendance.ts';
import { Connection, type ConnectionHost, type Placing } from './Connection.ts';
import type { LinkEvent } from './LinkEvent.ts';
import { JoinTokens } from './JoinTokens.ts';
import type { LinkSession } from './LinkSession.ts';
import type { LinkConnection, LinkSocket } from './LinkSocket.ts';
import type { DeclineResult, Neighbours } from './Neighbours.ts';
import type { CallMessage, Hello } from './frames.ts';
import { CLOSE, frameOf, type DeclineReason, type HangupReason, type Invite } from './protocol.ts';
import { Reception } from './Reception.ts';
import type { SeatKeys } from './SeatLocks.ts';
import type { SeatId } from './Session.ts';
import { Sessions } from './Sessions.ts';
import { andThen } from './Turns.ts';

/** What a link is made of, and who is told of what happens on it. */
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
  /** Who belongs to whom. Default: a name is its who uses it first, until the process ends. */
  readonly accounts?: Accounts | undefined;
  /** What seats are opened with. Default: tokens that only this process can read. */
  readonly tokens?: JoinTokens | undefined;
}

/** The signalling of all calls. Knows nothing of WebSockets or HTTP: it takes connections as objects. */
export class LinkServer implements ConnectionHost {
  readonly sessions: Sessions;
  private readonly connections = new Set<Connection>();
  readonly clock: ServerClock;
  readonly neighbours: Neighbours | undefined;
  /** Which devices are on the link. */
  readonly reception: Reception<Connection>;
  private readonly accounts: Accounts;

  constructor(private readonly options: LinkServerOptions) {
    const { clock, neighbours, accounts = new AccountBook(), tokens = new JoinTokens(), onEvent = () => undefined } = options;
    this.clock = clock;
    this.neighbours = neighbours;
    this.accounts = accounts;
    this.reception = new Reception(neighbours, (who) => options.onHello?.(who));
    this.sessions = new Sessions({ clock, tokens, onEvent, neighbours });
  }

  /** What a transport says first to a client that has just come. Now: it carries the time. */
  welcome(): string {
    return frameOf({ type: 'welcome', at: this.clock.now() });
  }

  /** A transport brings a new connection; it must pass on what arrives, and the end. */
  connect(socket: LinkSocket): LinkConnection {
    const connection = new Connection(socket, this);
    this.connections.add(connection);
    return connection;
  }

  /** Another process goes on with the session: whoever sits in it here has to come again. */
  release(sessionId: string): void {
    const session = this.sessions.drop(sessionId);
    for (const connection of [...this.connections].filter((one) => session?.sitting.includes(one))) {
      connection.hangUp(CLOSE.moved, 'the session lives elsewhere now');
    }
  }

  /**
   * Brings a call to a device over the link. @returns false if the device is not there, or needs no invite: it sits in
   * the session already, or for its seat it has stopped ringing.
   */
  invite(who: Attendee, sessionId: string, seat: SeatId, invite: Invite): boolean {
    const connection = this.reception.find(who);
    const session = this.sessions.find(sessionId);
    if (session === undefined || session.session.phase !== 'ringing' || session.isOver(seat)) {
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
    const session = this.sessions.find(sessionId);
    return session === undefined ? undefined : this.neighbours?.changed(session);
  }

  find(sessionId: string): LinkSession | undefined {
    return this.sessions.find(sessionId);
  }

  hello(connection: Connection, hello: Hello): Admission | Promise<Admission> {
    return andThen(this.accounts.admit({ ...hello, from: connection.from }), (admission) => {
      // It may have gone while others were asked.
      if (admission === 'admitted' && this.connections.has(connection)) {
        this.reception.hello(connection, hello);
      }
      return admission;
    });
  }

  /** In the name of whoever has said hello, and in no other's. */
  call(connection: Connection, call: CallMessage): Placing {
    const id = this.reception.userOf(connection);
    return id === undefined ? 'notYours'
      : this.options.onCall?.({ ...call, caller: { ...call.caller, id } }) === true ? 'placed' : 'nobody';
  }

  closed(connection: Connection): void {
    this.reception.depart(connection);
    this.neighbours?.left(connection);
    this.connections.delete(connection);
  }

  /** As `decline`, wherever the session lives. */
  async declineAnywhere(sessionId: string, keys: SeatKeys, reason: DeclineReason): Promise<DeclineResult> {
    const there = this.find(sessionId) === undefined ? await this.neighbours?.decline(sessionId, keys, reason) : undefined;
    return there ?? this.decline(sessionId, keys, reason);
  }

  /** Somebody says no or goodbye without a connection. Before the answer that is a cancel where it is the caller. */
  decline(sessionId: string, keys: SeatKeys, reason: DeclineReason): DeclineResult {
    const session = this.sessions.find(sessionId);
    if (session === undefined) {
      return 'unknownSession';
    }
    const seat = session.admit(keys);
    if (seat === 'badToken' || seat === 'expiredToken') {
      return seat;
    }
    if (session.isOver(seat)) {
      return 'over';
    }
    session.happen(seat, seat === 'caller' ? { type: 'hangup', reason: asHangup(reason) } : { type: 'decline', reason });
    return 'declined';
  }

  /** Neither way leads to the device of this seat. */
  giveUp(sessionId: string, seat: SeatId): void {
    const session = this.sessions.find(sessionId);
    if (session?.isOver(seat) === false) {
      session.happen(seat, { type: 'decline', reason: 'failed' });
    }
  }

  /** Ends every call, because nobody goes on with them when this server has gone. Each side is told. */
  endAll(): void {
    this.sessions.all().filter(({ session }) => session.phase !== 'ended')
      .forEach((session) => session.happenToAll({ type: 'stopped' }));
  }

  /** Closes every connection and stops every timer. The server is of no use afterwards. */
  close(): void {
    for (const connection of [...this.connections]) {
      connection.hangUp(CLOSE.stopping, 'server stops');
    }
    this.sessions.all().forEach(({ session }) => this.sessions.drop(session.id));
  }
}

function asHangup(reason: DeclineReason): HangupReason {
  return reason === 'busy' ? 'carrierCall' : reason === 'failed' ? 'connectFailed' : 'hangup';
}
