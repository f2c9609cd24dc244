import { RATE, toFloat } from './format.ts';

/** So much is waited for after a gap, in seconds: what comes a little late is still in time. */
const CUSHION_S = 0.06;

/** What would be heard later than this is left out: old sound is dropped, never delayed. */
const LATEST_S = 0.3;

/** Plays frames of the link one after the other. */
export class Loudspeaker {
  private readonly context = new AudioContext({ sampleRate: RATE });
  private readonly loudness = new GainNode(this.context);
  private next = 0;

  constructor() {
    this.loudness.connect(this.context.destination);
    // Browsers stay silent until a person has pressed something on the page.
    void this.context.resume().catch(() => undefined);
  }

  /** @param volume 0 to 1 */
  set volume(volume: number) {
    this.loudness.gain.value = volume * volume;
  }

  play(frame: Int16Array): void {
    const now = this.context.currentTime;
    if (this.next < now) {
      this.next = now + CUSHION_S;
    }
    if (this.context.state !== 'running' || this.next > now + LATEST_S || frame.length === 0) {
      return;
    }
    const buffer = this.context.createBuffer(1, frame.length, RATE);
    buffer.copyToChannel(toFloat(frame), 0);
    const source = new AudioBufferSourceNode(this.context, { buffer });
    source.connect(this.loudness);
    source.start(this.next);
    this.next += frame.length / RATE;
  }

  close(): void {
    void this.context.close();
  }
}
