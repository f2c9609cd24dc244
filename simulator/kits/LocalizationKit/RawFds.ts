import type { Device } from '../../device/Device.ts';

/** Numbers that no real descriptor of this process has. */
const FIRST_FD = 10_000;
const byDevice = new WeakMap<Device, Map<number, string>>();
let lastFd = FIRST_FD;

/** Descriptors of raw files that are open on a device, with the file on this machine that each stands for. */
export function openRawFds(device: Device): Map<number, string> {
  const known = byDevice.get(device) ?? new Map<number, string>();
  byDevice.set(device, known);
  return known;
}

/** @returns a number not used before: whoever keeps one for too long is found out */
export function nextRawFd(): number {
  lastFd += 1;
  return lastFd;
}
