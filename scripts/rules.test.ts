import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { ruleTables } from './rules.ts';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');

describe('The documents', () => {
  it('list every rule of the desk as it is declared', async () => {
    const page = readFileSync(path.join(ROOT, 'docs/verified-against.md'), 'utf8');
    const tables = await ruleTables();
    assert.ok(page.includes(tables), 'docs/verified-against.md is out of step: put in what `npx tsx scripts/rules.ts` prints.');
  });

  it('link only to pages that exist', () => {
    const docs = readdirSync(path.join(ROOT, 'docs'), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
    for (const page of ['README.md', 'README.zh-CN.md', ...docs.map((file) => path.join('docs', file))]) {
      for (const [, target = ''] of readFileSync(path.join(ROOT, page), 'utf8').matchAll(/\]\(([^)#]+)/g)) {
        assert.ok(/^https?:/.test(target) || existsSync(path.join(ROOT, path.dirname(page), target)), `${page} links to ${target}`);
      }
    }
  });

  it('show the same call in both languages of the README', () => {
    const call = (file: string) => readFileSync(path.join(ROOT, file), 'utf8').match(/ {5}0 ms[\s\S]*?```/)?.[0];
    assert.ok(call('README.md'));
    assert.equal(call('README.zh-CN.md'), call('README.md'));
  });
});
