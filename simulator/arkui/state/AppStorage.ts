import type { Signal } from '../reactive/Signal.ts';
import type { World } from './World.ts';

/**
 * State that all pages of one process share (arkts-appstorage.md). Kept in memory: it is empty when the process starts.
 */
export class AppStorage {
  readonly #world: Pick<World, 'fields' | 'follow'>;
  readonly #owner = {};
  readonly #names = new Set<string>();

  constructor(world: Pick<World, 'fields' | 'follow'>) {
    this.#world = world;
  }

  /** What `@StorageLink` and `@StorageProp` share. @param first the value where there is none yet */
  signal(name: string, first: () => unknown): Signal {
    const signal = this.#world.fields.of(this.#owner, name);
    if (!this.#names.has(name)) {
      this.#names.add(name);
      signal.init(this.#world.follow(first()));
    }
    return signal;
  }

  has(name: string): boolean {
    return this.#names.has(name);
  }

  get(name: string): unknown {
    return this.has(name) ? this.#world.fields.of(this.#owner, name).get() : undefined;
  }

  /** @returns false where there is no such property: `set` makes none */
  set(name: string, value: unknown): boolean {
    const isKnown = this.has(name) && value !== undefined && value !== null;
    if (isKnown) {
      this.#world.fields.of(this.#owner, name).set(this.#world.follow(value));
    }
    return isKnown;
  }

  setOrCreate(name: string, value: unknown): void {
    if (!this.set(name, value)) {
      this.signal(name, () => value);
    }
  }

  delete(name: string): boolean {
    return this.#names.delete(name);
  }

  keys(): IterableIterator<string> {
    return this.#names.keys();
  }

  size(): number {
    return this.#names.size;
  }

  clear(): boolean {
    this.#names.clear();
    return true;
  }
}

/** `new LocalStorage({ count: 1 })` (arkts-localstorage.md): what AppStorage is for the app, for one page. */
export function localStorageClass(world: Pick<World, 'fields' | 'follow'>): new (first?: object) => AppStorage {
  return class LocalStorage extends AppStorage {
    constructor(first: object = {}) {
      super(world);
      Object.entries(first).forEach(([name, value]) => this.setOrCreate(name, value));
    }
  };
}
