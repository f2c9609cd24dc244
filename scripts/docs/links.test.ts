import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { anchors, pages, type Page, ROOT } from './pages.ts';

const all = new Map(pages().map((page) => [page.file, page]));

test('every link leads to a file that is there, and to a heading that is in it', () => {
  assert.deepEqual([...all.values()].flatMap(broken), []);
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
