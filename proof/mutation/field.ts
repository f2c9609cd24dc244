import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Mutant } from './mutants.ts';

export interface Verdict {
  readonly mutant: Mutant;
  /** By whom it was found out; undefined for a survivor. */
  readonly by: string | undefined;
}

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));
/** A mutant that takes so long never ends. */
const PATIENCE_MS = 30_000;

/** Tries all mutants in as many processes as `hands`, and tells each verdict as it comes. */
export async function tryAll(mutants: readonly Mutant[], hands: number, tell: (verdict: Verdict) => void): Promise<void> {
  const waiting = [...mutants];
  await Promise.all(Array.from({ length: hands }, async () => {
    let worker: ChildProcess | undefined;
    for (let mutant = waiting.shift(); mutant !== undefined; mutant = waiting.shift()) {
      worker ??= await start();
      const by = await verdictOf(worker, mutant);
      if (by === 'it never ends') {
        worker.kill('SIGKILL');
        worker = undefined;
      }
      tell({ mutant, by });
    }
    worker?.kill();
  }));
}

function start(): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    const worker = fork(WORKER, { execArgv: ['--import', 'tsx'], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
    worker.once('message', () => resolve(worker));
    worker.once('error', reject);
  });
}

function verdictOf(worker: ChildProcess, mutant: Mutant): Promise<string | undefined> {
  return new Promise((resolve) => {
    const done = (by: string | undefined): void => {
      clearTimeout(timer);
      worker.off('message', onMessage);
      worker.off('exit', onExit);
      resolve(by);
    };
    const onMessage = (message: { by?: string }): void => done(message.by);
    const onExit = (): void => done('it never ends');
    const timer = setTimeout(onExit, PATIENCE_MS);
    worker.on('message', onMessage);
    worker.on('exit', onExit);
    worker.send(mutant);
  });
}
