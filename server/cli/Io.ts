import { emitKeypressEvents } from 'node:readline';
import { systemClock, type ServerClock } from '../Clock.ts';
import { keptCredential } from './credentialFile.ts';

/** What the command has to do with the world around it; tests bring their own. */
export interface Io {
  /** One line for stdout. */
  out(line: string): void;
  /** One line for stderr. */
  err(line: string): void;
  readonly clock: ServerClock;
  /** By which app servers know this machine's command. Never print it. */
  credential(): string;
  /** Calls back each time the user wants to hang up. @returns what stops it. */
  onHangUpWish(wish: () => void): () => void;
}

/** Terminal, keyboard and the machine's clock. */
export const terminal: Io = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
  clock: systemClock,
  credential: () => keptCredential(),
  onHangUpWish: (wish) => {
    const { stdin } = process;
    const onKey = (_: string | undefined, key: { name?: string; ctrl?: boolean }): void => {
      if (key.name === 'h' || (key.ctrl === true && key.name === 'c')) {
        wish();
      }
    };
    process.on('SIGINT', wish);
    process.on('SIGTERM', wish);
    if (stdin.isTTY) {
      emitKeypressEvents(stdin);
      // Keys come at once, and Ctrl-C comes as a key then.
      stdin.setRawMode(true);
      stdin.on('keypress', onKey).resume();
    }
    return () => {
      process.off('SIGINT', wish);
      process.off('SIGTERM', wish);
      if (stdin.isTTY) {
        stdin.off('keypress', onKey).pause();
        stdin.setRawMode(false);
      }
    };
  },
};
