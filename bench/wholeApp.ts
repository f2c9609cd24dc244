import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { Journal } from '../proof/replay/Journal.ts';
import { runScenario } from '../proof/soak/runScenario.ts';
import { healthy } from '../proof/soak/Scenario.ts';
import type { Scenario } from '../proof/soak/Scenario.ts';
import { World } from '../proof/soak/World.ts';
import { STEPS } from '../proof/soak/steps/all.ts';

const WARM_UP = 20;
const RUNS = 200;
const FEW_CALLS = 100;
const MANY_CALLS = 10_000;

/** What the whole app does in virtual time, in real time on this machine. */
export interface WholeApp {
  readonly scenariosPerSecond: number;
  /** Events through the engine, with pages, link, server and doubles around it. */
  readonly eventsPerSecond: number;
  /** Heap of one process of the app after so many calls, MiB; undefined without `node --expose-gc`. */
  readonly heapAfterFew: number | undefined;
  readonly heapAfterMany: number | undefined;
}

export async function wholeApp(): Promise<WholeApp> {
  const scenarios = fc.sample(healthy, { seed: 1, numRuns: WARM_UP + RUNS });
  for (const scenario of scenarios.slice(0, WARM_UP)) {
    await eventsOf(scenario);
  }
  const start = performance.now();
  let events = 0;
  for (const scenario of scenarios.slice(WARM_UP)) {
    events += await eventsOf(scenario);
  }
  const seconds = (performance.now() - start) / 1000;
  return { scenariosPerSecond: RUNS / seconds, eventsPerSecond: events / seconds, ...await heaps() };
}

async function eventsOf(scenario: Scenario): Promise<number> {
  let journal: Journal | undefined;
  await runScenario(scenario, { made: ({ phone }) => void (journal = new Journal(phone)) });
  return journal?.steps.length ?? 0;
}

/** Calls that ring and are rejected, one after the other, in one process of the app. */
async function heaps(): Promise<Pick<WholeApp, 'heapAfterFew' | 'heapAfterMany'>> {
  if (globalThis.gc === undefined) {
    return { heapAfterFew: undefined, heapAfterMany: undefined };
  }
  const world = new World();
  const ring = STEPS.find(({ name }) => name === 'ring');
  let heapAfterFew = 0;
  for (let call = 1; call <= MANY_CALLS; call++) {
    ring?.run(world, { media: 'voice', ttl: 30, avatar: '', isAlone: true });
    await world.clock.advance(300);
    world.phone.reject();
    await world.clock.advance(2000);
    // What the desk keeps of a call that is over is the desk's, and not the app's.
    world.sessions.splice(0);
    world.phone.calls.calls.clear();
    world.phone.device.timeline.entries.splice(0);
    world.phone.device.log.splice(0);
    heapAfterFew = call === FEW_CALLS ? heap() : heapAfterFew;
  }
  const heapAfterMany = heap();
  await world.close();
  return { heapAfterFew, heapAfterMany };
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
