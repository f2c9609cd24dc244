import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { arkuiPage, PAGE } from './arkui.ts';

test('the page that says what of ArkUI the desk has is in step with the code', () => {
  const page = readFileSync(PAGE, 'utf8');
  assert.equal(page, arkuiPage(page), 'docs/arkui.md is out of step: run `npx tsx scripts/arkui.ts --write`.');
});
