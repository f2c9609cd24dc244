import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { pages, ROOT } from './pages.ts';

/** What pages say of the app, held against its sources. */

const ETS = path.join(ROOT, 'entry/src/main/ets');
const sources = new Map(readdirSync(ETS, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ets'))
  .map((file) => [path.basename(file, '.ets'), readFileSync(path.join(ETS, file), 'utf8')]));
const whole = [...sources.values()].join('\n');

/** All that a pattern finds in the pages, with the page it was found in. */
function found(pattern: RegExp): [page: string, ...groups: string[]][] {
  return pages().flatMap(({ file, text }) => [...text.matchAll(pattern)].map(([, ...groups]): [string, ...string[]] => [file, ...groups]));
}

test('a time that a page gives with its constant is the constant\'s', () => {
  const all = found(/`(\w+)\.([A-Z_]+_MS)` \(([\d,]+) ms\)/g);
  assert.ok(all.length > 10);
  for (const [page, name = '', constant = '', said = ''] of all) {
    const [, value] = new RegExp(`static readonly ${constant}: number = (\\d+);`).exec(sources.get(name) ?? '') ?? [];
    assert.equal(said.replaceAll(',', ''), value, `${page}: ${name}.${constant}`);
  }
});

test('a line of the log that a page tells to look for is one that the app writes', () => {
  const all = found(/`([A-Z]\w+): ([^`]+)`/g).filter(([, name = '']) => sources.has(name));
  assert.ok(all.length > 12);
  for (const [page, name = '', words = ''] of all) {
    const line = words.replace(/\d+$/, '').trim();
    const isWritten = name === 'CallEngine' ? whole.includes(`= '${line}'`)
      : whole.includes(`'${name}'`) && (sources.get(name)?.includes(line) || line.startsWith('/'));
    assert.ok(isWritten, `${page}: ${name}: ${words}`);
  }
});

test('what a page quotes from the screen stands there', () => {
  const texts = readFileSync(path.join(ROOT, 'entry/src/main/resources/en_US/element/string.json'), 'utf8');
  const all = found(/(?:first page says|first page says what is missing:) \*([^*]+)\*/g);
  assert.ok(all.length > 2);
  all.forEach(([page, words]) => assert.ok(texts.includes(`"${words}`), `${page}: ${words}`));
});

test('a file that a page names is there', () => {
  for (const [page, file = ''] of found(/`((?:entry|server|simulator|proof|scripts|tests|bench|docs)\/[\w./-]+\.\w+)`/g)) {
    assert.ok(existsSync(path.join(ROOT, file)), `${page}: ${file}`);
  }
  for (const [page, file = ''] of found(/`((?:call|platform|service|ports|link|media|common|component|pages|viewmodel)\/[\w/-]+\.ets)`/g)) {
    assert.ok(existsSync(path.join(ETS, file)), `${page}: ${file}`);
  }
});
