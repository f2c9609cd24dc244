import { soundWorldOf } from '../simulator/system/SoundWorld.ts';
import { LossyWay, type Way } from './LossyWay.ts';
import { PortBench } from './PortBench.ts';

interface Voice {
  start(sessionId: string, isMuted: boolean): void;
  mute(isMuted: boolean): void;
  stop(): void;
}

interface CallAudio {
  open(media: string): void;
  close(): void;
}

export const RATE = 16_000;
const MICROPHONE = 'ohos.permission.MICROPHONE';
/** A saw that says when it was said: it comes again after two seconds. */
const SAW = 2 * RATE;

/** One phone that hears itself over a bad way, in its own time: microphone, codec, way, playout, loudspeaker. */
export class MouthToEar extends PortBench {
  readonly way: LossyWay;
  readonly voice: Voice;
  private readonly session: CallAudio;
  /** All that was heard so far. */
  readonly heard: number[] = [];
  /** Of each sample that was heard as it was said: how long that had taken, ms. */
  readonly delays: number[] = [];
  private said = 0;
  private begun = 0;

  constructor(way: Way, codec = 'pcm') {
    super();
    this.device.isForeground = true;
    this.device.permissions.set(MICROPHONE, 'granted');
    this.way = new LossyWay(this.clock, way, codec);
    const clock = this.appClock();
    this.session = this.make('platform/DeviceCallAudio', clock);
    this.voice = this.make('media/DeviceVoice', clock, this.way, this.session);
    soundWorldOf(this.device).onHeard.add(({ samples }) => this.hear(samples));
  }

  /** A tone, or the saw by which delays are measured. */
  async talk(ms: number, tone: number | 'saw'): Promise<this> {
    soundWorldOf(this.device).voice = (samples) => {
      this.begun ||= this.clock.now() - samples / RATE * 1000;
      return Int16Array.from({ length: samples }, () => {
        const at = this.said++;
        return tone === 'saw' ? at % SAW - RATE : Math.round(8000 * Math.sin(2 * Math.PI * tone * at / RATE));
      });
    };
    this.session.open('voice');
    this.voice.start('s1', false);
    await this.after(ms);
    return this;
  }

  async end(): Promise<void> {
    this.voice.stop();
    this.session.close();
    await this.after(500);
  }

  private hear(samples: Int16Array): void {
    const now = this.clock.now();
    samples.forEach((sample, i) => {
      this.heard.push(sample);
      const isAsSaid = sample === (samples[i - 1] ?? NaN) + 1;
      if (isAsSaid) {
        const spoken = (sample + RATE) / RATE * 1000;
        const passed = now + i / RATE * 1000 - this.begun - spoken;
        const round = SAW / RATE * 1000;
        this.delays.push((passed % round + round) % round);
      }
    });
  }
}

/** How strong a tone is in some sound: its amplitude, by Goertzel's way. */
export function strengthOf(sound: ArrayLike<number>, tone: number): number {
  const step = 2 * Math.PI * tone / RATE;
  let [real, imaginary] = [0, 0];
  for (let i = 0; i < sound.length; i++) {
    real += (sound[i] ?? 0) * Math.cos(step * i);
    imaginary += (sound[i] ?? 0) * Math.sin(step * i);
  }
  return 2 * Math.hypot(real, imaginary) / Math.max(1, sound.length);
}

/** The value that so much of them does not exceed. @param share e.g. 0.5 for the median */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}
