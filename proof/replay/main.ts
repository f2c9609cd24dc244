import { readFileSync, writeFileSync } from 'node:fs';
import { runCommand, WrongOption } from '../../scripts/commandLine.ts';
import { readScenario } from '../soak/readScenario.ts';
import { runScenario } from '../soak/runScenario.ts';
import { Journal, readJournal, type JournalStep } from './Journal.ts';
import { replay } from './replay.ts';

const HELP = `npm run replay -- <journal>                     plays an event log through the transition function
npm run replay -- --record <scenario> <journal>   plays a scenario and writes its event log`;

async function record(scenario: string, file: string): Promise<number> {
  let journal: Journal | undefined;
  await runScenario(readScenario(scenario), { made: ({ phone }) => void (journal = new Journal(phone)) });
  writeFileSync(file, journal?.text() ?? '');
  console.log(`${journal?.steps.length ?? 0} steps written. The file holds names and tokens of the run.`);
  return 0;
}

function stepsIn(file: string): JournalStep[] {
  try {
    return readJournal(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new WrongOption(`${file} is no journal that can be read: ${(error as Error).message}.`);
  }
}

function play(file: string): number {
  const steps = stepsIn(file);
  const difference = replay(steps);
  if (difference === undefined) {
    console.log(`${steps.length} steps: the same states and effects, byte for byte.`);
    return 0;
  }
  const { step, part, event, written, now } = difference;
  console.error(`Step ${step}: another ${part}.\nevent   ${event}\nwritten ${written}\nnow     ${now}`);
  return 1;
}

process.exitCode = await runCommand(
  { name: 'npm run replay --', help: HELP, options: { record: { type: 'string' } }, words: 1 },
  process.argv.slice(2),
  ({ record: scenario }, [file]) => {
    if (file === undefined) {
      throw new WrongOption('Which journal? Name its file.');
    }
    return scenario === undefined ? play(file) : record(scenario, file);
  },
);
