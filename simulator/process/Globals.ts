import { hasCapability } from '../device/Capabilities.ts';
import { defaultGlobal } from '../hypium/DefaultGlobals.ts';
import type { AppProcess } from './AppProcess.ts';

/** The global names that the app's modules see. */
export interface AppGlobals {
  get(name: string): unknown;
  /** Stops every timer: the process is gone. */
  stop(): void;
}

/** Timers, Date and console bound to the device; ArkUI's names as the desk plays them. */
export function processGlobals(process: AppProcess, ui: ReadonlyMap<string, unknown>): AppGlobals {
  const { clock } = process.device;
  const running = new Map<number, () => void>();

  const stop = (id: number): void => {
    clock.clearTimeout(id);
    running.get(id)?.();
    running.delete(id);
  };
  const setTimeout = (fn: () => void, ms = 0): number => {
    const id = clock.setTimeout(() => {
      stop(id);
      process.call('a timer', fn);
    }, ms);
    running.set(id, process.holdings.hold('timer', `${ms} ms`));
    return id;
  };
  const setInterval = (fn: () => void, ms = 0): number => {
    const id = clock.setInterval(() => process.call('an interval', fn), ms);
    running.set(id, process.holdings.hold('timer', `every ${ms} ms`));
    return id;
  };
  const own = new Map<string, unknown>([
    ['setTimeout', setTimeout],
    ['clearTimeout', stop],
    ['setInterval', setInterval],
    ['clearInterval', stop],
    ['Date', deviceDate(() => process.device.wallTime)],
    ['console', deviceConsole(process)],
    ['Math', deviceMath(process.device.random)],
    ['canIUse', (name: string) => hasCapability(process.device, name)],
  ]);
  return {
    get: (name) => (own.has(name) ? own.get(name) : ui.has(name) ? ui.get(name) : defaultGlobal(name)),
    stop: () => [...running.keys()].forEach(stop),
  };
}

/** Math with the device's chance, so that a run can be repeated. */
function deviceMath(random: () => number): typeof Math {
  return Object.create(Math, { random: { value: random } }) as typeof Math;
}

/** Date by the device's clock. */
function deviceDate(now: () => number): typeof Date {
  return class DeviceDate extends Date {
    constructor(...args: unknown[]) {
      super(...(args.length === 0 ? [now()] : args) as [number]);
    }

    static override now(): number {
      return now();
    }
  } as typeof Date;
}

function deviceConsole(process: AppProcess): Record<string, (...args: unknown[]) => void> {
  const write = (...args: unknown[]): void => {
    const line = args.map(String).join(' ');
    process.device.log.push(line);
    process.device.secrets.inspect(line);
  };
  return { log: write, info: write, warn: write, error: write, debug: write };
}
