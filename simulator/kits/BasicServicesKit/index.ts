import { randomUUID } from 'node:crypto';
import { kitEnums } from '../../arkts/KitSkeleton.ts';
import type { Device } from '../../device/Device.ts';
import type { KitHost } from '../KitHost.ts';

const odids = new WeakMap<Device, string>();

/** Basic Services Kit (js-apis-device-info.md): what the device says of itself. ODID outlives processes. */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.BasicServicesKit');
  return {
    ...skeleton,
    deviceInfo: {
      ...(skeleton.deviceInfo as object),
      ODID: odidOf(host.device), deviceType: 'phone', sdkApiVersion: 23,
    },
  };
}

/** The same for all apps of one developer on one device; another on every other device. */
function odidOf(device: Device): string {
  const known = odids.get(device) ?? randomUUID();
  odids.set(device, known);
  return known;
}
