import type { Call, CallBook, CallCore, Surroundings } from '../core/CallCore.ts';
import type { Cast } from './Cast.ts';
import { type DeviceState, DeviceStates } from './DeviceStates.ts';
import type { Notes } from './Notes.ts';
import { type Slot, Slots } from './Slots.ts';

type BookClass = new (calls: readonly Call[], around: Surroundings) => CallBook;

/**
 * Where a walk stands: a book, and what the world outside has been told; and the way from such a state to the few
 * numbers that it is kept as, and back.
 */
export class Position implements Notes {
  book: CallBook;
  readonly calls: Int32Array;
  device = 0;
  /** By role: whatever can happen to it can happen to one that is like it. */
  readonly isTwin: boolean[];
  readonly #cast: Cast;
  readonly #slots = new Slots();
  readonly #devices = new DeviceStates();
  readonly #makeBook: BookClass;
  /** Of the state that is stood in, in the order of the book. */
  #here: Slot[] = [];
  #deviceHere: DeviceState | undefined;
  readonly #next: Slot[] = [];

  constructor(core: CallCore, cast: Cast) {
    this.#cast = cast;
    this.book = core.emptyBook;
    this.#makeBook = core.emptyBook.constructor as BookClass;
    this.calls = new Int32Array(cast.callIds.length);
    this.isTwin = cast.callIds.map(() => false);
    const unknown = Object.keys(core.emptyBook).filter((field) => field !== 'calls' && field !== 'around');
    if (unknown.length > 0) {
      throw new Error(`A book has fields that the walk does not compare: ${unknown.join()}. See proof/explorer/Position.ts.`);
    }
  }

  /** How many numbers a state takes. */
  get width(): number {
    return 1 + this.#cast.callIds.length;
  }

  /** Writes the state of a book and notes in numbers. */
  write(book: CallBook, notes: Notes, state: Int32Array): void {
    const slots = this.#next;
    let missing = (1 << this.#cast.callIds.length) - 1;
    for (let i = 0; i < book.calls.length; i++) {
      const slot = this.#slotOf(book, i, notes);
      slots[i] = slot;
      missing &= ~(1 << slot.role);
    }
    this.#addMissing(missing, book.calls.length, notes);
    state[0] = this.#deviceOf(book, notes.device).number;
    for (let i = 0; i < slots.length; i++) {
      state[1 + i] = slots[i]!.number;
    }
  }

  /** Stands in a state that was written before. */
  read(state: Int32Array): void {
    const device = this.#devices.at(state[0]!);
    const slots: Slot[] = [];
    const calls: Call[] = [];
    for (let i = 1; i < state.length; i++) {
      const slot = this.#slots.at(state[i]!);
      this.calls[slot.role] = slot.notes;
      this.isTwin[slot.role] = this.#isTwin(slot, slots[i - 2]);
      slots.push(slot);
      if (slot.call !== undefined) {
        calls.push(slot.call);
      }
    }
    this.#here = slots;
    this.#deviceHere = device;
    this.device = device.notes;
    this.book = new this.#makeBook(calls, device.around);
  }

  /**
   * Of calls that are alike and not in the book, one stands for the others: what happens to the next one leads to the
   * same states under other names, and the app knows no names by heart.
   */
  #isTwin(slot: Slot, before: Slot | undefined): boolean {
    return before !== undefined && slot.call === undefined && before.call === undefined &&
      slot.notes === before.notes && this.#cast.likeOf[slot.role] === this.#cast.likeOf[before.role];
  }

  /** Most calls are the same as before the step. */
  #slotOf(book: CallBook, i: number, notes: Notes): Slot {
    const call = book.calls[i]!;
    const was = this.#here[i];
    if (was !== undefined && was.call === call && was.notes === notes.calls[was.role]) {
      return was;
    }
    const role = was !== undefined && was.call === call ? was.role : this.#cast.callIds.indexOf(call.callId);
    if (role < 0) {
      throw new Error(`There is no ${call.callId} in this cast.`);
    }
    return this.#slots.of(role, call, notes.calls[role]!);
  }

  #addMissing(missing: number, from: number, notes: Notes): void {
    let i = from;
    for (let role = 0; missing >>> role !== 0; role++) {
      if ((missing >>> role & 1) === 1) {
        const was = this.#here[i];
        const isSame = was !== undefined && was.role === role && was.call === undefined && was.notes === notes.calls[role];
        this.#next[i++] = isSame ? was : this.#slots.of(role, undefined, notes.calls[role]!);
      }
    }
    this.#next.length = i;
  }

  #deviceOf(book: CallBook, notes: number): DeviceState {
    const here = this.#deviceHere;
    return here !== undefined && here.around === book.around && here.notes === notes ? here
      : this.#devices.of(book.around, notes);
  }
}
