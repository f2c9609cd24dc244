import { kitEnum } from '../arkts/KitSkeleton.ts';
import type { Device } from '../device/Device.ts';

const DEVICE = kitEnum('@kit.AudioKit', 'audio.DeviceType');
const USAGE = kitEnum('@kit.AudioKit', 'audio.StreamUsage');

/** What a device plays of a call: one channel, so many samples a second. */
export interface HeardSound {
  readonly samples: Int16Array;
  readonly rate: number;
}

/** What the air around a device says and hears, and what is plugged into it. */
export class SoundWorld {
  /** Length of the pieces in which streams give and take sound, ms. Assumed; the documents leave it to the system. */
  pieceMs = 20;
  /** False: no sound flows at all, for walks through many calls where nobody listens. */
  isFlowing = true;
  /** What is said into the microphone: so many samples of one channel, at so many a second. */
  voice: (samples: number, rate: number) => Int16Array = (samples) => new Int16Array(samples).fill(1000);
  /** What the last piece of a call sounded like at the loudspeaker. */
  heard: Int16Array = new Int16Array(0);
  /** Told each piece as it is played. */
  readonly onHeard = new Set<(sound: HeardSound) => void>();
  /** Capturers that run; more than none, and the system shows its sign. */
  microphones = 0;
  /** A carrier call has the sound: streams of calls wait (bpta-audio-focus-management.md). */
  isTaken = false;
  readonly onTaken = new Set<(isTaken: boolean) => void>();
  readonly onRoute = new Set<(reason: number) => void>();
  private readonly plugged: number[] = [];
  private readonly device: Device;

  constructor(device: Device) {
    this.device = device;
  }

  /** @param reason AudioStreamDeviceChangeReason, why the route may be another one now */
  routeChanged(reason: number): void {
    this.onRoute.forEach((tell) => tell(reason));
  }

  hear(sound: HeardSound): void {
    this.heard = sound.samples;
    this.onHeard.forEach((tell) => tell(sound));
  }

  /** A headset is plugged in, Bluetooth is paired. @param type DeviceType */
  connect(type: number): void {
    this.plugged.push(type);
    this.routeChanged(1);
  }

  disconnect(type: number): void {
    const at = this.plugged.indexOf(type);
    if (at !== -1) {
      this.plugged.splice(at, 1);
      this.routeChanged(2);
    }
  }

  /** Where a stream is heard: what is plugged in, else what the app wishes, else what its usage is heard on. */
  output(usage: number, wish: number | undefined): number {
    const plugged = this.plugged.at(-1);
    if (plugged !== undefined) {
      return plugged;
    }
    const own = usage === USAGE.STREAM_USAGE_VOICE_COMMUNICATION ? DEVICE.EARPIECE : DEVICE.SPEAKER;
    const wanted = wish === undefined || wish === DEVICE.DEFAULT ? own : wish;
    const hasEarpiece = this.device.display.type === 'phone';
    return (hasEarpiece ? wanted : DEVICE.SPEAKER) as number;
  }

  /** A carrier call takes the sound of calls, or gives it back. */
  take(isTaken: boolean): void {
    if (this.isTaken !== isTaken) {
      this.isTaken = isTaken;
      this.onTaken.forEach((tell) => tell(isTaken));
    }
  }
}

const worlds = new WeakMap<Device, SoundWorld>();

export function soundWorldOf(device: Device): SoundWorld {
  const world = worlds.get(device) ?? new SoundWorld(device);
  worlds.set(device, world);
  return world;
}
