import { randomUUID } from 'node:crypto';
import type { ServerClock } from '../Clock.ts';
import { digestOf } from './digest.ts';
import type { JoinTokens } from './JoinTokens.ts';
import type { LinkEvent } from './LinkEvent.ts';
import { LinkSession, type SessionSnapshot } from './LinkSession.ts';
import type { Neighbours } from './Neighbours.ts';
import type { Media } from './protocol.ts';
import type { SeatLock, SeatOwner } from './SeatLocks.ts';
import { newSession, type SeatId, type Session } from './Session.ts';

/** A session that is to be: who calls whom, by what, and for how long it may ring. */
export interface SessionRequest {
  readonly media: Media;
  /** Whose devices will ring, 1 or more: each gets a join token of its own. */
  readonly callees: readonly SeatOwner[];
  /** Who calls. Default: somebody whom nobody knows. */
  readonly caller?: SeatOwner | undefined;
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

/** What all sessions of this process share. */
export interface SessionsOptions {
  readonly clock: ServerClock;
  readonly tokens: JoinTokens;
  readonly onEvent: (event: LinkEvent) => void;
  readonly neighbours: Neighbours | undefined;
}

/** The sessions of this process: those that live, and those that are remembered. */
export class Sessions {
  private readonly byId = new Map<string, LinkSession>();

  constructor(private readonly options: SessionsOptions) {}

  get size(): number {
    return this.byId.size;
  }

  create({ media, callees, caller = { account: '' }, ringMs, chosen, onEnded }: SessionRequest): NewSession {
    const sessionId = chosen?.sessionId ?? randomUUID();
    const locks: [SeatId, SeatLock][] = callees.map((owner, i) => [`callee${i + 1}`, owner]);
    const session = this.restore({
      session: newSession(sessionId, media, callees.length),
      locks: new Map([['caller', { ...caller, chosen: chosen && digestOf(chosen.callerToken) }], ...locks]),
      ringUntil: this.options.clock.now() + ringMs,
    }, onEnded);
    session.report('server', undefined, 'created', media);
    void this.options.neighbours?.changed(session);
    return {
      sessionId,
      callerToken: chosen?.callerToken ?? session.issueToken('caller'),
      calleeTokens: locks.map(([seat]) => session.issueToken(seat)),
    };
  }

  /** Goes on with a session that another process has begun. */
  restore(from: SessionSnapshot, onEnded: SessionRequest['onEnded']): LinkSession {
    const { id } = from.session;
    const { clock, tokens, onEvent, neighbours } = this.options;
    const session = new LinkSession({
      from, onEnded, clock, tokens, onEvent,
      onChange: (changed) => void neighbours?.changed(changed),
      onForget: () => {
        this.byId.delete(id);
        neighbours?.forgotten(id);
      },
    });
    this.byId.set(id, session);
    return session;
  }

  find(sessionId: string): LinkSession | undefined {
    return this.byId.get(sessionId);
  }

  all(): readonly LinkSession[] {
    return [...this.byId.values()];
  }

  /** Lets go of a session, here only. @returns it, if it was here */
  drop(sessionId: string): LinkSession | undefined {
    const session = this.byId.get(sessionId);
    this.byId.delete(sessionId);
    session?.stop();
    return session;
  }
}
