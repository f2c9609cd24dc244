import type { Device } from './Device.ts';

/** What reads the screen to who cannot see it. */
export class ScreenReader {
  isOn = false;
  /** What apps have had it say beside what is under the finger, oldest first. */
  readonly said: string[] = [];
}

const byDevice = new WeakMap<Device, ScreenReader>();

export function screenReaderOf(device: Device): ScreenReader {
  const known = byDevice.get(device) ?? new ScreenReader();
  byDevice.set(device, known);
  return known;
}
