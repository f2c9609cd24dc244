import { runNode, type Finished } from './run.ts';
import type { Tally } from './Tally.ts';

/** One process of the tests. */
export interface Job {
  readonly name: string;
  /** Arguments of `node`. */
  readonly args: readonly string[];
  readonly env?: Record<string, string>;
  readonly count: (finished: Finished) => Tally;
}

/**
 * Runs the jobs in their order, so many at a time, and shows what each printed once it is over.
 *
 * @param hands how many at a time
 */
export async function runAll(jobs: readonly Job[], hands: number): Promise<Tally[]> {
  const waiting = [...jobs];
  const tallies: Tally[] = [];
  const work = async (): Promise<void> => {
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      const started = performance.now();
      const finished = await runNode(job.args, job.env ?? {});
      const seconds = ((performance.now() - started) / 1000).toFixed(0);
      console.log(`\n== ${job.name} (${seconds} s)\n${finished.output.trimEnd()}`);
      tallies.push(job.count(finished));
    }
  };
  await Promise.all(Array.from({ length: hands }, work));
  return tallies;
}
