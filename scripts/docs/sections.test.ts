import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endReasons } from '../../tests/endReasons.ts';
import { pages } from './pages.ts';
import { withSections } from './sections.ts';
import { follows } from './stateTable.ts';

test('what pages have from the code is as the code has it', async () => {
  for (const { file, text } of pages().filter((page) => page.text.includes('<!-- made: '))) {
    assert.ok(text === await withSections(text), `${file} is out of step: run \`npx tsx scripts/docs/write.ts\`.`);
  }
});

test('a page that asks for what nothing makes is told what there is', async () => {
  await assert.rejects(withSections('<!-- made: a wish -->\n<!-- end -->'), /Nothing makes 'a wish'\. There are: a call as a picture,/);
});

test('the picture of the states has the arrows that a call takes, and no other', () => {
  const page = pages().find(({ file }) => file.endsWith('call-states.md'));
  const drawn = [...page?.text.matchAll(/^ {2}(\S+) --> (\S+): /gm) ?? []].map(([, from = '', to = '']) => `${from} ${to}`.toLowerCase());
  const taken = [...follows().values()].flatMap((row) => [...row].flatMap(([from, all]) => [...all].map((to) => `${from} ${to}`)));
  const among = (arrows: string[]) => [...new Set(arrows.filter((arrow) => !/\[\*\]|no call/.test(arrow)))].sort();
  assert.deepEqual(among(drawn), among(taken));
});

test('the table of why a call ended has every reason there is, once', () => {
  const page = pages().find(({ file }) => file.endsWith('call-ends.md'))?.text ?? '';
  const cells = [...page.matchAll(/^\| (`.*?) \|/gm)].map(([, cell = '']) => cell);
  const told = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, word = '']) => word));
  assert.deepEqual(told.sort(), [...endReasons().values()].sort(), 'put the table in step with call/EndReason.ets');
});
