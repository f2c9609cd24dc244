/** One thing that the app holds and has to give back. */
export interface Holding {
  readonly kind: string;
  readonly label: string;
  release: () => void;
  /** What the system does about it when the process dies with it. */
  readonly onDeath: () => void;
}

/** What a process holds of the system: players, sockets, listeners, timers. Empty when nothing is left behind. */
export class Holdings {
  private readonly held = new Set<Holding>();

  /**
   * @param onDeath what the system does about it when the process dies: a player falls silent, a connection breaks
   * @returns gives it back
   */
  hold(kind: string, label: string, onDeath: () => void = () => undefined): () => void {
    const holding: Holding = { kind, label, onDeath, release: () => this.held.delete(holding) };
    this.held.add(holding);
    return holding.release;
  }

  /** `kind label` of all that is held, of one kind or of all but those that belong to the app's whole life. */
  list(kind?: string): string[] {
    return [...this.held]
      .filter((holding) => kind === undefined || holding.kind === kind)
      .map((holding) => `${holding.kind} ${holding.label}`);
  }

  /** The process is dead: all is taken from it. */
  releaseAll(): void {
    const lost = [...this.held];
    this.held.clear();
    lost.forEach((holding) => holding.onDeath());
  }
}
