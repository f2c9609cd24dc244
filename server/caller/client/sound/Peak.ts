/** The loudest of what came since the last look: a meter that is drawn ten times a second misses no word. */
export class Peak {
  private loudest = 0;
  private shown = 0;

  /** 0 to 1. */
  get level(): number {
    return this.shown;
  }

  take(level: number): void {
    this.loudest = Math.max(this.loudest, level);
  }

  look(): void {
    this.shown = this.loudest;
    this.loudest = 0;
  }
}
