import path from 'node:path';
import fc from 'fast-check';
import { fromText, toText } from '../proof/replay/plain.ts';
import { loadCore, type Core } from '../proof/replay/replay.ts';
import { runScenario } from '../proof/soak/runScenario.ts';
import { healthy, type Scenario } from '../proof/soak/Scenario.ts';
import type { World } from '../proof/soak/World.ts';
import type { AppProcess } from '../simulator/process/AppProcess.ts';
import { APP_ROOT } from '../tests/Stage.ts';
import { type Measure, perSecond } from './Measure.ts';
import { timed } from './processorTime.ts';

const ENGINE_JOURNAL = path.join(APP_ROOT, 'entry/src/main/ets/service/EngineJournal.ets');
const WARM_UP = 20;

/** A step of an engine, so that it can be made once more. */
interface Step {
  readonly book: unknown;
  readonly event: unknown;
}

/** What whole runs of the app cost, with pages, link, server and doubles around it. */
export async function wholeApp(runs: number): Promise<Measure[]> {
  const scenarios = fc.sample(healthy, { seed: 1, numRuns: WARM_UP + runs });
  const measured = scenarios.slice(WARM_UP);
  await play(scenarios.slice(0, WARM_UP));
  const steps: Step[] = [];
  const whole = await timed(() => play(measured, (world) => follow(world, steps)));
  const idle = await timed(() => play(measured.map(({ start }) => ({ start, steps: [] }))));
  const core = loadCore();
  const again = steps.map((step) => fromText(toText(step), core.classes) as Step);
  const rounds = Math.ceil(500_000 / steps.length);
  const bare = await timed(() => repeat(rounds, again, core)) / rounds;
  return [
    {
      name: 'Events through the whole app, in virtual time',
      ours: perSecond(steps.length / whole), baseline: `${perSecond(steps.length / bare)} through the transition function alone`,
      ratio: whole / bare, limit: { most: 5000 },
      means: 'What deciding costs within all that a call costs; the rest is pages, ports, link, server, and the phone itself.',
    },
    {
      name: 'Random scenarios, from the phone\'s start to two and a half minutes of quiet',
      ours: perSecond(runs / whole), baseline: `${perSecond(runs / idle)} in which nothing happens`,
      ratio: whole / idle, limit: { most: 10 },
      means: 'How many situations a night of `npm run soak` plays, and how much of that is the phone that is put on the desk.',
    },
  ];
}

async function play(scenarios: readonly Scenario[], made: (world: World) => void = () => undefined): Promise<void> {
  for (const scenario of scenarios) {
    await runScenario(scenario, { made });
  }
}

function follow({ phone }: World, steps: Step[]): void {
  phone.onStart.push((process: AppProcess) => {
    const { EngineJournal } = process.import(ENGINE_JOURNAL) as { EngineJournal: { listener: unknown } };
    EngineJournal.listener = { onStep: (event: unknown, book: unknown) => void steps.push({ book, event }) };
  });
}

function repeat(rounds: number, steps: readonly Step[], { transition }: Core): void {
  for (let round = 0; round < rounds; round++) {
    for (const { book, event } of steps) {
      transition(book, event);
    }
  }
}
