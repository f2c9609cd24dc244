import { cpSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { APP_ROOT } from './Table.ts';

/**
 * A copy of the app that a test may change; gone with the test. It always lies in the same folder: what was compiled of
 * it once need not be compiled again.
 * @returns its folder
 */
export function copyOfApp(t: Pick<TestContext, 'after'>): string {
  const root = path.join(tmpdir(), `app-${process.pid}`);
  t.after(() => rmSync(root, { recursive: true, force: true }));
  for (const folder of ['AppScope', 'entry/src/main']) {
    cpSync(path.join(APP_ROOT, folder), path.join(root, folder), { recursive: true });
  }
  return root;
}
