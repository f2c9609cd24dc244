import { performance } from 'node:perf_hooks';
import { HeapWatch } from './HeapWatch.ts';
import { BATCH, judgeBatch } from './judge.ts';
import type { Failure } from './judge.ts';

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
  const heap = new HeapWatch(runs);
  let done = 0;
  let failure: Failure | undefined;
  const perSecond = (): number => done / ((performance.now() - start) / 1000);
  for (let batch = 0; done < runs && failure === undefined; batch++) {
    const many = Math.min(BATCH, runs - done);
    failure = await judgeBatch(seed + batch, many);
    done += many;
    const words = await heap.look(done, done === runs);
    if (words !== undefined || done % SAY_EVERY === 0) {
      say(`${done} scenarios, ${perSecond().toFixed(0)} a second${words === undefined ? '' : `, ${words}`}`);
    }
  }
  return { failure, growth: heap.growth(), perSecond: perSecond() };
}
