/** The first gap after a 503, in ms: 100 requests a second. */
const FIRST_GAP_MS = 10;

/** It never gets slower than four requests a second: a call that waits longer than its ttl is lost anyway. */
const LONGEST_GAP_MS = 250;

/** Each request that is taken shortens the gap by this part. */
const RECOVERY = 0.95;

/**
 * The space between requests. None, until the cloud says that they come too fast (HTTP 503: spread the load,
 * push-scenariozed-api-response.md); then doubled at each such answer, and slowly given back at each good one.
 */
export class Pace {
  private gap = 0;
  private nextAt = 0;
  private slowedAt = -1;

  /** The space that is kept now, in ms. */
  get gapMs(): number {
    return this.gap;
  }

  /** How long a request that is ready now has to wait for its turn, in ms. The turn is not taken yet. */
  waitFrom(now: number): number {
    return Math.max(0, this.nextAt - now);
  }

  /** Takes the next turn. @returns how long to wait for it, in ms. */
  take(now: number): number {
    const wait = this.waitFrom(now);
    this.nextAt = now + wait + this.gap;
    return wait;
  }

  /** The cloud was asked too fast. Requests that were under way together count once. @param sentAt when it was sent */
  slower(sentAt: number, now: number): void {
    if (sentAt > this.slowedAt) {
      this.gap = Math.min(Math.max(this.gap * 2, FIRST_GAP_MS), LONGEST_GAP_MS);
      this.slowedAt = now;
    }
  }

  /** The cloud has taken one. */
  faster(): void {
    this.gap = this.gap * RECOVERY < FIRST_GAP_MS / 2 ? 0 : this.gap * RECOVERY;
  }
}
