import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { anchors, pages, type Page, ROOT } from './pages.ts';

const all = new Map(pages().map((page) => [page.file, page]));

test('every link leads to a file that is there, and to a heading that is in it', () => {
  assert.deepEqual([...all.values()].flatMap(broken), []);
});

test('the list of the pages has each of them', () => {
  const listed = all.get('docs/README.md')?.text ?? '';
  const missing = [...all.keys()].filter((file) => /^docs\/(?!README|decisions)/.test(file) && !listed.includes(`](${file.slice('docs/'.length)})`));
  assert.deepEqual(missing, [], 'Say in docs/README.md what they answer.');
});

/** What is looked up and not read; each says so at its beginning. */
const REFERENCES = new Set(['docs/api.md', 'docs/rules.md', 'docs/fault-table.md', 'docs/arkui.md']);

test('a page is two screens long at most, but for what is looked up', () => {
  const long = [...all.values()].filter(({ file, text }) => text.split('\n').length > 115 && !REFERENCES.has(file));
  assert.deepEqual(long.map(({ file }) => file), [], 'A page has one concept: split it, or shorten it.');
});

/** The links of a page that lead nowhere. Pages of the web are not asked for. */
function broken(page: Page): string[] {
  const links = [...page.text.replaceAll(/^```[^]*?^```$/gm, '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  return links.filter((target) => !/^https?:/.test(target)).filter((target) => {
    const [file = '', anchor] = target.split('#');
    const place = file === '' ? page.file : path.join(path.dirname(page.file), file);
    const goal = all.get(place);
    return !existsSync(path.join(ROOT, place)) || (anchor !== undefined && (goal === undefined || !anchors(goal).has(anchor)));
  }).map((target) => `${page.file}: ${target}`);
}
