import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { poorContrasts } from '../../scripts/assets/contrast.ts';
import { ROOT } from '../../scripts/assets/files.ts';

/** The example of docs/own/look.md: a brand's colours in the place of some of ours, by day. */

function colours(file: string): [name: string, value: string][] {
  const { color } = JSON.parse(readFileSync(`${ROOT}${file}`, 'utf8')) as { color: { name: string; value: string }[] };
  return color.map(({ name, value }) => [name, value]);
}

const ours = colours('entry/src/main/resources/base/element/color.json');

test('a brand names colours that there are, and every word and button still stands out', () => {
  const brand = colours('tests/own/brand.json');
  assert.deepEqual(brand.filter(([name]) => !ours.some(([known]) => known === name)), []);
  assert.deepEqual(poorContrasts(new Map([...ours, ...brand])), []);
});

test('a colour that does not stand out is told, with what lies on what', () => {
  assert.deepEqual(poorContrasts(new Map([...ours, ['answer', '#7BE0A0']])).slice(0, 1), ['on_action on answer has 1.61 to 1, not 4.5']);
  assert.ok(poorContrasts(new Map([...ours, ['answer', 'green']])).length > 0);
});
