import type { TestContext } from 'node:test';

import { writeFiles } from '../arkts/testing.ts';
import { VirtualClock } from '../device/Clock.ts';
import { Device } from '../device/Device.ts';
import { ALL_KITS } from '../kits/all.ts';
import { AppProcess } from './AppProcess.ts';

/** One process of an app of a few lines. */
export interface TinyApp {
  readonly clock: VirtualClock;
  readonly device: Device;
  readonly process: AppProcess;
  /** Absolute path of a file of the app. */
  file(name: string): string;
  /** Ids of the rules that were broken, in order. */
  rules(): string[];
}

/** @param files by their path from the folder of the app */
export function tinyApp(t: TestContext, files: Readonly<Record<string, string>>): TinyApp {
  const appRoot = writeFiles(t, files);
  const clock = new VirtualClock();
  const device = new Device({ clock, appRoot });
  const process = new AppProcess(device, ALL_KITS);
  return {
    clock, device, process,
    file: (name) => `${appRoot}/${name}`,
    rules: () => device.ledger.entries.map((entry) => entry.rule.id),
  };
}

/** Node's test runner takes every unhandled rejection for a failure; here they are what is tested. */
export async function withoutRunner(run: () => Promise<void>): Promise<void> {
  const listeners = process.listeners('unhandledRejection').filter((one) => one.name !== 'tellOwner');
  listeners.forEach((one) => process.off('unhandledRejection', one));
  try {
    await run();
  } finally {
    listeners.forEach((one) => process.on('unhandledRejection', one));
  }
}
