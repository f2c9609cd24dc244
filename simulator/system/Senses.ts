import type { Device } from '../device/Device.ts';

/** A pause in the ring's vibration is shorter than this. */
const PATTERN_PAUSE_MS = 1500;

/** What a person hears and feels of a ring, as it changes. The pauses of a vibration pattern are part of it. */
export class Senses {
  /** A vibration pattern is running, or has paused a moment ago. */
  isFelt = false;
  private lastFelt = 0;
  private told = '';
  private readonly device: Device;
  private readonly isRingWanted: () => boolean;

  /** @param isRingWanted some call rings */
  constructor(device: Device, isRingWanted: () => boolean) {
    this.device = device;
    this.isRingWanted = isRingWanted;
  }

  /** A sound or the vibration has started or stopped. */
  sensed(): void {
    const { device } = this;
    if (device.vibration === 'ring') {
      this.lastFelt = device.clock.now();
      this.isFelt = true;
    } else if (this.isFelt) {
      const since = this.lastFelt;
      device.clock.setTimeout(() => {
        this.isFelt = this.isFelt && (device.vibration === 'ring' || this.lastFelt !== since);
        this.tell();
      }, this.isRingWanted() ? PATTERN_PAUSE_MS : 0);
    }
    this.tell();
  }

  /** A call has changed: where none rings, a pause is an end. */
  callChanged(): void {
    if (this.device.vibration === undefined && !this.isRingWanted()) {
      this.isFelt = false;
      this.tell();
    }
  }

  private tell(): void {
    const now = [...(this.device.isHeard ? ['rings'] : []), ...(this.isFelt ? ['vibrates'] : [])].join(' and ');
    if (now !== this.told) {
      this.told = now;
      this.device.timeline.add('system', now === '' ? 'is silent' : now);
    }
  }
}
