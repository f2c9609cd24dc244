import type { Device } from '../../device/Device.ts';

const byDevice = new WeakMap<Device, Map<string, Uint8Array>>();

/** Files that the app keeps on a device, by their path in its sandbox. They outlive its processes. */
export function filesOf(device: Device): Map<string, Uint8Array> {
  const known = byDevice.get(device) ?? new Map<string, Uint8Array>();
  byDevice.set(device, known);
  return known;
}
