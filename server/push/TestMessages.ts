/** Of a project's test messages the cloud delivers this many a day (push-scenariozed-api-request-param.md). */
const PER_DAY = 1000;
const DAY_MS = 86_400_000;

/**
 * Counts the test messages that this process has sent. The cloud takes more than a day's number and delivers none of
 * them, so that without a count the phones just stay silent. Whose midnight counts is not documented: UTC is assumed.
 */
export class TestMessages {
  private day = -1;
  private sent = 0;

  /** @param now ms since the epoch */
  usedOn(now: number): number {
    return Math.floor(now / DAY_MS) === this.day ? this.sent : 0;
  }

  isUsedUp(now: number): boolean {
    return this.usedOn(now) >= PER_DAY;
  }

  /** One was taken by the cloud. */
  count(now: number): void {
    this.sent = this.usedOn(now) + 1;
    this.day = Math.floor(now / DAY_MS);
  }
}
