import type { Sound } from '../../device/Device.ts';
import type { KitHost } from '../KitHost.ts';
import { Capturer } from './Capturer.ts';
import { type PcmStream, STATE } from './PcmStream.ts';
import { soundWorldOf } from '../../system/SoundWorld.ts';

const CALL: Sound = { usage: 'STREAM_USAGE_VOICE_COMMUNICATION', isLooped: false };

/** Lets the sound of one process flow, piece by piece, while some stream runs; and knows what can be heard. */
export class SoundPump {
  readonly all = new Set<PcmStream>();
  private readonly host: KitHost;
  private timer: number | undefined;
  private sound: Sound | undefined;
  private microphones = 0;

  constructor(host: KitHost) {
    this.host = host;
  }

  /** The state of a stream has changed. */
  changed(): void {
    const running = [...this.all].filter((stream) => stream.state === STATE.STATE_RUNNING);
    const capturers = running.filter((stream) => stream instanceof Capturer).length;
    this.hear(running.length > capturers);
    this.show(capturers);
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

  /** Whether the device plays a call. */
  private hear(isPlaying: boolean): void {
    const { device } = this.host;
    if (isPlaying !== (this.sound !== undefined)) {
      this.sound = isPlaying ? { ...CALL } : undefined;
      device.sounds.forEach((sound) => sound.usage === CALL.usage && device.sounds.delete(sound));
      if (this.sound !== undefined) {
        device.sounds.add(this.sound);
      }
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
