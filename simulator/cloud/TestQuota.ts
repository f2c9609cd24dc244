const PER_DAY = 1000;
const DAY_MS = 86_400_000;

/** Counts a project's test messages (push-scenariozed-api-request-param.md): requests, not tokens. */
export class TestQuota {
  private day = -1;
  private used = 0;

  /** Counts one accepted request. False if it is beyond the day's number and will not be delivered. */
  take(now: number): boolean {
    const day = Math.floor(now / DAY_MS);
    if (day !== this.day) {
      this.day = day;
      this.used = 0;
    }
    return ++this.used <= PER_DAY;
  }
}
