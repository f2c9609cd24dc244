import type { ServerClock } from '../Clock.ts';
import { Allowance, type Rate } from '../link/Allowance.ts';
import { networkOf } from './networkOf.ts';

/** New names from one address: a household, an office or a whole provider at once, and then one a minute. */
const NEW_FROM_ONE: Rate = { burst: 60, perSecond: 1 / 60 };

/** Of so many addresses it is remembered what they have left; then of those that came last. */
const MAX_ADDRESSES = 10_000;

/**
 * How many new names one address may bring, so that a stranger does not fill the places there are. This machine itself is
 * not counted: what comes from it is a test, or a proxy that has not been told of (`--proxies`).
 */
export class Newcomers {
  private readonly allowances = new Map<string, Allowance>();

  constructor(private readonly clock: ServerClock) {}

  /** One more comes from there. False if it is one too many. */
  admits(from: string | undefined): boolean {
    const network = from === undefined ? undefined : networkOf(from);
    return network === undefined || this.allowanceOf(network).take();
  }

  private allowanceOf(network: string): Allowance {
    const allowance = this.allowances.get(network) ?? new Allowance(this.clock, NEW_FROM_ONE);
    // Put in anew, it is the last to go.
    this.allowances.delete(network);
    this.allowances.set(network, allowance);
    const [eldest] = this.allowances.keys();
    if (this.allowances.size > MAX_ADDRESSES && eldest !== undefined) {
      this.allowances.delete(eldest);
    }
    return allowance;
  }
}
