import type { Surroundings } from '../core/CallCore.ts';

/** What is so around all calls, and what the device was told. Equal ones are one object. */
export interface DeviceState {
  readonly number: number;
  readonly around: Surroundings;
  readonly notes: number;
}

export class DeviceStates {
  readonly #all: DeviceState[] = [];
  readonly #known = new Map<string, DeviceState>();
  readonly #texts = new WeakMap<Surroundings, string>();

  at(number: number): DeviceState {
    return this.#all[number]!;
  }

  of(around: Surroundings, notes: number): DeviceState {
    const key = `${this.#text(around)}/${notes}`;
    let state = this.#known.get(key);
    if (state === undefined) {
      state = { number: this.#all.length, around, notes };
      this.#all.push(state);
      this.#known.set(key, state);
    }
    return state;
  }

  #text(around: Surroundings): string {
    const text = this.#texts.get(around) ?? JSON.stringify(around);
    this.#texts.set(around, text);
    return text;
  }
}
