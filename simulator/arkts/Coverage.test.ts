import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';

import { REPO_ROOT } from './Places.ts';
import { writeFiles } from './testing.ts';

/** A line's number and how often it ran, as istanbul writes it. */
interface FileCoverage {
  readonly statementMap: Readonly<Record<string, { readonly start: { readonly line: number } }>>;
  readonly s: Readonly<Record<string, number>>;
}

const RING = `import { Kind } from './Kind';

export interface Shape {
  kind: Kind;
}

export function label(kind: Kind): string {
  if (kind === Kind.FIRST) {
    return 'first';
  }
  if (kind === Kind.SECOND) {
    return 'second';
  }
  return 'never';
}
`;

test('coverage counts lines of the .ets file, summed over the processes that run it', async (t) => {
  const root = writeFiles(t, {
    'app/Kind.ets': 'export enum Kind {\n  FIRST,\n  SECOND,\n  THIRD\n}\n',
    'app/Ring.ets': RING,
  });
  const script = path.join(root, 'run.ts');
  writeFileSync(
    script,
    `import { TinyProcess } from '${REPO_ROOT}/simulator/arkts/testing.ts';\n` +
      `for (const kind of [0, 1]) {\n  (new TinyProcess().import('${root}/app/Ring.ets') as { label(kind: ` +
      `number): string }).label(kind);\n}\n`,
  );
  const c8 = [
    path.join(REPO_ROOT, 'node_modules/c8/bin/c8.js'),
    '--extension',
    '.ets',
    '--exclude-after-remap',
    '--allowExternal',
    '--include',
    `${root}/app/**`,
    '--src',
    `${root}/app`,
    '--reporter',
    'json',
    '--reports-dir',
    path.join(root, 'report'),
    '--temp-directory',
    path.join(root, 'raw'),
  ];
  await promisify(execFile)(process.execPath, [...c8, process.execPath, '--import', 'tsx', script], { cwd: REPO_ROOT });
  const report = JSON.parse(readFileSync(path.join(root, 'report', 'coverage-final.json'), 'utf8')) as Record<
    string,
    FileCoverage
  >;
  const ring = report[path.join(root, 'app/Ring.ets')];
  assert.ok(ring, `Ring.ets is not among ${Object.keys(report).join()}`);
  const missed = Object.entries(ring.s)
    .filter(([, count]) => count === 0)
    .map(([id]) => ring.statementMap[id]?.start.line);
  assert.deepEqual(missed, [14, 15]);
});
