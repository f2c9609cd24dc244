/** One thing that the app holds and has to give back. */
export interface Holding {
  readonly kind: string;
  readonly label: string;
  release: () => void;
}

/** What a process holds of the system: players, sockets, listeners, timers. Empty when nothing is left behind. */
export class Holdings {
  private readonly held = new Set<Holding>();

  /** @returns gives it back */
  hold(kind: string, label: string): () => void {
    const holding: Holding = { kind, label, release: () => this.held.delete(holding) };
    this.held.add(holding);
    return holding.release;
  }

  /** `kind label` of all that is held, of one kind or of all but those that belong to the app's whole life. */
  list(kind?: string): string[] {
    return [...this.held]
      .filter((holding) => kind === undefined || holding.kind === kind)
      .map((holding) => `${holding.kind} ${holding.label}`);
  }

  releaseAll(): void {
    this.held.clear();
  }
}
