import type { ServerClock } from '../Clock.ts';
import { detailOf, type LinkEvent } from './LinkEvent.ts';
import type { JoinTokens } from './JoinTokens.ts';
import { frameOf } from './protocol.ts';
import { SeatLocks, type Refusal, type SeatKeys, type SeatLock } from './SeatLocks.ts';
import { peerOf, seatOf, withSeat, type SeatId, type Session, type Step } from './Session.ts';
import { LINK_TIMES, SessionTimers, type Due } from './SessionTimers.ts';
import { step, stepSession, type SeatEvent, type SessionEvent } from './step.ts';

/** Whoever sits at a seat: it can be told things. */
export interface Sitter {
  tell(frame: string | Uint8Array): void;
}

/** All that another process needs to go on with a session: no connections, no timers. */
export interface SessionSnapshot {
  readonly session: Session;
  /** Whose the seats are. */
  readonly locks: ReadonlyMap<SeatId, SeatLock>;
  /** Until then it may ring; ms since the epoch. */
  readonly ringUntil: number;
}

/** Where a session begins or goes on, and who is told of it. */
export interface LinkSessionOptions {
  readonly from: SessionSnapshot;
  readonly tokens: JoinTokens;
  readonly clock: ServerClock;
  readonly onEvent: (event: LinkEvent) => void;
  /** Called after each change. */
  readonly onChange?: ((session: LinkSession) => void) | undefined;
  /** Called once, when it is over for all and everybody was told. */
  readonly onEnded?: ((session: Session) => void) | undefined;
  /** Called once, when the session need not be remembered any longer. */
  readonly onForget: () => void;
}

/** One live session: the pure state with its secrets, its connections and its timers. */
export class LinkSession {
  private state: Session;
  private readonly locks: SeatLocks;
  private readonly sitters = new Map<SeatId, Sitter>();
  private readonly timers: SessionTimers;

  /** Nobody sits there yet, whoever did when the snapshot was taken. */
  constructor(private readonly options: LinkSessionOptions) {
    const { clock, tokens, from: { session, locks, ringUntil } } = options;
    this.state = session.seats.reduce((one, { id }) => withSeat(one, id, { present: false }), session);
    this.locks = new SeatLocks(session.id, tokens, locks);
    this.timers = new SessionTimers(clock, Math.max(0, ringUntil - clock.now()), (due) => this.due(due));
    this.timers.follow(this.state);
  }

  /** The state as it is now. */
  get session(): Session {
    return this.state;
  }

  /** For another process that may have to go on with it. */
  get snapshot(): SessionSnapshot {
    return { session: this.state, locks: this.locks.all, ringUntil: this.options.from.ringUntil };
  }

  /** Everybody who sits here now. */
  get sitting(): readonly Sitter[] {
    return [...this.sitters.values()];
  }

  /** The token that opens a seat: until the call has stopped ringing, and a lost connection more. */
  issueToken(seat: SeatId): string {
    return this.locks.issue(seat, this.options.from.ringUntil + LINK_TIMES.grace);
  }

  /** Passes sound and pictures on to the other talker, if both are connected; nothing is kept for anybody. */
  relay(seat: SeatId, frame: Uint8Array): void {
    const peer = this.state.phase === 'connected' ? peerOf(this.state, seat) : undefined;
    if (peer !== undefined) {
      this.sitters.get(peer)?.tell(frame);
    }
  }

  /** Whose seat it is that shows these; from now on it is nobody else's. */
  admit(keys: SeatKeys): SeatId | Refusal {
    const isDone = (seat: SeatId): boolean => seatOf(this.state, seat).seen || this.isOver(seat);
    return this.locks.open(keys, this.options.clock.now(), isDone,
      (seat) => this.report('server', seat, 'refused', 'anotherDevice'));
  }

  isOver(seat: SeatId): boolean {
    return seatOf(this.state, seat).over !== undefined;
  }

  /** A connection takes a seat. One that sat there before is out: it is the half-dead one of the same device. */
  sit(seat: SeatId, sitter: Sitter, codecs: readonly string[] = []): void {
    this.sitters.set(seat, sitter);
    this.happen(seat, { type: 'join', codecs });
  }

  /** The connection has gone. Means nothing if another one has taken its seat. */
  stand(seat: SeatId, sitter: Sitter): void {
    if (this.sitters.get(seat) === sitter) {
      this.sitters.delete(seat);
      this.happen(seat, { type: 'leave' });
    }
  }

  isSitting(seat: SeatId, sitter: Sitter): boolean {
    return this.sitters.get(seat) === sitter;
  }

  happen(seat: SeatId, event: SeatEvent): void {
    this.report(event.type === 'lost' ? 'server' : 'in', seat, event.type, detailOf(event));
    this.take(step(this.state, seat, event));
  }

  happenToAll(event: SessionEvent): void {
    this.report('server', undefined, event.type, undefined);
    this.take(stepSession(this.state, event));
  }

  stop(): void {
    this.timers.stop();
  }

  private due(due: Due): void {
    if (due === 'forget') {
      this.options.onForget();
    } else if (typeof due === 'string') {
      this.happenToAll({ type: due });
    } else {
      this.happen(due.lost, { type: 'lost' });
    }
  }

  private take({ session, sends }: Step): void {
    const isNewlyOver = session.phase === 'ended' && this.state.phase !== 'ended';
    this.state = session;
    this.timers.follow(session);
    for (const { to, notice } of sends) {
      this.report('out', to, notice.type, detailOf(notice));
      this.sitters.get(to)?.tell(frameOf(notice, session.id));
    }
    if (isNewlyOver) {
      this.options.onEnded?.(session);
    }
    this.options.onChange?.(this);
  }

  /** Tells whoever watches what has happened. */
  report(direction: LinkEvent['direction'], seat: SeatId | undefined, what: string, detail?: string): void {
    this.options.onEvent({ sessionId: this.state.id, seat, direction, what, detail });
  }
}
