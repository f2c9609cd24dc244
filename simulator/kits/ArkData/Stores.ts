import type { Device } from '../../device/Device.ts';

export type Stored = Map<string, unknown>;

const byDevice = new WeakMap<Device, Map<string, Stored>>();

/** What has been flushed on a device, by the store's name. It outlives the app's processes. */
export function storesOf(device: Device): Map<string, Stored> {
  const known = byDevice.get(device) ?? new Map<string, Stored>();
  byDevice.set(device, known);
  return known;
}
