import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { it } from 'node:test';
import { APP_ROOT } from '../../tests/Stage.ts';
import { faultTable } from './table.ts';

it('docs/fault-table.md says what the app does when a function of the system fails', async () => {
  const written = readFileSync(path.join(APP_ROOT, 'docs/fault-table.md'), 'utf8');
  assert.equal(await faultTable(), written, 'Run `npm run faults`, and read what has changed.');
});
