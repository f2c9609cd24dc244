import { spawn } from 'node:child_process';

/** What a finished command left: its exit code and all it printed. */
export interface Finished {
  readonly code: number;
  readonly output: string;
}

/** Nothing that ends takes longer, however busy the machine is, in ms. */
const MOST_MS = 15 * 60_000;

/**
 * Runs Node on a script.
 *
 * @param args arguments of `node`, without the loader
 * @param env variables on top of this process's own
 */
export function runNode(args: readonly string[], env: Record<string, string>): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', 'tsx', ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: MOST_MS,
    });
    let output = '';
    const take = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => resolve({ code: 1, output: output + String(error) }));
    child.on('close', (code, signal) => {
      const why = signal === null ? '' : `\nEnded by ${signal}: after ${MOST_MS / 60_000} minutes something in it still waited.`;
      resolve({ code: code ?? 1, output: output + why });
    });
  });
}
