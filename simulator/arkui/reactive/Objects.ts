import type { Reactor } from './Reactor.ts';
import { Signal } from './Signal.ts';

/** The name under which an observed object gives the object itself. */
const RAW = Symbol('raw');

/**
 * Lets the own properties of an object be observed as state management V1 has it (arkts-state.md): an assignment to one
 * is a change, whatever lies deeper is not. One source stands for the object, so that all that has read any of it is
 * drawn again; a class with `@Track` has one for each property that is marked (arkts-track.md).
 */
export class Objects {
  private readonly observed = new WeakMap<object, object>();
  private readonly sources = new WeakMap<object, readonly Signal[]>();

  constructor(private readonly reactor: Reactor, private readonly tracked: (target: object) => ReadonlySet<string>) {}

  isObserved(value: object): boolean {
    return (value as { [RAW]?: object })[RAW] !== undefined;
  }

  /** The same one for the same object. */
  observe(value: object): object {
    if (this.isObserved(value)) {
      return value;
    }
    const known = this.observed.get(value);
    if (known !== undefined) {
      return known;
    }
    const made = this.make(value);
    this.observed.set(value, made);
    return made;
  }

  /** What changes with the properties of an observed object. */
  sourcesOf(observed: object): readonly Signal[] {
    return this.sources.get(observed) ?? [];
  }

  private make(object: object): object {
    const whole = new Signal(this.reactor);
    const marked = this.tracked(object);
    const each = new Map([...marked].map((name) => [name, new Signal(this.reactor)]));
    /** Undefined for what is not followed: with `@Track` all that is not marked. */
    const sourceOf = (key: string | symbol): Signal | undefined => marked.size === 0 ? whole : each.get(String(key));
    const proxy = new Proxy(object, {
      get: (target, key, receiver) => {
        if (key === RAW) {
          return target;
        }
        const source = Object.hasOwn(target, key) ? sourceOf(key) : undefined;
        if (source !== undefined) {
          this.reactor.read(source);
        }
        return Reflect.get(target, key, receiver) as unknown;
      },
      set: (target, key, next, receiver) => {
        const before: unknown = Reflect.get(target, key, target);
        const isSet = Reflect.set(target, key, next, target);
        const source = sourceOf(key);
        if (before !== next && source !== undefined) {
          source.touch();
        }
        return isSet && receiver !== undefined;
      },
    });
    this.sources.set(proxy, [whole, ...each.values()]);
    return proxy;
  }
}

/** A copy in depth, as `@Prop` takes one (arkts-prop.md): collections, objects of classes, and what they hold. */
export function deepCopy<T>(value: T, known = new Map<object, unknown>()): T {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  const raw = (value as { [RAW]?: object })[RAW] ?? value as object;
  const before = known.get(raw);
  if (before !== undefined) {
    return before as T;
  }
  const copy = emptyLike(raw);
  known.set(raw, copy);
  if (raw instanceof Map) {
    raw.forEach((item, key) => (copy as Map<unknown, unknown>).set(key, deepCopy(item, known)));
  } else if (raw instanceof Set) {
    raw.forEach((item) => (copy as Set<unknown>).add(deepCopy(item, known)));
  } else if (!(raw instanceof Date)) {
    Object.entries(raw).forEach(([name, item]) => Object.assign(copy, { [name]: deepCopy(item as unknown, known) }));
  }
  return copy as T;
}

function emptyLike(value: object): object {
  if (value instanceof Date) {
    return new Date(value.getTime());
  }
  if (value instanceof Map) {
    return new Map();
  }
  return value instanceof Set ? new Set() : Array.isArray(value) ? []
    : Object.create(Object.getPrototypeOf(value) as object | null) as object;
}
