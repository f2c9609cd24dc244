import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { VirtualClock } from '../simulator/device/Clock.ts';
import { Device } from '../simulator/device/Device.ts';
import { ALL_KITS } from '../simulator/kits/all.ts';
import { AppProcess } from '../simulator/process/AppProcess.ts';

const APP_ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

/** One port of the app on a device of its own: no call, no server, only what the port itself does. */
export class PortBench {
  readonly clock = new VirtualClock();
  readonly device = new Device({ clock: this.clock, appRoot: APP_ROOT });
  readonly process = new AppProcess(this.device, ALL_KITS);

  /** The class that a file of the app exports under its own name. @param file e.g. `platform/DeviceHeat` */
  class<T>(file: string): new (...args: unknown[]) => T {
    const exports = this.process.import(path.join(APP_ROOT, 'entry/src/main/ets', `${file}.ets`));
    return exports[path.basename(file)] as new (...args: unknown[]) => T;
  }

  /** A port, made with the device's clock and what else it needs. */
  make<T>(file: string, ...args: unknown[]): T {
    return new (this.class<T>(file))(...args);
  }

  /** The app's clock on this device. */
  appClock(): unknown {
    return this.make('platform/DeviceClock');
  }

  async after(ms: number): Promise<void> {
    await this.clock.advance(ms);
  }

  /** What was done against the rules, and what is held. */
  faults(): string {
    return [this.device.ledger.describe(), ...this.process.holdings.list()].filter((line) => line !== '').join('\n');
  }
}
