import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { ALL_POINTS } from '../../../kits/faultPoints.ts';
import { APP_ROOT } from '../../testing/Table.ts';
import { TEXT_POINTS } from './faultTexts.ts';

describe('the list of functions that can fail', () => {
  it('has a line for each in both languages, and for nothing else', () =>
    assert.deepEqual([...TEXT_POINTS].sort(), [...ALL_POINTS].sort()));

  it('has all of what the app calls of what the desk can let fail', () => {
    const kits = path.join(APP_ROOT, 'simulator');
    const named = textOf(kits, '.ts').matchAll(/(?:check|answer)\('(\w+(?:\.\w+)+)'/g);
    const app = textOf(path.join(APP_ROOT, 'entry/src/main/ets'), '.ets');
    const called = [...new Set([...named].map(([, name = '']) => name))]
      .filter((name) => /^[A-Z]\w*\.\w+\./.test(name) && new RegExp(`\\.${name.split('.').at(-1) ?? ''}\\(`).test(app));
    assert.ok(called.length > 20, 'the pattern finds them');
    assert.deepEqual(called.filter((name) => !ALL_POINTS.includes(name)), []);
  });
});

function textOf(folder: string, ending: string): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending) && !file.endsWith('.test.ts'))
    .map((file) => readFileSync(path.join(folder, file), 'utf8')).join('\n');
}
