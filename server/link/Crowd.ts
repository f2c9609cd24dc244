import { networkOf } from '../accounts/networkOf.ts';

/** So many connections one address may have at once: an office, or the people of a mobile network behind one address. */
const MOST = 1000;

/** And so many that have not shown yet who they are: a client does so with its first word. */
const MOST_STRANGERS = 100;

/** One connection's place in the crowd. */
export interface Place {
  /** It has shown who it is. */
  known(): void;
  /** It has gone. */
  leave(): void;
}

interface Count {
  all: number;
  strangers: number;
}

/**
 * How many connections come from one address, so that a stranger does not take all that one process can hold. This machine
 * itself is not counted: what comes from it is a test, or a proxy that has not been told of (`--proxies`).
 */
export class Crowd {
  private readonly counts = new Map<string, Count>();

  /** One more comes. Undefined if it is one too many. */
  enter(from: string | undefined): Place | undefined {
    const network = from === undefined ? undefined : networkOf(from);
    if (network === undefined) {
      return { known: () => undefined, leave: () => undefined };
    }
    const count = this.counts.get(network) ?? { all: 0, strangers: 0 };
    if (count.all >= MOST || count.strangers >= MOST_STRANGERS) {
      return undefined;
    }
    this.counts.set(network, count);
    return this.place(network, count);
  }

  private place(network: string, count: Count): Place {
    let isStranger = true;
    let isHere = true;
    count.all++;
    count.strangers++;
    const known = (): void => {
      count.strangers -= isStranger ? 1 : 0;
      isStranger = false;
    };
    const leave = (): void => {
      known();
      count.all -= isHere ? 1 : 0;
      isHere = false;
      if (count.all === 0) {
        this.counts.delete(network);
      }
    };
    return { known, leave };
  }
}
