import type { Device } from '../device/Device.ts';
import { CallSystem } from './CallSystem.ts';

const systems = new WeakMap<Device, CallSystem>();

/** The one call service of a device; made when it is first asked for. */
export function callSystemOf(device: Device): CallSystem {
  const known = systems.get(device) ?? new CallSystem(device);
  systems.set(device, known);
  return known;
}
