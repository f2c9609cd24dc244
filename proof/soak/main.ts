import { runCommand, wholeNumber } from '../../scripts/commandLine.ts';
import { VIRTUAL_EPOCH } from '../../simulator/device/Clock.ts';
import { describeFailure } from './judge.ts';
import { readScenario } from './readScenario.ts';
import { runScenario } from './runScenario.ts';
import { soak } from './soak.ts';
import { shares, soakTogether } from './workers.ts';
import type { World } from './World.ts';

const HELP = `npm run soak -- [--runs 100000] [--seed 1] [--workers 1]   random scenarios against the whole app
npm run soak -- --replay <base64, JSON or file>            one scenario, with all that happens in it`;

/** Seeds of workers follow one another from it on. */
const HIGHEST_SEED = 2 ** 31;
const MOST_WORKERS = 64;
const SPEC = {
  runs: { type: 'string', default: '100000' }, seed: { type: 'string' }, workers: { type: 'string', default: '1' },
  replay: { type: 'string' },
} as const;

/** The timeline of a run, ms from the first entry, the rules that were broken, and what the app logged. */
function print({ phone }: World): void {
  const broken = phone.device.ledger.entries.map(({ at, rule, detail }) =>
    ({ at: at - VIRTUAL_EPOCH, actor: 'RULE', what: rule.id, detail }));
  const all = [...phone.device.timeline.entries, ...broken].sort((a, b) => a.at - b.at);
  for (const { at, actor, what, detail } of all) {
    console.log(`${String(at).padStart(8)} ms ${actor.padEnd(7)}${what} ${detail}`);
  }
  console.log(phone.device.log.join('\n'));
}

async function replay(text: string): Promise<number> {
  const found = await runScenario(readScenario(text), { ends: print });
  console.log(found.length === 0 ? '\nAll is well.' : `\n${found.join('\n')}`);
  return found.length === 0 ? 0 : 1;
}

async function many(seed: number, runs: number, workers: number): Promise<number> {
  console.log(`seed ${seed}, ${runs} scenarios`);
  if (workers > 1) {
    const isWell = await soakTogether(import.meta.filename, shares(seed, runs, workers), (line) => console.log(line));
    return isWell ? 0 : 1;
  }
  const { failure, growth } = await soak(seed, runs, (line) => console.log(line));
  if (failure !== undefined) {
    console.error(describeFailure(failure));
  }
  if (growth !== undefined) {
    console.error(growth);
  }
  return failure === undefined && growth === undefined ? 0 : 1;
}

process.exitCode = await runCommand({ name: 'npm run soak --', help: HELP, options: SPEC }, process.argv.slice(2), (values) => {
  const seed = wholeNumber('seed', values.seed ?? `${Date.now() % 1_000_000}`, 0, HIGHEST_SEED);
  const runs = wholeNumber('runs', values.runs, 1);
  const workers = wholeNumber('workers', values.workers, 1, MOST_WORKERS);
  return values.replay === undefined ? many(seed, runs, workers) : replay(values.replay);
});
