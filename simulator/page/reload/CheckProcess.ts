import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { CheckState } from '../protocol/State.ts';

const CHILD = fileURLToPath(new URL('./checkChild.ts', import.meta.url));
const RUNNING: CheckState = { phase: 'running', findings: [], files: 0, ms: 0 };

/** Types, ArkTS lint and project rules of the app's sources, found by a process of its own. */
export class CheckProcess {
  /** What the last check found. While another runs, what is known stays. */
  state: CheckState = RUNNING;
  private child: ChildProcess | undefined;
  private isRunning = false;
  private isWanted = false;
  private readonly appRoot: string;
  private readonly onState: () => void;

  constructor(appRoot: string, onState: () => void) {
    this.appRoot = appRoot;
    this.onState = onState;
  }

  /** Checks now, or once more when the check that runs is through. */
  check(): void {
    if (this.isRunning) {
      this.isWanted = true;
      return;
    }
    this.isRunning = true;
    this.become({ ...this.state, phase: 'running' });
    this.process().send(this.appRoot);
  }

  close(): void {
    this.child?.removeAllListeners();
    this.child?.kill();
    this.child = undefined;
  }

  private process(): ChildProcess {
    if (this.child === undefined) {
      // Started as this process was: whatever reads TypeScript here reads it there.
      this.child = fork(CHILD, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
      this.child.on('message', (state) => this.done(state as CheckState));
      this.child.on('exit', () => {
        this.child = undefined;
        this.done({ ...RUNNING, phase: 'failed' });
      });
    }
    return this.child;
  }

  private done(state: CheckState): void {
    this.isRunning = false;
    this.become(state);
    if (this.isWanted) {
      this.isWanted = false;
      this.check();
    }
  }

  private become(state: CheckState): void {
    this.state = state;
    this.onState();
  }
}
