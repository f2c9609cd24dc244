import { readdirSync } from 'node:fs';
import path from 'node:path';
import { runCommand, type Values, wholeNumber, WrongOption } from '../../scripts/commandLine.ts';
import { CALL_FOLDER } from '../core/CallCore.ts';
import { tryAll } from './field.ts';
import { mutantsOf, type Mutant } from './mutants.ts';
import { REASONS, reasonFor } from './survivors.ts';

/**
 * `npm run mutate`: makes one small thing wrong in call/ at a time and sees whether suites and explorer find out. Ends
 * with 1 if the score is below 90 % or a survivor has no reason.
 */

const GATE = 0.9;
/** More processes than any machine here has cores. */
const MOST_HANDS = 64;

function mutants(only: string): Mutant[] {
  return readdirSync(CALL_FOLDER).filter((name) => name.endsWith('.ets') && name.startsWith(only)).sort()
    .flatMap((name) => mutantsOf(path.join(CALL_FOLDER, name)));
}

const HELP = `npm run mutate -- [--only NAME] [--every N] [--hands N]

Makes one small thing wrong in call/ at a time and sees whether suites and explorer find out.
  --only   the files of call/ whose names begin so
  --every  each Nth mutant (default 1: all)
  --hands  how many processes (default 2)`;

const SPEC = {
  only: { type: 'string', default: '' }, every: { type: 'string', default: '1' }, hands: { type: 'string', default: '2' },
} as const;

async function main(values: Values<typeof SPEC>): Promise<number> {
  const every = wholeNumber('every', values.every, 1);
  const hands = wholeNumber('hands', values.hands, 1, MOST_HANDS);
  const all = mutants(values.only).filter((_, i) => i % every === 0);
  if (all.length === 0) {
    throw new WrongOption(`--only: no file of call/ with anything to change has a name that begins with '${values.only}'.`);
  }
  const survivors: Mutant[] = [];
  const started = performance.now();
  let tried = 0;
  await tryAll(all, hands, ({ mutant, by }) => {
    tried++;
    if (by === undefined) {
      survivors.push(mutant);
      console.log(`survives: ${mutant.name}${reasonFor(mutant.name) === undefined ? '' : ` (${reasonFor(mutant.name)})`}`);
    }
    if (tried % 100 === 0) {
      console.log(`${tried} of ${all.length} tried, ${survivors.length} survive`);
    }
  });
  const score = 1 - survivors.length / all.length;
  const unexplained = survivors.filter((mutant) => reasonFor(mutant.name) === undefined);
  console.log(`\n${all.length} mutants, ${survivors.length} survive: score ${(score * 100).toFixed(1)} % `
    + `(at least ${GATE * 100} % is asked for) in ${((performance.now() - started) / 1000).toFixed(0)} s. `
    + `${unexplained.length} survivors without a reason; ${REASONS.length} reasons are written down.`);
  return score >= GATE && unexplained.length === 0 ? 0 : 1;
}

process.exitCode = await runCommand({ name: 'npm run mutate --', help: HELP, options: SPEC }, process.argv.slice(2), main);
