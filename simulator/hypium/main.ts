import path from 'node:path';

import { deviceSources } from './onDevice.ts';
import { printResult } from './Results.ts';
import { runHypium } from './RunHypium.ts';

/**
 * `tsx simulator/hypium/main.ts <List.test.ets> …`: runs hypium suites on the desk. Exit code 1 if anything did not
 * pass.
 */
const files = process.argv.slice(2);
if (files.length === 0) {
  console.error('hypium: name at least one List.test.ets, e.g. entry/src/test/List.test.ets');
  process.exitCode = 1;
}
for (const file of files) {
  console.log(file);
  // Instrumented suites use the system's kits; local ones must do without, as in DevEco's local test.
  const result = await runHypium(path.resolve(file), file.includes('/ohosTest/') ? deviceSources() : {});
  console.log(printResult(result));
  if (result.failed > 0) {
    process.exitCode = 1;
  }
}
