import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { Device } from '../simulator/device/Device.ts';
import { VirtualClock } from '../simulator/device/Clock.ts';
import { ALL_KITS } from '../simulator/kits/all.ts';
import { AppProcess } from '../simulator/process/AppProcess.ts';
import { APP_ROOT } from '../tests/Stage.ts';

const RUNS = 1000;

/** What the app itself costs, in real time on this machine. */
export interface WallClock {
  /** From the text of the push to the report, with ports that answer at once: median, ms. */
  readonly ownCostMs: number;
  /** JSON.parse of the same push, twice as the guide's sample does it: median, ms. The baseline of the ratio. */
  readonly parseMs: number;
  /** From nothing to the registered listener: median of 5 cold processes, ms. */
  readonly coldStartMs: number;
  readonly modules: number;
  readonly bytes: number;
}

export async function wallClock(): Promise<WallClock> {
  const data = JSON.stringify({
    data: JSON.stringify({ v: 1, scene: 'voice', sessionId: 's', caller: { id: 'u', name: 'Ada' }, ttl: 30, joinToken: 'j' }),
    header: {}, callId: 'c1',
  });
  const cold = Array.from({ length: 5 }, coldStart);
  return {
    ownCostMs: median(await ownCosts(data)),
    parseMs: median(Array.from({ length: RUNS }, () => timed(() => JSON.parse(JSON.parse(data).data)))),
    coldStartMs: median(cold.map(({ ms }) => ms)),
    modules: cold[0]?.modules ?? 0,
    bytes: cold[0]?.bytes ?? 0,
  };
}

function process(): AppProcess {
  return new AppProcess(new Device({ clock: new VirtualClock(), appRoot: APP_ROOT }), ALL_KITS);
}

/** The engine with the fake ports of its own tests: nothing but the app's code runs. */
async function ownCosts(data: string): Promise<number[]> {
  const app = process();
  const load = (file: string): any => app.import(path.join(APP_ROOT, file));
  const { CallEngine } = load('entry/src/main/ets/service/CallEngine.ets');
  const { PushParser } = load('entry/src/main/ets/call/PushParser.ets');
  const { PushArrived } = load('entry/src/main/ets/call/CallEvent.ets');
  const { FakePorts } = load('entry/src/test/fakes/FakePorts.ets');
  const costs: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    const ports = new FakePorts();
    const engine = new CallEngine(ports, () => undefined);
    const start = performance.now();
    engine.dispatch(new PushArrived(engine.now(), PushParser.parse(data).invite));
    while (!ports.system.told.includes('incoming c1')) {
      await Promise.resolve();
    }
    costs.push(performance.now() - start);
  }
  return costs;
}

function coldStart(): { ms: number; modules: number; bytes: number } {
  const app = process();
  let result = { ms: 0, modules: 0, bytes: 0 };
  const start = performance.now();
  const Ability = app.import(path.join(APP_ROOT, 'entry/src/main/ets/entryability/VoIPUIAbility.ets')).default as
    new () => { context: unknown; onCreate(): void };
  const ability = new Ability();
  ability.context = {};
  ability.onCreate();
  if (!app.pushReceivers.has('VoIP')) {
    throw new Error('The listener was not registered in onCreate.');
  }
  result = { ms: performance.now() - start, modules: app.modules.length, bytes: app.modules.reduce((n, one) => n + one.bytes, 0) };
  app.kill();
  return result;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
