import { trial } from './trial.ts';
import type { Mutant } from './mutants.ts';

/** Tries one mutant after the other, as the parent sends them. A mutant that never ends is the parent's to end. */
process.on('message', (mutant: Mutant) => {
  trial(mutant).then(
    (by) => process.send?.({ name: mutant.name, by }),
    (error: unknown) => process.send?.({ name: mutant.name, by: `it throws: ${String(error)}` }),
  );
});
process.send?.('ready');
