import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { APP_ROOT } from '../../tests/Stage.ts';
import { faultTable } from './table.ts';

/** `npm run faults`: writes docs/fault-table.md anew. */
writeFileSync(path.join(APP_ROOT, 'docs/fault-table.md'), await faultTable());
