import path from 'node:path';
import { runHypium } from '../../simulator/hypium/RunHypium.ts';
import { APP_ROOT, CALL_FOLDER, loadCore } from '../core/CallCore.ts';
import { meetings, singles } from '../explorer/casts.ts';
import { explore } from '../explorer/explore.ts';
import { mutated, type Mutant } from './mutants.ts';

/** Small walks: a mutant that a walk finds at all, it finds early. */
const BOUNDS = { depth: 7, states: 2500, time: 10_000 };
const LIST = path.join(APP_ROOT, 'proof/mutation/List.test.ets');

/** By whom the mutant was found out; undefined for a survivor. */
export async function trial(mutant: Mutant): Promise<string | undefined> {
  const text = mutated(mutant);
  const textOf = (file: string): string | undefined => (file === mutant.file ? text : undefined);
  const suites = await runHypium(LIST, { textOf, deadlineMs: 8000 });
  if (suites.failed > 0) {
    return suites.cases.find((one) => one.outcome !== 'passed')?.name ?? suites.trouble ?? 'the suites';
  }
  try {
    const core = loadCore(CALL_FOLDER, textOf);
    for (const cast of [...singles(core), ...meetings(core)]) {
      const { breach } = explore(core, cast, BOUNDS);
      if (breach !== undefined) {
        return breach.what;
      }
    }
  } catch (error) {
    return `it does not load: ${String(error)}`;
  }
  return undefined;
}
