import { spawn } from 'node:child_process';

/** What a finished command left: its exit code and all it printed. */
export interface Finished {
  readonly code: number;
  readonly output: string;
}

/**
 * Runs Node on a script and shows its output as it comes.
 *
 * @param args arguments of `node`, without the loader
 * @param env variables on top of this process's own
 */
export function runNode(args: readonly string[], env: Record<string, string>): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--enable-source-maps', '--import', 'tsx', ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk: Buffer, stream: NodeJS.WriteStream) => {
      output += chunk.toString();
      stream.write(chunk);
    };
    child.stdout.on('data', (chunk: Buffer) => take(chunk, process.stdout));
    child.stderr.on('data', (chunk: Buffer) => take(chunk, process.stderr));
    child.on('error', (error) => resolve({ code: 1, output: output + String(error) }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
