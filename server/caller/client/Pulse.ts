const BEAT_MS = 1000;
/** Seconds without anything from the other end, after which it is lost (docs/link-media.md). */
const LOST_BEATS = 15;

/** Says each second that this end is there, and notices when the other one is not. */
export class Pulse {
  private timer: number | undefined;
  private silent = 0;

  constructor(private readonly beat: () => void, private readonly onLost: () => void) {}

  start(): void {
    this.stop();
    this.silent = 0;
    this.beat();
    this.timer = setInterval(() => this.tick(), BEAT_MS) as unknown as number;
  }

  heard(): void {
    this.silent = 0;
  }

  stop(): void {
    clearInterval(this.timer);
  }

  private tick(): void {
    if (++this.silent > LOST_BEATS) {
      this.stop();
      this.onLost();
    } else {
      this.beat();
    }
  }
}
