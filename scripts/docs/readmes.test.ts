import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const english = read('README.md');
const chinese = read('README.zh-CN.md');

describe('The two languages of the README', () => {
  it('have the same headings, tables and blocks, in the same order', () => {
    const shape = (text: string) => text.split('\n').map((line) => /^(#+ |```|\| `|!\[)/.exec(line)?.[1]).filter((mark) => mark !== undefined);
    assert.deepEqual(shape(chinese), shape(english));
  });

  it('give the same commands', () => {
    const commands = (text: string) => [...text.matchAll(/^(?:npm|npx) [^#\n]*/gm)].map(([line]) => line.trim());
    assert.ok(commands(english).length > 1);
    assert.deepEqual(commands(chinese), commands(english));
  });

  it('lead to the same pages', () => {
    const links = (text: string) => [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, to = '']) => to)
      .filter((to) => !to.startsWith('README') && !to.startsWith('docs/pictures/')).sort();
    assert.deepEqual(links(chinese), links(english));
  });
});
