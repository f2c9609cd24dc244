import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { BATCH } from './judge.ts';

/** What one process plays: the seeds that follow one another from `seed` on, a batch of scenarios each. */
export interface Share {
  readonly seed: number;
  readonly runs: number;
}

/** The same scenarios as one process would play, in as many parts as there are workers. */
export function shares(seed: number, runs: number, workers: number): Share[] {
  const batches = Math.ceil(runs / BATCH);
  const each = Math.ceil(batches / workers);
  return Array.from({ length: workers }, (_, index) => index * each)
    .filter((first) => first < batches)
    .map((first) => ({ seed: seed + first, runs: Math.min(each * BATCH, runs - first * BATCH) }));
}

/** Plays each share in a Node process of its own; the first failure ends all. @returns whether all is well */
export async function soakTogether(file: string, parts: readonly Share[], say: (line: string) => void):
  Promise<boolean> {
  const start = performance.now();
  const children = parts.map(({ seed, runs }) =>
    fork(file, ['--seed', `${seed}`, '--runs', `${runs}`], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'] }));
  const ended = children.map((child, index) => follow(child, (line) => say(`[${index + 1}] ${line}`)));
  const results = await Promise.all(ended.map(async (end) => {
    const isWell = await end;
    if (!isWell) {
      children.forEach((child) => child.kill());
    }
    return isWell;
  }));
  const isWell = results.every((one) => one);
  if (isWell) {
    const all = parts.reduce((sum, { runs }) => sum + runs, 0);
    const seconds = (performance.now() - start) / 1000;
    say(`${all} scenarios in ${seconds.toFixed(0)} s, ${(all / seconds).toFixed(0)} a second in ${parts.length} processes`);
  }
  return isWell;
}

function follow(child: ChildProcess, say: (line: string) => void): Promise<boolean> {
  for (const stream of [child.stdout, child.stderr]) {
    if (stream !== null) {
      createInterface(stream).on('line', say);
    }
  }
  return new Promise((resolve) => child.on('close', (code) => resolve(code === 0)));
}
