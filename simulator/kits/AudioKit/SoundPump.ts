import type { Sound } from '../../device/Device.ts';
import type { KitHost } from '../KitHost.ts';
import { Capturer } from './Capturer.ts';
import { type PcmStream, STATE } from './PcmStream.ts';
import { Renderer } from './Renderer.ts';
import { soundWorldOf } from '../../system/SoundWorld.ts';
import { usageName } from '../usageName.ts';

/** Lets the sound of one process flow, piece by piece, while some stream runs; and knows what can be heard. */
export class SoundPump {
  readonly all = new Set<PcmStream>();
  private readonly host: KitHost;
  private timer: number | undefined;
  private readonly sounds = new Map<Renderer, Sound>();
  private microphones = 0;

  constructor(host: KitHost) {
    this.host = host;
  }

  /** The state of a stream has changed. */
  changed(): void {
    const running = [...this.all].filter((stream) => stream.state === STATE.STATE_RUNNING);
    this.hear(running.filter((stream) => stream instanceof Renderer));
    this.show(running.filter((stream) => stream instanceof Capturer).length);
    const world = soundWorldOf(this.host.device);
    if (running.length > 0 && world.isFlowing) {
      this.timer ??= this.host.clock.setInterval(() => this.tick(), world.pieceMs);
    } else if (this.timer !== undefined) {
      this.host.clock.clearInterval(this.timer);
      this.timer = undefined;
    }
  }

  private tick(): void {
    [...this.all].filter((stream) => stream.state === STATE.STATE_RUNNING).forEach((stream) => stream.tick());
  }

  /** What the device plays: each stream as what it was made for. */
  private hear(renderers: readonly Renderer[]): void {
    const { device } = this.host;
    const over = [...this.sounds.keys()].filter((one) => !renderers.includes(one));
    const begun = renderers.filter((one) => !this.sounds.has(one));
    for (const renderer of over) {
      device.sounds.delete(this.sounds.get(renderer) as Sound);
      this.sounds.delete(renderer);
    }
    for (const renderer of begun) {
      const sound = { usage: usageName(renderer.usage), isLooped: false };
      this.sounds.set(renderer, sound);
      device.sounds.add(sound);
    }
    if (over.length + begun.length > 0) {
      device.senseChanged();
    }
  }

  /** The system's sign that somebody listens. */
  private show(microphones: number): void {
    const { device } = this.host;
    const world = soundWorldOf(device);
    if ((microphones > 0) !== (this.microphones > 0)) {
      device.timeline.add('system', microphones > 0 ? 'shows the microphone in use' : 'microphone no longer in use');
    }
    world.microphones += microphones - this.microphones;
    this.microphones = microphones;
  }
}
