import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { RealClock } from '../device/Clock.ts';
import { Device } from '../device/Device.ts';
import { ALL_KITS } from '../kits/all.ts';
import { AppProcess } from '../process/AppProcess.ts';
import { processGlobals } from '../process/Globals.ts';
import type { ModuleSources } from './TestModules.ts';

const APP_ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** What instrumented suites (src/ohosTest) run on: the kits of a virtual device, in real time. */
export function deviceSources(): ModuleSources {
  const process = new AppProcess(new Device({ clock: new RealClock(), appRoot: APP_ROOT }), ALL_KITS);
  const globals = processGlobals(process, new Map());
  return { resolveKit: (kit) => process.kit(kit), global: (name) => globals.get(name) };
}
