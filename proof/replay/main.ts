import { readFileSync, writeFileSync } from 'node:fs';
import { unpack } from '../soak/Scenario.ts';
import { runScenario } from '../soak/runScenario.ts';
import { Journal, readJournal } from './Journal.ts';
import { replay } from './replay.ts';

const USAGE = `npm run replay -- <journal>                     plays an event log through the transition function
npm run replay -- --record <scenario> <journal>   plays a scenario and writes its event log`;

async function record(scenario: string, file: string): Promise<number> {
  let journal: Journal | undefined;
  await runScenario(unpack(scenario), { made: ({ phone }) => void (journal = new Journal(phone)) });
  writeFileSync(file, journal?.text() ?? '');
  console.log(`${journal?.steps.length ?? 0} steps written. The file holds names and tokens of the run.`);
  return 0;
}

function play(file: string): number {
  const steps = readJournal(readFileSync(file, 'utf8'));
  const difference = replay(steps);
  if (difference === undefined) {
    console.log(`${steps.length} steps: the same states and effects, byte for byte.`);
    return 0;
  }
  const { step, part, event, written, now } = difference;
  console.error(`Step ${step}: another ${part}.\nevent   ${event}\nwritten ${written}\nnow     ${now}`);
  return 1;
}

const [first, scenario, file] = process.argv.slice(2);
if (first === '--record' && scenario !== undefined && file !== undefined) {
  process.exitCode = await record(scenario, file);
} else if (first !== undefined && !first.startsWith('-')) {
  process.exitCode = play(first);
} else {
  console.error(USAGE);
  process.exitCode = 2;
}
