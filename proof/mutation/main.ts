import { readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CALL_FOLDER } from '../core/CallCore.ts';
import { tryAll } from './field.ts';
import { mutantsOf, type Mutant } from './mutants.ts';
import { REASONS, reasonFor } from './survivors.ts';

/**
 * `npm run mutate`: makes one small thing wrong in call/ at a time and sees whether suites and explorer find out. Ends
 * with 1 if the score is below 90 % or a survivor has no reason.
 */

export const GATE = 0.9;

function mutants(only: string): Mutant[] {
  return readdirSync(CALL_FOLDER).filter((name) => name.endsWith('.ets') && name.startsWith(only)).sort()
    .flatMap((name) => mutantsOf(path.join(CALL_FOLDER, name)));
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options: {
    only: { type: 'string', default: '' }, every: { type: 'string', default: '1' }, hands: { type: 'string', default: '2' },
  } });
  const all = mutants(values.only).filter((_, i) => i % Number(values.every) === 0);
  const survivors: Mutant[] = [];
  const started = performance.now();
  let tried = 0;
  await tryAll(all, Number(values.hands), ({ mutant, by }) => {
    tried++;
    if (by === undefined) {
      survivors.push(mutant);
      console.log(`survives: ${mutant.name}${reasonFor(mutant.name) === undefined ? '' : ` (${reasonFor(mutant.name)})`}`);
    }
    if (tried % 100 === 0) {
      console.log(`${tried} of ${all.length} tried, ${survivors.length} survive`);
    }
  });
  const score = 1 - survivors.length / Math.max(all.length, 1);
  const unexplained = survivors.filter((mutant) => reasonFor(mutant.name) === undefined);
  console.log(`\n${all.length} mutants, ${survivors.length} survive: score ${(score * 100).toFixed(1)} % `
    + `(at least ${GATE * 100} % is asked for) in ${((performance.now() - started) / 1000).toFixed(0)} s. `
    + `${unexplained.length} survivors without a reason; ${REASONS.length} reasons are written down.`);
  return score >= GATE && unexplained.length === 0 ? 0 : 1;
}

process.exitCode = await main();
