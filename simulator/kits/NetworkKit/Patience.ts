import type { DeskClock } from '../../device/Clock.ts';
import { businessError } from '../../device/Faults.ts';

const TIMED_OUT = 2300028;

/** How long a request waits for its connection, then for its answer. */
export class Patience {
  /** Rejects with 2300028 when a time is over, or with what `giveUp` says. */
  readonly over: Promise<never>;
  private reject: (error: Error) => void = () => undefined;
  private readonly clock: DeskClock;
  private timer = 0;
  private isStopped = false;

  constructor(clock: DeskClock) {
    this.clock = clock;
    this.over = new Promise((_resolve, reject) => {
      this.reject = reject;
    });
    // Whoever races against it hears of it; that it is nobody's at other times is no error.
    this.over.catch(() => undefined);
  }

  /** Starts anew. @param ms 0 waits for ever */
  start(ms: number): void {
    this.clock.clearTimeout(this.timer);
    if (ms > 0 && !this.isStopped) {
      this.timer = this.clock.setTimeout(() => this.giveUp(businessError(TIMED_OUT, 'Timeout.')), ms);
    }
  }

  giveUp(error: Error): void {
    this.stop();
    this.reject(error);
  }

  stop(): void {
    this.isStopped = true;
    this.clock.clearTimeout(this.timer);
  }
}
