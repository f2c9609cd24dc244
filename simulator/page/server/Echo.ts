/** After so long the other side says everything back, in ms: long enough to be heard as an answer. */
const ECHO_MS = 1000;

/** A caller who has nothing to say of their own: one hears, and sees, oneself without a second person. */
export class Echo {
  private readonly timers = new Set<NodeJS.Timeout>();

  constructor(private readonly say: (sound: Uint8Array) => void) {}

  hear(sound: Uint8Array): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      this.say(sound);
    }, ECHO_MS);
    this.timers.add(timer);
  }

  stop(): void {
    this.timers.forEach((timer) => clearTimeout(timer));
    this.timers.clear();
  }
}
