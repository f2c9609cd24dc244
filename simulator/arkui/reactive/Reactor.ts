import type { Reaction } from './Reaction.ts';

/**
 * What runs again after a change, in this order: first derived values, then listeners to changes, then drawing
 * (js-apis-statemanagement.md, ts-state-management-watch-monitor.md).
 */
export type Phase = 'computed' | 'monitor' | 'render';

const PHASES: readonly Phase[] = ['computed', 'monitor', 'render'];

/** Rounds of one flush. More is state that changes itself without end. */
const MAX_ROUNDS = 100;

/** Something that can be read and that changes. */
export interface Source {
  readonly observers: Set<Reaction>;
}

/** Told of a state variable that is written while a component is being drawn. */
export type WriteWhileDrawing = (label: string) => void;

export interface ReactorOptions {
  /** Told what reactions throw. */
  readonly onError: (error: unknown) => void;
  readonly onWriteWhileDrawing: WriteWhileDrawing;
}

/**
 * Knows who has read what, and runs the readers again after a change: all that changed within one turn of the program
 * is answered by one round of reactions, in a microtask.
 */
export class Reactor {
  private running: Reaction | undefined;
  private isScheduled = false;
  private readonly pending = new Map<Phase, Set<Reaction>>(PHASES.map((phase) => [phase, new Set<Reaction>()]));

  constructor(private readonly options: ReactorOptions) {}

  /** Notes that the running reaction depends on `source`. */
  read(source: Source): void {
    this.running?.dependOn(source);
  }

  /** Has all readers of `source` run again soon. */
  changed(source: Source): void {
    if (source.observers.size === 0) {
      return;
    }
    if (this.running?.phase === 'render') {
      this.options.onWriteWhileDrawing(this.running.label);
    }
    for (const observer of source.observers) {
      this.pending.get(observer.phase)?.add(observer);
    }
    this.schedule();
  }

  /** Runs `fn` so that what it reads counts as read by `reaction`, or by nobody. */
  runAs<T>(reaction: Reaction | undefined, fn: () => T): T {
    const before = this.running;
    this.running = reaction;
    try {
      return fn();
    } finally {
      this.running = before;
    }
  }

  untracked<T>(fn: () => T): T {
    return this.runAs(undefined, fn);
  }

  /** Answers all changes now. */
  flush(): void {
    this.isScheduled = false;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const batch = this.takeBatch();
      if (batch.length === 0) {
        return;
      }
      batch.forEach((reaction) => this.runGuarded(reaction));
    }
    PHASES.forEach((phase) => this.pending.get(phase)?.clear());
    this.options.onError(new Error('The state changes itself without end: '
      + 'a listener or a derived value changes what it depends on.'));
  }

  private runGuarded(reaction: Reaction): void {
    try {
      reaction.run();
    } catch (error) {
      this.options.onError(error);
    }
  }

  /** The reactions of the first phase that has any; parents before their children. */
  private takeBatch(): Reaction[] {
    for (const phase of PHASES) {
      const waiting = this.pending.get(phase);
      if (waiting !== undefined && waiting.size > 0) {
        const batch = [...waiting].sort((a, b) => a.depth - b.depth);
        waiting.clear();
        return batch;
      }
    }
    return [];
  }

  private schedule(): void {
    if (!this.isScheduled) {
      this.isScheduled = true;
      queueMicrotask(() => this.flush());
    }
  }
}
