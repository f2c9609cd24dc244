import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { runScenario } from '../soak/runScenario.ts';
import { scenarios } from '../soak/Scenario.ts';
import type { Scenario } from '../soak/Scenario.ts';
import { Journal, readJournal } from './Journal.ts';
import { replay } from './replay.ts';

async function journalOf(scenario: Scenario): Promise<string> {
  let journal: Journal | undefined;
  await runScenario(scenario, { made: ({ phone }) => void (journal = new Journal(phone)) });
  return journal?.text() ?? '';
}

describe('The event log of a run', () => {
  it('gives the same states and effects again, byte for byte', async () => {
    let steps = 0;
    for (const scenario of fc.sample(scenarios, { seed: 4, numRuns: 40 })) {
      const log = readJournal(await journalOf(scenario));
      steps += log.length;
      assert.equal(replay(log), undefined);
    }
    assert.ok(steps > 400, `${steps} steps`);
  });

  it('shows the step at which the app does something else now', async () => {
    const [scenario] = fc.sample(scenarios, { seed: 4, numRuns: 1 });
    assert.ok(scenario !== undefined);
    const log = readJournal(await journalOf(scenario));
    const changed = log.map((step, index) => index === 1 ? { ...step, effects: '[]' } : step);
    assert.deepEqual([replay(changed)?.step, replay(changed)?.part], [2, 'effects']);
  });
});
