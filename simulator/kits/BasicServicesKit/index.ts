import { randomUUID } from 'node:crypto';
import { kitEnums } from '../../arkts/KitSkeleton.ts';
import type { Device } from '../../device/Device.ts';
import type { KitHost } from '../KitHost.ts';
import { intelligentSceneOf } from './IntelligentScene.ts';
import { systemDateTimeOf } from './SystemDateTime.ts';
import { systemLoadOf } from './SystemLoad.ts';

const odids = new WeakMap<Device, string>();

/**
 * Basic Services Kit: what the device says of itself (js-apis-device-info.md; ODID outlives processes), how hard it is
 * worked (js-apis-resourceschedule-systemload.md), how long it has been on (js-apis-date-time.md), and whether its user
 * wants to be disturbed.
 */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.BasicServicesKit');
  return {
    ...skeleton,
    deviceInfo: {
      ...(skeleton.deviceInfo as object),
      ODID: odidOf(host.device), deviceType: 'phone', marketName: 'Desk phone', sdkApiVersion: 23,
    },
    intelligentScene: intelligentSceneOf(host),
    systemDateTime: { ...(skeleton.systemDateTime as object), ...systemDateTimeOf(host) },
    systemLoad: { ...(skeleton.systemLoad as object), ...systemLoadOf(host) },
  };
}

/** The same for all apps of one developer on one device; another on every other device. */
function odidOf(device: Device): string {
  const known = odids.get(device) ?? randomUUID();
  odids.set(device, known);
  return known;
}
