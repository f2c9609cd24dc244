import type { Device } from '../../device/Device.ts';
import { ofAppFiles } from '../../process/AppFiles.ts';
import { ResourceTable } from './ResourceTable.ts';

const tables = new WeakMap<Device, ResourceTable>();

/** The resources of the app that is installed on a device; read when they are first asked for. */
export function resourcesOf(device: Device): ResourceTable {
  const known = tables.get(device) ??
    ofAppFiles(`resources ${device.appRoot}`, () => new ResourceTable(device.appRoot));
  tables.set(device, known);
  return known;
}

/** They have changed on the disk: the app's next process reads them anew. */
export function forgetResources(device: Device): void {
  tables.delete(device);
}
