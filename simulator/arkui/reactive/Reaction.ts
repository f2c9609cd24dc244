import type { Phase, Reactor, Source } from './Reactor.ts';

export interface ReactionOptions {
  readonly phase: Phase;
  /** Levels below the page; lower ones run first. */
  readonly depth?: number;
  /** For messages: where in the source this is. */
  readonly label: string;
  /** Called after a change of something that the last `track` has read. */
  readonly react: () => void;
  /** True while what it belongs to waits to be used again: changes meanwhile are not answered, also not later. */
  readonly isAsleep?: () => boolean;
}

/** A piece of work that depends on sources. */
export class Reaction {
  readonly phase: Phase;
  readonly depth: number;
  readonly label: string;
  private readonly react: () => void;
  private readonly isAsleep: () => boolean;
  private readonly sources = new Set<Source>();
  private isDisposed = false;

  constructor(private readonly reactor: Reactor, { phase, depth = 0, label, react, isAsleep = () => false }: ReactionOptions) {
    this.phase = phase;
    this.depth = depth;
    this.label = label;
    this.react = react;
    this.isAsleep = isAsleep;
  }

  /** Runs `fn`; from now on this depends on what `fn` has read, and on nothing else. */
  track<T>(fn: () => T): T {
    this.forget();
    return this.reactor.runAs(this, fn);
  }

  dependOn(source: Source): void {
    if (!this.isDisposed) {
      source.observers.add(this);
      this.sources.add(source);
    }
  }

  run(): void {
    if (!this.isDisposed && !this.isAsleep()) {
      this.react();
    }
  }

  dispose(): void {
    this.isDisposed = true;
    this.forget();
  }

  private forget(): void {
    for (const source of this.sources) {
      source.observers.delete(this);
    }
    this.sources.clear();
  }
}
