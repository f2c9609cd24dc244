import type { Device } from '../../device/Device.ts';

export type Stored = Map<string, unknown>;

const byDevice = new WeakMap<Device, Map<string, Stored>>();

/** What has been flushed on a device, by area and name (`el1/call_settings`). It outlives the app's processes. */
export function storesOf(device: Device): Map<string, Stored> {
  const known = byDevice.get(device) ?? new Map<string, Stored>();
  byDevice.set(device, known);
  return known;
}

/** Where a store lies: `el1` and up, by the number of AreaMode (js-apis-app-ability-contextconstant.md). */
export function storeName(area: number, name: string): string {
  return `el${area + 1}/${name}`;
}
