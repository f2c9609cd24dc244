import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { beginHistory, writeProject } from './place.ts';

const PAGE = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../docs/make-it-yours.md');

/** The lines of git as the page has them. */
function linesOfThePage(): string[] {
  const [, block = ''] = /## What is new here later[^]*?```\n([^]*?)```/.exec(readFileSync(PAGE, 'utf8')) ?? [];
  return block.split('\n').filter((line) => line.startsWith('git '));
}

test('what is new in the template comes into a team\'s project by the lines of the page, and what is the team\'s stays', (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'adopt-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const talk = path.join(folder, 'talk');
  const shell = (line: string): string => execFileSync('bash', ['-c', line], { cwd: talk, encoding: 'utf8', stdio: 'pipe' });
  const copy = (into: string, files: Readonly<Record<string, string>>): void => {
    writeProject(path.join(folder, into), new Map(Object.entries(files).map(([file, text]) => [file, Buffer.from(text)])));
    beginHistory(path.join(folder, into), 'Talk');
  };
  const read = (file: string): string => readFileSync(path.join(talk, file), 'utf8');
  const lines = linesOfThePage();
  assert.equal(lines.length, 4);

  copy('talk', { colours: 'green\n\n\n\nred\n', gone: 'x\n', same: 'a\n' });
  writeFileSync(path.join(talk, 'colours'), 'our green\n\n\n\nred\n');
  writeFileSync(path.join(talk, 'own'), 'ours\n');
  shell('git config user.name Talk; git config user.email nobody@localhost; git add -A; git commit -qm Ours');
  copy('talk-new', { colours: 'green\n\n\n\ndark red\n', added: 'new\n', same: 'a\n' });
  lines.forEach(shell);
  assert.equal(read('colours'), 'our green\n\n\n\ndark red\n');
  assert.equal(read('added'), 'new\n');
  assert.equal(shell('git ls-files').trim().split('\n').join(), 'added,colours,own,same');

  rmSync(path.join(folder, 'talk-new'), { recursive: true });
  copy('talk-new', { colours: 'green\n\n\n\nblack\n', added: 'new\n', same: 'b\n' });
  lines.slice(1).forEach(shell);
  assert.equal(read('colours'), 'our green\n\n\n\nblack\n');
  assert.equal(read('same'), 'b\n');
  assert.equal(shell('git status --porcelain'), '');
});
