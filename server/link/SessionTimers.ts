import type { ServerClock } from '../Clock.ts';
import type { SeatId, Session } from './Session.ts';

/** How long the server waits for what, in ms. */
export const LINK_TIMES = {
  /** From the answer to both ends being here. A little more than the app's own 15 s, so that the app speaks first. */
  connect: 20_000,
  /** From a lost connection to giving its owner up: room for a few reconnects with backoff. */
  grace: 30_000,
  /** How long a session that is over is remembered, so that a late join is told how it ended. */
  remember: 10 * 60_000,
} as const;

/** What falls due. */
export type Due = 'ringTimeout' | 'connectTimeout' | 'forget' | { readonly lost: SeatId };

/** The timers of one session: always those that its present state needs, and no other. */
export class SessionTimers {
  private phase: Session['phase'] | 'new' = 'new';
  private phaseTimer = 0;
  private readonly graceTimers = new Map<SeatId, number>();
  private isStopped = false;

  /** @param ringMs from the making of the session to `ringTimeout`. */
  constructor(
    private readonly clock: ServerClock,
    private readonly ringMs: number,
    private readonly onDue: (due: Due) => void,
  ) {}

  /** Brings the timers in line with the session; once stopped, there are none whatever still happens to it. */
  follow(session: Session): void {
    if (this.isStopped) {
      return;
    }
    if (session.phase !== this.phase) {
      this.phase = session.phase;
      this.clock.clearTimeout(this.phaseTimer);
      this.phaseTimer = this.startPhase(session.phase);
    }
    for (const seat of session.seats) {
      const isWanted = session.phase !== 'ended' && seat.over === undefined && seat.seen && !seat.present;
      if (isWanted && !this.graceTimers.has(seat.id)) {
        this.graceTimers.set(seat.id, this.start({ lost: seat.id }, LINK_TIMES.grace));
      } else if (!isWanted) {
        this.clearGrace(seat.id);
      }
    }
  }

  stop(): void {
    this.isStopped = true;
    this.clock.clearTimeout(this.phaseTimer);
    [...this.graceTimers.keys()].forEach((seat) => this.clearGrace(seat));
  }

  private startPhase(phase: Session['phase']): number {
    switch (phase) {
      case 'ringing': return this.start('ringTimeout', this.ringMs);
      case 'connecting': return this.start('connectTimeout', LINK_TIMES.connect);
      case 'connected': return 0;
      case 'ended': return this.start('forget', LINK_TIMES.remember);
    }
  }

  private start(due: Due, ms: number): number {
    return this.clock.setTimeout(() => this.onDue(due), ms);
  }

  private clearGrace(seat: SeatId): void {
    this.clock.clearTimeout(this.graceTimers.get(seat) ?? 0);
    this.graceTimers.delete(seat);
  }
}
