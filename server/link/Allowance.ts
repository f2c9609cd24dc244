import type { ServerClock } from '../Clock.ts';

/** So many at once, and so many a second in the long run. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** What one connection may still send: a bucket that fills by itself and is emptied by each frame. */
export class Allowance {
  private left: number;
  private filledAt: number;

  constructor(private readonly clock: ServerClock, private readonly rate: Rate) {
    this.left = rate.burst;
    this.filledAt = clock.now();
  }

  /** Takes one from it. False if there is none. */
  take(): boolean {
    const now = this.clock.now();
    const gained = Math.max(0, now - this.filledAt) / 1000 * this.rate.perSecond;
    this.left = Math.min(this.rate.burst, this.left + gained);
    this.filledAt = now;
    if (this.left < 1) {
      return false;
    }
    this.left--;
    return true;
  }
}
