const MIB = 1024 * 1024;
/** So much more heap at the end than at half-way counts as none: V8 optimizes code, and drops it, all the time. */
const FLAT_BYTES = 4 * MIB;
/** Before, most of the code is still to be compiled. */
const WARM_RUNS = 1000;
const SAY_EVERY = 5000;

/** The heap of a long run, after garbage collection: what one run leaves behind another thousand would multiply. */
export class HeapWatch {
  private readonly half: number;
  private readonly measure: (() => Promise<number>) | undefined;
  private atHalf: number | undefined;
  private last = 0;

  /** @param runs how many there will be @param measure bytes in use; of `node --expose-gc` if not given */
  constructor(runs: number, measure = measureOf(globalThis.gc)) {
    this.half = Math.max(WARM_RUNS, runs / 2);
    this.measure = measure;
  }

  /** @param done how many runs are over @returns the heap in words, now and then */
  async look(done: number, isEnd: boolean): Promise<string | undefined> {
    const isHalf = this.atHalf === undefined && done >= this.half;
    if (this.measure === undefined || !isEnd && !isHalf && done % SAY_EVERY !== 0) {
      return undefined;
    }
    this.last = await this.measure();
    if (isHalf) {
      this.atHalf = this.last;
    }
    return `heap ${(this.last / MIB).toFixed(1)} MiB`;
  }

  /** A sentence, where the heap has grown over the second half. */
  growth(): string | undefined {
    const grown = this.atHalf === undefined ? 0 : this.last - this.atHalf;
    return grown <= FLAT_BYTES ? undefined
      : `The heap grew by ${(grown / MIB).toFixed(1)} MiB over the second half: something is kept of each run.`;
  }
}

/** V8 holds the world that is just over where it is optimizing a function of it: a moment later it does not. */
const LOOKS = 3;
const PAUSE_MS = 20;

function measureOf(collect: NodeJS.GCFunction | undefined): (() => Promise<number>) | undefined {
  return collect === undefined ? undefined : async () => {
    let least = Infinity;
    for (let look = 0; look < LOOKS; look++) {
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      collect();
      least = Math.min(least, process.memoryUsage().heapUsed);
    }
    return least;
  };
}
