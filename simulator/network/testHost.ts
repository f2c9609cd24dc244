import path from 'node:path';
import { VirtualClock } from '../device/Clock.ts';
import { Device } from '../device/Device.ts';
import type { KitHost } from '../kits/KitHost.ts';
import { AppProcess } from '../process/AppProcess.ts';

export type TestHost = KitHost & { readonly clock: VirtualClock };

/** For tests of kits: a process of the app of this repository, with a virtual clock. @param of a device to run on */
export function testHost(of?: Device): TestHost {
  const appRoot = path.resolve(import.meta.dirname, '../..');
  const device = of ?? new Device({ clock: new VirtualClock(), appRoot });
  const process = new AppProcess(device, new Map());
  return {
    device, process, clock: device.clock as VirtualClock, ledger: device.ledger, faults: device.faults,
    hold: (kind, label, onDeath) => process.holdings.hold(kind, label, onDeath),
  };
}

/** The number of the BusinessError that `work` rejects with or throws; 0 where it does neither. */
export async function codeOf(work: () => unknown): Promise<number | undefined> {
  try {
    await work();
    return 0;
  } catch (error) {
    return (error as { code?: number }).code;
  }
}
