import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { VIRTUAL_EPOCH } from '../../simulator/device/Clock.ts';
import { describeFailure } from './judge.ts';
import { runScenario } from './runScenario.ts';
import { unpack } from './Scenario.ts';
import { soak } from './soak.ts';
import { shares, soakTogether } from './workers.ts';
import type { World } from './World.ts';

const USAGE = `npm run soak -- [--runs 100000] [--seed 1] [--workers 1]   random scenarios against the whole app
npm run soak -- --replay <base64, JSON or file>            one scenario, with all that happens in it`;

const { values } = parseArgs({
  options: {
    runs: { type: 'string' }, seed: { type: 'string' }, workers: { type: 'string' }, replay: { type: 'string' },
    help: { type: 'boolean' },
  },
});

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
  const found = await runScenario(unpack(existsSync(text) ? readFileSync(text, 'utf8') : text), {
    ends: print,
  });
  console.log(found.length === 0 ? '\nAll is well.' : `\n${found.join('\n')}`);
  return found.length === 0 ? 0 : 1;
}

async function many(): Promise<number> {
  const seed = Number(values.seed ?? Date.now() % 1_000_000);
  const runs = Number(values.runs ?? 100_000);
  const workers = Number(values.workers ?? 1);
  if (![seed, runs, workers].every(Number.isInteger) || runs < 1 || workers < 1) {
    console.error(`--runs, --seed and --workers are whole numbers.\n${USAGE}`);
    return 2;
  }
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

if (values.help === true) {
  console.log(USAGE);
} else {
  process.exitCode = values.replay === undefined ? await many() : await replay(values.replay);
}
