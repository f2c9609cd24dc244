import type { Reaction } from './Reaction.ts';
import type { Reactor, Source } from './Reactor.ts';

/** One value that is observed. */
export class Signal implements Source {
  readonly observers = new Set<Reaction>();
  private readonly listeners = new Set<() => void>();

  constructor(private readonly reactor: Reactor, private value: unknown = undefined) {}

  get(): unknown {
    this.reactor.read(this);
    return this.value;
  }

  /** The value, without depending on it. */
  peek(): unknown {
    return this.value;
  }

  /** The same value again changes nothing. */
  set(value: unknown): void {
    if (value !== this.value) {
      this.value = value;
      this.reactor.changed(this);
      this.listeners.forEach((listener) => listener());
    }
  }

  /** Something in the value has changed; the value is the same. */
  touch(): void {
    this.reactor.changed(this);
    this.listeners.forEach((listener) => listener());
  }

  /** Has `listener` called within each change, not after it. The result ends that. */
  listen(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Sets a first value: nobody can have read an earlier one. */
  init(value: unknown): void {
    this.value = value;
  }
}

/** The observed fields of objects. */
export class Fields {
  private readonly signals = new WeakMap<object, Map<PropertyKey, Signal>>();

  constructor(readonly reactor: Reactor) {}

  of(owner: object, name: PropertyKey): Signal {
    const fields = this.fieldsOf(owner);
    let signal = fields.get(name);
    if (signal === undefined) {
      signal = new Signal(this.reactor);
      fields.set(name, signal);
    }
    return signal;
  }

  /** Lets the field be another object's, so that a change of one is a change of both. */
  share(owner: object, name: PropertyKey, signal: Signal): void {
    this.fieldsOf(owner).set(name, signal);
  }

  private fieldsOf(owner: object): Map<PropertyKey, Signal> {
    let fields = this.signals.get(owner);
    if (fields === undefined) {
      fields = new Map();
      this.signals.set(owner, fields);
    }
    return fields;
  }
}
