import type { Device } from './Device.ts';

/** A switch or button on a small picture. */
export interface SmallControl {
  /** PiPControlType by number (js-apis-pipwindow.md). */
  readonly type: number;
  isOn: boolean;
}

/** PiPControlType of those that the desk draws. */
export const SMALL_CONTROLS = { hangup: 5, microphone: 6 } as const;

/** What the app shows in the system's small window. */
export interface SmallPicture {
  /** Of the ability whose page it comes from. */
  readonly abilityName: string;
  readonly controls: readonly SmallControl[];
  /** The user presses one of them. */
  press(type: number): void;
  /** The user closes it, or drags it onto the bin. */
  close(): void;
  /** The user taps it: the app's page takes its place again. */
  restore(): void;
}

/** Picture in picture as the user has it: at most one, and a setting whether apps may start it by themselves. */
export class SmallPictures {
  /** The setting for starting by themselves (js-apis-pipwindow.md, setAutoStartEnabled). */
  mayStart = true;
  private picture: SmallPicture | undefined;

  constructor(private readonly device: Device) {}

  get shown(): SmallPicture | undefined {
    return this.picture;
  }

  show(picture: SmallPicture): void {
    this.picture = picture;
    this.device.timeline.add('system', 'shows the small picture');
    this.device.lifeChanged();
  }

  gone(picture: SmallPicture): void {
    if (this.picture === picture) {
      this.picture = undefined;
      this.device.timeline.add('system', 'takes the small picture away');
      this.device.lifeChanged();
    }
  }
}

const byDevice = new WeakMap<Device, SmallPictures>();

export function smallPicturesOf(device: Device): SmallPictures {
  const known = byDevice.get(device) ?? new SmallPictures(device);
  byDevice.set(device, known);
  return known;
}
