import type { ServerClock } from '../Clock.ts';
import type { Rate } from '../link/Allowance.ts';
import { Allowances } from '../link/Allowances.ts';
import { networkOf } from './networkOf.ts';

/** New names from one address: a household, an office or a whole provider at once, and then one a minute. */
const NEW_FROM_ONE: Rate = { burst: 60, perSecond: 1 / 60 };

/**
 * How many new names one address may bring, so that a stranger does not fill the places there are. This machine itself is
 * not counted: what comes from it is a test, or a proxy that has not been told of (`--proxies`).
 */
export class Newcomers {
  private readonly allowances: Allowances;

  constructor(clock: ServerClock) {
    this.allowances = new Allowances(clock, NEW_FROM_ONE);
  }

  /** One more comes from there. False if it is one too many. */
  admits(from: string | undefined): boolean {
    const network = from === undefined ? undefined : networkOf(from);
    return network === undefined || this.allowances.take(network);
  }
}
