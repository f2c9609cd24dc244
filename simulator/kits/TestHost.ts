import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { VirtualClock } from '../device/Clock.ts';
import { Device } from '../device/Device.ts';
import { AppProcess } from '../process/AppProcess.ts';
import type { Holdings } from '../process/Holdings.ts';
import type { KitHost } from './KitHost.ts';

/** A host for the tests of doubles: one process of an app on a device, with a virtual clock. */
export interface TestHost extends KitHost {
  readonly clock: VirtualClock;
  /** Itself, for `create`. */
  readonly host: KitHost;
  readonly holdings: Holdings;
  kill(): void;
}

const APP_ROOT = path.resolve(import.meta.dirname, '../..');

/**
 * @param on a device to run on, or the names in the requestPermissions of an app that is nothing else; otherwise a new
 * device with the app of this repository
 */
export function testHost(on?: Device | readonly string[]): TestHost {
  const appRoot = Array.isArray(on) ? appWith(on as readonly string[]) : APP_ROOT;
  const device = on instanceof Device ? on : new Device({ clock: new VirtualClock(), appRoot });
  const process = new AppProcess(device, new Map());
  const clock = device.clock as VirtualClock;
  return { ...process.host, clock, host: process.host, holdings: process.holdings, kill: () => process.kill() };
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

function appWith(permissions: readonly string[]): string {
  const root = mkdtempSync(path.join(os.tmpdir(), 'desk-kit-'));
  mkdirSync(path.join(root, 'entry/src/main'), { recursive: true });
  const module = { module: { requestPermissions: permissions.map((name) => ({ name })) } };
  writeFileSync(path.join(root, 'entry/src/main/module.json5'), JSON.stringify(module));
  return root;
}
