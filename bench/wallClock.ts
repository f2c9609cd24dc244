import { readdirSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { Device } from '../simulator/device/Device.ts';
import { VirtualClock } from '../simulator/device/Clock.ts';
import { ALL_KITS } from '../simulator/kits/all.ts';
import { AppProcess } from '../simulator/process/AppProcess.ts';
import { Phone } from '../simulator/Phone.ts';
import { drawnPages } from '../simulator/screen/drawnPages.ts';
import { APP_ROOT } from '../tests/Stage.ts';
import type { Measure } from './Measure.ts';

const RUNS = 1000;
const ETS = path.join(APP_ROOT, 'entry/src/main/ets');

/** What the app itself costs, in real time. */
export async function wallClock(runs = RUNS): Promise<Measure[]> {
  const data = JSON.stringify({
    data: JSON.stringify({ v: 1, scene: 'voice', sessionId: 's', caller: { id: 'u', name: 'Ada' }, ttl: 30, joinToken: 'j' }),
    header: {}, callId: 'c1',
  });
  const own = median(await ownCosts(data, runs));
  const parse = median(Array.from({ length: runs }, () => timed(() => JSON.parse(JSON.parse(data).data))));
  const cold = Array.from({ length: 5 }, coldStart);
  const start = median(cold.map(({ ms }) => ms));
  const all = median(Array.from({ length: 5 }, wholeLoad));
  return [
    {
      name: `The app's own cost from the push's callback to the report (median of ${runs.toLocaleString('en-US')})`,
      ours: us(own), baseline: `${us(parse)} for JSON.parse of the same push, twice, as the guide's sample does it`,
      ratio: own / parse, limit: { most: 100 },
      means: 'Nothing to be seen beside the avatar\'s time and the system\'s limit of 10 s.',
    },
    {
      name: 'Cold start to the registered listener (median of 5 processes, compiled before)',
      ours: `${start.toFixed(1)} ms, ${cold[0]?.modules} modules`, baseline: `${all.toFixed(1)} ms for its first window and all its modules`,
      ratio: start / all, limit: { most: 1 },
      means: 'A push does not wait for pages: they are loaded with the first window.',
    },
  ];
}

function us(ms: number): string {
  return `${(ms * 1000).toFixed(1)} us`;
}

function process(): AppProcess {
  return new AppProcess(new Device({ clock: new VirtualClock(), appRoot: APP_ROOT }), ALL_KITS);
}

/** The engine with the fake ports of its own tests: nothing but the app's code runs. */
async function ownCosts(data: string, runs: number): Promise<number[]> {
  const app = process();
  const load = (file: string): any => app.import(path.join(APP_ROOT, file));
  const { CallEngine } = load('entry/src/main/ets/service/CallEngine.ets');
  const { PushParser } = load('entry/src/main/ets/call/PushParser.ets');
  const { PushArrived } = load('entry/src/main/ets/call/CallEvent.ets');
  const { FakePorts } = load('entry/src/test/fakes/FakePorts.ets');
  const costs: number[] = [];
  for (let run = 0; run < runs; run++) {
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

function coldStart(): { ms: number; modules: number } {
  const app = process();
  const start = performance.now();
  const Ability = app.import(path.join(ETS, 'entryability/VoIPUIAbility.ets')).default as
    new () => { context: unknown; onCreate(): void };
  const ability = new Ability();
  ability.context = { abilityInfo: { name: 'VoIPUIAbility' } };
  ability.onCreate();
  if (!app.pushReceivers.has('VoIP')) {
    throw new Error('The listener was not registered in onCreate.');
  }
  const result = { ms: performance.now() - start, modules: app.modules.length };
  app.kill();
  return result;
}

/** All that the app is: its first window, and then whatever module has not been loaded by it. */
function wholeLoad(): number {
  const phone = new Phone({ clock: new VirtualClock(), appRoot: APP_ROOT, ...drawnPages() });
  const files = readdirSync(ETS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ets'));
  const took = timed(() => {
    phone.openApp();
    files.forEach((file) => phone.process?.import(path.join(ETS, file)));
  });
  phone.kill();
  return took;
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
