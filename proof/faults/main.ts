import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { runCommand } from '../../scripts/commandLine.ts';
import { APP_ROOT } from '../../tests/Stage.ts';
import { faultTable } from './table.ts';

const HELP = 'npm run faults: writes docs/fault-table.md anew, from a call with each function of the kits at fault in each way';

process.exitCode = await runCommand({ name: 'npm run faults --', help: HELP, options: {} }, process.argv.slice(2), async () => {
  writeFileSync(path.join(APP_ROOT, 'docs/fault-table.md'), await faultTable());
  return 0;
});
