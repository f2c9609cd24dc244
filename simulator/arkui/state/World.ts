import type { Ledger } from '../../rules/Ledger.ts';
import type { Collections } from '../reactive/Collections.ts';
import type { Objects } from '../reactive/Objects.ts';
import type { Reactor } from '../reactive/Reactor.ts';
import type { Fields } from '../reactive/Signal.ts';
import type { AppStorage } from './AppStorage.ts';
import { isObservedV2 } from './ClassMeta.ts';

/** What all state of one process shares. */
export interface World {
  readonly reactor: Reactor;
  readonly fields: Fields;
  readonly collections: Collections;
  readonly ledger: Ledger;
  readonly objects: Objects;
  readonly storage: AppStorage;
  /** The form of a value in which a V1 state variable follows it: collections, and the properties of objects. */
  follow(value: unknown): unknown;
}

/** How V1 follows values; V2 follows collections, and objects by the marks of their classes. */
export function follower(collections: Collections, objects: Objects): (value: unknown) => unknown {
  return (value) => {
    if (typeof value !== 'object' || value === null || collections.isCollection(value)) {
      return collections.observe(value);
    }
    return isPlainEnough(value) && !isObservedV2(value) ? objects.observe(value) : value;
  };
}

/** Objects with hidden parts of their own (pictures, buffers, promises) break when they are wrapped. */
function isPlainEnough(value: object): boolean {
  return !(value instanceof Promise || value instanceof WeakMap || ArrayBuffer.isView(value)
    || value instanceof ArrayBuffer || 'getHostContext' in value || 'isReleased' in value);
}

/** Something that ArkUI has and the desk has not: said by name, so that nothing is taken for working that is not. */
export function notOnTheDesk(what: string): never {
  throw new Error(`not on the desk: ${what}. `
    + 'The headless user interface does not know it yet; add it in simulator/arkui.');
}
