import type { Ledger } from '../../rules/Ledger.ts';
import type { Collections } from '../reactive/Collections.ts';
import type { Reactor } from '../reactive/Reactor.ts';
import type { Fields } from '../reactive/Signal.ts';

/** What all state of one process shares. */
export interface World {
  readonly reactor: Reactor;
  readonly fields: Fields;
  readonly collections: Collections;
  readonly ledger: Ledger;
}

/** Something that ArkUI has and the desk has not: said by name, so that nothing is taken for working that is not. */
export function notOnTheDesk(what: string): never {
  throw new Error(`not on the desk: ${what}. `
    + 'The headless user interface does not know it yet; add it in simulator/arkui.');
}
