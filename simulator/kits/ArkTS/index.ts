import { createHash } from 'node:crypto';
import type { Device } from '../../device/Device.ts';
import type { KitHost } from '../KitHost.ts';

const given = new WeakMap<Device, number>();

/**
 * ArkTS (js-apis-util.md): random ids. On the desk they follow from the device and from how many it has given out, so
 * that a run can be played again.
 */
export function create(host: KitHost): Record<string, unknown> {
  return { util: { generateRandomUUID: () => uuidOf(host.device) } };
}

function uuidOf(device: Device): string {
  const count = (given.get(device) ?? 0) + 1;
  given.set(device, count);
  const hex = createHash('sha256').update(`${device.label} ${count}`).digest('hex');
  const variant = ((parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32)].join('-');
}
