import type { Device } from '../device/Device.ts';
import { watchCalls } from '../invariants/watchCalls.ts';
import { CallSystem } from './CallSystem.ts';

const systems = new WeakMap<Device, CallSystem>();

/** The one call service of a device, watched; made when it is first asked for. */
export function callSystemOf(device: Device): CallSystem {
  const known = systems.get(device);
  if (known !== undefined) {
    return known;
  }
  const system = new CallSystem(device);
  watchCalls(device, system);
  systems.set(device, system);
  return system;
}
