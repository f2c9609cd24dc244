/** The ring as the app has it in its resources: what is heard here is what a device would play. */
const RING = '/app/entry/src/main/resources/rawfile/ringtone.wav';

/** Makes the ring of the devices heard. Browsers stay silent until a person has pressed something on the page. */
export class Ringer {
  private readonly context = new AudioContext();
  private readonly loudness = new GainNode(this.context);
  private tone: Promise<AudioBuffer> | undefined;
  private playing: AudioBufferSourceNode | undefined;
  private isWanted = false;

  /** @param onState told when the browser begins or stops to let it sound */
  constructor(onState: () => void) {
    this.loudness.connect(this.context.destination);
    this.context.onstatechange = onState;
    const wake = (): void => void this.context.resume().catch(() => undefined);
    addEventListener('pointerdown', wake);
    addEventListener('keydown', wake);
    wake();
  }

  /** The browser lets the page sound. */
  get isAllowed(): boolean {
    return this.context.state === 'running';
  }

  /** @param volume 0 to 1 */
  set volume(volume: number) {
    this.loudness.gain.value = volume * volume;
  }

  /** Rings or is silent. */
  ring(isRinging: boolean): void {
    this.isWanted = isRinging;
    if (!isRinging) {
      this.playing?.stop();
      this.playing = undefined;
    } else if (this.playing === undefined) {
      void this.start();
    }
  }

  private async start(): Promise<void> {
    const buffer = await (this.tone ??= this.load());
    if (this.isWanted && this.playing === undefined) {
      this.playing = new AudioBufferSourceNode(this.context, { buffer, loop: true });
      this.playing.connect(this.loudness);
      this.playing.start();
    }
  }

  private async load(): Promise<AudioBuffer> {
    const file = await fetch(RING);
    return this.context.decodeAudioData(await file.arrayBuffer());
  }
}
