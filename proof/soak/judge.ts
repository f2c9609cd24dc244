import fc from 'fast-check';
import { runScenario } from './runScenario.ts';
import type { Scenario } from './Scenario.ts';
import { pack, scenarios } from './Scenario.ts';

/** Runs of one seed: fast-check makes them, and shrinks the first that fails. */
export const BATCH = 100;

export interface Failure {
  readonly scenario: Scenario;
  readonly findings: string;
  /** Of the batch that it came up in. */
  readonly seed: number;
}

/** Plays a batch of scenarios. @returns the smallest one that fails, or undefined */
export async function judgeBatch(seed: number, runs: number): Promise<Failure | undefined> {
  let findings = '';
  const property = fc.asyncProperty(scenarios, async (scenario) => {
    const found = await findingsOf(scenario);
    if (found !== '') {
      findings = found;
    }
    return found === '';
  });
  const { failed, counterexample } = await fc.check(property, { seed, numRuns: runs });
  const scenario = counterexample?.[0];
  return !failed || scenario === undefined ? undefined
    : { scenario, findings: await findingsOf(scenario) || findings, seed };
}

async function findingsOf(scenario: Scenario): Promise<string> {
  try {
    return (await runScenario(scenario)).join('\n');
  } catch (error) {
    return `thrown: ${error instanceof Error ? error.stack ?? error.message : String(error)}`;
  }
}

/** What to say of a failure, with the command that plays it again. */
export function describeFailure({ scenario, findings, seed }: Failure): string {
  const steps = scenario.steps.map(({ after, do: name, words }) => `  +${after} ms ${name} ${JSON.stringify(words)}`);
  return [`Found with seed ${seed}:`, findings, `start ${JSON.stringify(scenario.start)}`, ...steps,
    `Again: npm run soak -- --replay ${pack(scenario)}`].join('\n');
}
