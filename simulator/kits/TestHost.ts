import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { VirtualClock } from '../device/Clock.ts';
import { Device } from '../device/Device.ts';
import { Holdings } from '../process/Holdings.ts';
import type { AppProcess } from '../process/AppProcess.ts';
import type { KitHost } from './KitHost.ts';

/** A host for the tests of one double: a device with its clock, and as much of a process as doubles touch. */
export interface TestHost {
  readonly host: KitHost;
  readonly device: Device;
  readonly clock: VirtualClock;
  readonly holdings: Holdings;
  kill(): void;
}

/** @param permissions names in the module's requestPermissions */
export function testHost(permissions: readonly string[] = []): TestHost {
  const clock = new VirtualClock();
  const device = new Device({ clock, appRoot: appWith(permissions) });
  const holdings = new Holdings();
  const process = { device, holdings, isAlive: true, onKill: [], call: (_what: string, code: () => unknown) => void code() };
  const host: KitHost = {
    device, clock, ledger: device.ledger, faults: device.faults,
    process: process as unknown as AppProcess,
    hold: (kind, label, onDeath) => holdings.hold(kind, label, onDeath),
  };
  return { host, device, clock, holdings, kill: () => holdings.releaseAll() };
}

function appWith(permissions: readonly string[]): string {
  const root = mkdtempSync(path.join(os.tmpdir(), 'desk-kit-'));
  mkdirSync(path.join(root, 'entry/src/main'), { recursive: true });
  const module = { module: { requestPermissions: permissions.map((name) => ({ name })) } };
  writeFileSync(path.join(root, 'entry/src/main/module.json5'), JSON.stringify(module));
  return root;
}
