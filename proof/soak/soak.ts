import { performance } from 'node:perf_hooks';
import { BATCH, judgeBatch } from './judge.ts';
import type { Failure } from './judge.ts';

/** Growth of the heap from the first thousand runs on that counts as none, bytes: caches of V8, the report's lines. */
const FLAT_BYTES = 16 * 1024 * 1024;
/** From here on all code is compiled and all that is kept of the app's files is kept. */
const WARM_RUNS = 1000;
const HEAP_AT = [1, 100, 1000, 10_000, 20_000, 50_000];
const SAY_EVERY = 1000;

export interface Soaked {
  readonly failure: Failure | undefined;
  /** A sentence, where the heap grew with the runs. */
  readonly growth: string | undefined;
  readonly perSecond: number;
}

/** Plays random scenarios until one fails or all are played. @param say told progress, a line at a time */
export async function soak(seed: number, runs: number, say: (line: string) => void): Promise<Soaked> {
  const start = performance.now();
  const heap = new HeapWatch(say);
  let done = 0;
  let failure: Failure | undefined;
  const perSecond = (): number => done / ((performance.now() - start) / 1000);
  for (let batch = 0; done < runs && failure === undefined; batch++) {
    failure = await judgeBatch(seed + batch, Math.min(BATCH, runs - done), () => {
      done += 1;
      heap.look(done);
    });
    if (done % SAY_EVERY < BATCH) {
      say(`${done} scenarios, ${perSecond().toFixed(0)} a second`);
    }
  }
  heap.look(done, true);
  return { failure, growth: heap.growth(), perSecond: perSecond() };
}

/** The heap after garbage collection, at some points of a long run; needs `node --expose-gc`. */
class HeapWatch {
  private readonly say: (line: string) => void;
  private warm: number | undefined;
  private last = 0;

  constructor(say: (line: string) => void) {
    this.say = say;
  }

  look(done: number, isEnd = false): void {
    if (globalThis.gc === undefined || !(isEnd || HEAP_AT.includes(done))) {
      return;
    }
    globalThis.gc();
    this.last = process.memoryUsage().heapUsed;
    if (done >= WARM_RUNS) {
      this.warm ??= this.last;
    }
    this.say(`heap after ${done} scenarios: ${(this.last / 1024 / 1024).toFixed(1)} MiB`);
  }

  growth(): string | undefined {
    const grown = this.warm === undefined ? 0 : this.last - this.warm;
    return grown <= FLAT_BYTES ? undefined
      : `The heap grew by ${(grown / 1024 / 1024).toFixed(1)} MiB after run ${WARM_RUNS}: something is kept of a run.`;
  }
}
