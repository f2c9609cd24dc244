import type { Call } from '../core/CallCore.ts';
import { NOTES_BITS } from './Notes.ts';

/** One role in a state: its call, and what the world outside was told of it. Equal slots are one object. */
export interface Slot {
  readonly number: number;
  readonly role: number;
  /** Undefined while the book does not have it. */
  readonly call: Call | undefined;
  readonly notes: number;
}

/** A tree of values: that of each field leads to the next branch, and under LEAF is the number of the call. */
type Branch = Map<unknown, unknown>;
const LEAF = Symbol('leaf');

/** More than any notes. */
const NOTES = 2 ** NOTES_BITS;

/**
 * Gives equal calls one object and one number. A state is a few such numbers then, and two states are equal where their
 * numbers are. All fields of a call count, also those that were not thought of here.
 */
export class Slots {
  readonly #all: Slot[] = [];
  /** By number of the call and notes. */
  readonly #byNotes = new Map<number, Slot>();
  /** By role, and then by the values of all fields, one after the other. */
  readonly #calls: (Call | undefined)[] = [];
  readonly #byValues: Branch = new Map();
  readonly #texts = new WeakMap<object, string>();

  at(number: number): Slot {
    return this.#all[number]!;
  }

  of(role: number, call: Call | undefined, notes: number): Slot {
    const callNumber = this.#callNumber(role, call);
    const key = callNumber * NOTES + notes;
    let slot = this.#byNotes.get(key);
    if (slot === undefined) {
      slot = { number: this.#all.length, role, call: this.#calls[callNumber], notes };
      this.#all.push(slot);
      this.#byNotes.set(key, slot);
    }
    return slot;
  }

  #callNumber(role: number, call: Call | undefined): number {
    const values: unknown[] = call === undefined ? [] : Object.values(call);
    let branch = this.#branch(this.#byValues, role);
    for (const value of values) {
      branch = this.#branch(branch, typeof value === 'object' && value !== null ? this.#text(value) : value);
    }
    let number = branch.get(LEAF) as number | undefined;
    if (number === undefined) {
      number = this.#calls.length;
      branch.set(LEAF, number);
      this.#calls.push(call);
    }
    return number;
  }

  #branch(from: Branch, value: unknown): Branch {
    let to = from.get(value) as Branch | undefined;
    if (to === undefined) {
      to = new Map();
      from.set(value, to);
    }
    return to;
  }

  /** The same words for equal objects. */
  #text(object: object): string {
    const text = this.#texts.get(object) ?? JSON.stringify(object);
    this.#texts.set(object, text);
    return text;
  }
}
