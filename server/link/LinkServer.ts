import { randomUUID } from 'node:crypto';
import type { ServerClock } from '../Clock.ts';
import { Connection } from './Connection.ts';
import type { LinkEvent } from './LinkEvent.ts';
import { LinkSession } from './LinkSession.ts';
import type { LinkConnection, LinkSocket } from './LinkSocket.ts';
import type { DeclineReason, Media } from './protocol.ts';
import type { SeatId } from './Session.ts';

export interface LinkServerOptions {
  readonly clock: ServerClock;
  /** Told everything that happens; must not throw. */
  readonly onEvent?: ((event: LinkEvent) => void) | undefined;
}

export interface SessionRequest {
  readonly media: Media;
  /** Devices that will ring, 1 or more: each gets a join token of its own. */
  readonly callees: number;
  /** Without an answer the session ends as `noAnswer` after this long, in ms. */
  readonly ringMs: number;
}

/** A new session's secrets. They are handed out here and nowhere else. */
export interface NewSession {
  readonly sessionId: string;
  readonly callerToken: string;
  readonly calleeTokens: readonly string[];
}

export type DeclineResult = 'declined' | 'unknownSession' | 'badToken' | 'over';

/** The signalling of all calls. Knows nothing of WebSockets or HTTP: it takes connections as objects. */
export class LinkServer {
  private readonly sessions = new Map<string, LinkSession>();
  private readonly connections = new Set<Connection>();

  constructor(private readonly options: LinkServerOptions) {}

  /** Sessions that live or are remembered. */
  get sessionCount(): number {
    return this.sessions.size;
  }

  /** A transport brings a new connection; it must pass on what arrives, and the end. */
  connect(socket: LinkSocket): LinkConnection {
    const connection = new Connection(socket, (id) => this.sessions.get(id), () => this.connections.delete(connection));
    this.connections.add(connection);
    return connection;
  }

  createSession({ media, callees, ringMs }: SessionRequest): NewSession {
    const sessionId = randomUUID();
    const session = new LinkSession({
      id: sessionId,
      media,
      callees,
      ringMs,
      clock: this.options.clock,
      onEvent: this.options.onEvent ?? (() => undefined),
      onForget: () => this.sessions.delete(sessionId),
    });
    this.sessions.set(sessionId, session);
    const seats = session.session.seats.map((seat) => seat.id);
    const calleeTokens = seats.filter((seat) => seat !== 'caller').map((seat) => session.issueToken(seat));
    return { sessionId, callerToken: session.issueToken('caller'), calleeTokens };
  }

  /** A device says no without a connection, or the push to it could not be sent (`failed`). */
  decline(sessionId: string, joinToken: string, reason: DeclineReason): DeclineResult {
    const session = this.sessions.get(sessionId);
    if (session === undefined) {
      return 'unknownSession';
    }
    const seat: SeatId | undefined = session.seatOfToken(joinToken);
    if (seat === undefined || seat === 'caller') {
      return 'badToken';
    }
    if (session.isOver(seat)) {
      return 'over';
    }
    session.happen(seat, { type: 'decline', reason });
    return 'declined';
  }

  /** Closes every connection and stops every timer. The server is of no use afterwards. */
  close(): void {
    for (const connection of [...this.connections]) {
      connection.hangUp(1001, 'server stops');
    }
    for (const session of this.sessions.values()) {
      session.stop();
    }
    this.sessions.clear();
  }
}
