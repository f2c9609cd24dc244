import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');

interface Row {
  readonly number: string;
  readonly shownBy: string;
}

function rows(): Row[] {
  return read('docs/failure-modes.md').split('\n').filter((line) => /^\| F\d+ /.test(line)).map((line) => {
    const cells = line.split('|').map((cell) => cell.trim());
    return { number: cells[1] ?? '', shownBy: cells.at(-2) ?? '' };
  });
}

test('each known failure is in the catalogue once, in its order', () => {
  assert.deepEqual(rows().map((row) => row.number), rows().map((_, i) => `F${i + 1}`));
  assert.ok(rows().length >= 20);
});

test('each failure that names a test of its own number has that test', () => {
  const tests = read('tests/failureModes.test.ts');
  const own = rows().filter((row) => new RegExp(`^${row.number}\\b`).test(row.shownBy));
  assert.ok(own.length >= 14);
  own.forEach(({ number }) => assert.match(tests, new RegExp(`it\\('${number} `), `there is no test for ${number}`));
});

test('each file that the catalogue names is there', () => {
  const files = rows().flatMap(({ shownBy }) => [...shownBy.matchAll(/`((?:tests|entry|proof)\/[^`]+)`/g)].map((m) => m[1] ?? ''));
  assert.ok(files.length > 0);
  files.forEach((file) => assert.ok(existsSync(path.join(root, file)), `${file} is not there`));
});
