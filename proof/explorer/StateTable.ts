const FIRST_CAPACITY = 1 << 12;
const CHUNK_BITS = 14;
const CHUNK = 1 << CHUNK_BITS;

/**
 * All states of a walk, each as a few numbers and known by the order in which it was found. In typed arrays: there are
 * tens of millions, and objects would take twenty times the memory.
 */
export class StateTable {
  size = 0;
  /** How many numbers make a state. */
  readonly #width: number;
  /** The numbers, and the state and the happening that it was first found by. */
  readonly #chunks: Int32Array[] = [];
  /** Open addressing: 1 + the index of a state, 0 where there is none. */
  #slots = new Int32Array(FIRST_CAPACITY);

  constructor(width: number) {
    this.#width = width;
  }

  /** False where it is known already. */
  add(state: Int32Array, from: number, by: number): boolean {
    let at = this.#hash(state, 0);
    for (let known = this.#slots[at]!; known !== 0; known = this.#slots[at]!) {
      if (this.#isAt(known - 1, state)) {
        return false;
      }
      at = (at + 1) & (this.#slots.length - 1);
    }
    this.#slots[at] = this.size + 1;
    this.#write(state, from, by);
    if (this.size * 2 > this.#slots.length) {
      this.#grow();
    }
    return true;
  }

  read(index: number, state: Int32Array): void {
    const chunk = this.#chunk(index);
    const base = this.#base(index);
    for (let i = 0; i < this.#width; i++) {
      state[i] = chunk[base + i]!;
    }
  }

  /** Where a state was first found from, and by what; -1 for the first. */
  origin(index: number): { readonly from: number; readonly by: number } {
    const chunk = this.#chunk(index);
    const base = this.#base(index) + this.#width;
    return { from: chunk[base]!, by: chunk[base + 1]! };
  }

  #chunk(index: number): Int32Array {
    return this.#chunks[index >>> CHUNK_BITS]!;
  }

  #base(index: number): number {
    return (index & (CHUNK - 1)) * (this.#width + 2);
  }

  #isAt(index: number, state: Int32Array): boolean {
    const chunk = this.#chunk(index);
    const base = this.#base(index);
    for (let i = 0; i < this.#width; i++) {
      if (chunk[base + i] !== state[i]) {
        return false;
      }
    }
    return true;
  }

  #write(state: Int32Array, from: number, by: number): void {
    const index = this.size++;
    if (index >>> CHUNK_BITS === this.#chunks.length) {
      this.#chunks.push(new Int32Array(CHUNK * (this.#width + 2)));
    }
    const chunk = this.#chunk(index);
    const base = this.#base(index);
    chunk.set(state, base);
    chunk[base + this.#width] = from;
    chunk[base + this.#width + 1] = by;
  }

  #hash(numbers: Int32Array, base: number): number {
    let hash = 0;
    for (let i = 0; i < this.#width; i++) {
      hash = Math.imul(hash ^ numbers[base + i]!, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return hash & (this.#slots.length - 1);
  }

  #grow(): void {
    this.#slots = new Int32Array(this.#slots.length * 2);
    for (let index = 0; index < this.size; index++) {
      let at = this.#hash(this.#chunk(index), this.#base(index));
      while (this.#slots[at] !== 0) {
        at = (at + 1) & (this.#slots.length - 1);
      }
      this.#slots[at] = index + 1;
    }
  }
}
