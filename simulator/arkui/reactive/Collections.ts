import type { Reactor } from './Reactor.ts';
import { Signal } from './Signal.ts';

const MUTATORS = new Set(['set', 'add', 'delete', 'clear']);
const DATE_MUTATOR = /^set/;

/**
 * Lets arrays, maps, sets and dates that stand in state variables be observed: what is put in or taken out is a change
 * (arkts-new-local.md). One source stands for all of a collection.
 */
export class Collections {
  private readonly observed = new WeakMap<object, object>();
  private readonly raws = new WeakMap<object, object>();
  private readonly sources = new WeakMap<object, Signal>();

  constructor(private readonly reactor: Reactor) {}

  /** The value, or the observed form of it. The same one for the same collection. */
  observe(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || this.raws.has(value)) {
      return value;
    }
    const proxy = this.observed.get(value) ?? this.make(value);
    if (proxy === undefined) {
      return value;
    }
    this.observed.set(value, proxy);
    this.raws.set(proxy, value);
    return proxy;
  }

  isCollection(value: object): boolean {
    return this.raws.has(value) || Array.isArray(value)
      || value instanceof Map || value instanceof Set || value instanceof Date;
  }

  /** What changes with an observed collection. */
  sourcesOf(observed: object): readonly Signal[] {
    const source = this.sources.get(observed);
    return source === undefined ? [] : [source];
  }

  private make(value: object): object | undefined {
    if (!this.isCollection(value)) {
      return undefined;
    }
    const source = new Signal(this.reactor);
    const proxy = Array.isArray(value) ? this.arrayProxy(value, source) : this.methodProxy(value, source);
    this.sources.set(proxy, source);
    return proxy;
  }

  private arrayProxy(array: unknown[], source: Signal): object {
    return new Proxy(array, {
      get: (target, key, receiver) => {
        this.reactor.read(source);
        return Reflect.get(target, key, receiver);
      },
      set: (target, key, next, receiver) => {
        const [before, length] = [Reflect.get(target, key) as unknown, target.length];
        const isSet = Reflect.set(target, key, next, receiver);
        if (before !== next || target.length !== length) {
          source.touch();
        }
        return isSet;
      },
      deleteProperty: (target, key) => {
        source.touch();
        return Reflect.deleteProperty(target, key);
      },
    });
  }

  /** Their methods work on the collection itself only, so each call is passed on to it. */
  private methodProxy(collection: object, source: Signal): object {
    const isMutator = (name: string): boolean =>
      collection instanceof Date ? DATE_MUTATOR.test(name) : MUTATORS.has(name);
    const proxy: object = new Proxy(collection, {
      get: (target, key) => {
        const member: unknown = Reflect.get(target, key, target);
        if (typeof member !== 'function' || key === 'constructor') {
          this.reactor.read(source);
          return member;
        }
        return (...args: unknown[]): unknown => {
          const writes = isMutator(String(key));
          if (!writes) {
            this.reactor.read(source);
          }
          const result: unknown = Reflect.apply(member, target, args);
          if (writes) {
            source.touch();
          }
          return result === target ? proxy : result;
        };
      },
    });
    return proxy;
  }
}
