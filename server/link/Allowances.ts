import type { ServerClock } from '../Clock.ts';
import { Allowance, type Rate } from './Allowance.ts';

/** Of so many it is remembered what they have left; then of those that came last. */
const MAX_KEYS = 10_000;

/** An allowance for each of many: addresses, or users. */
export class Allowances {
  private readonly allowances = new Map<string, Allowance>();

  constructor(private readonly clock: ServerClock, private readonly rate: Rate) {}

  /** Takes one from what `key` has left. False if there is none. */
  take(key: string): boolean {
    const allowance = this.allowances.get(key) ?? new Allowance(this.clock, this.rate);
    // Put in anew, it is the last to go.
    this.allowances.delete(key);
    this.allowances.set(key, allowance);
    const [eldest] = this.allowances.keys();
    if (this.allowances.size > MAX_KEYS && eldest !== undefined) {
      this.allowances.delete(eldest);
    }
    return allowance.take();
  }
}
