import type { Device } from '../../device/Device.ts';

const byDevice = new WeakMap<Device, Map<string, Uint8Array>>();

/** Files that the app keeps on a device, by their path in its sandbox. They outlive its processes. */
export function filesOf(device: Device): Map<string, Uint8Array> {
  const known = byDevice.get(device) ?? new Map<string, Uint8Array>();
  byDevice.set(device, known);
  return known;
}

/** A file of the app's, by the address that getUriFromPath gives (js-apis-file-fileuri.md); undefined where EL2 is locked. */
export function fileAt(device: Device, uri: string): Uint8Array | undefined {
  const file = /^file:\/\/[^/]+(\/.+)$/.exec(uri)?.[1] ?? '';
  return isOpen(device, file) ? filesOf(device).get(file) : undefined;
}

/** Files of the area EL2 open with the first unlock after a restart. */
export function isOpen(device: Device, file: string): boolean {
  return device.isFirstUnlocked || !file.includes('/el2/');
}
