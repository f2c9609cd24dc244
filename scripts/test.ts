import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './testing/ensureBrowser.ts';
import { reportCoverage } from './testing/coverage.ts';
import { runNode } from './testing/run.ts';
import type { Tally } from './testing/Tally.ts';
import { NODE_TEST, PLAIN, sum, tally } from './testing/Tally.ts';

/** `npm test`: the check, the app's own hypium suites, the suites of server and desk; then the coverage of the app. */

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const SUITES = ['entry/src/test/List.test.ets', 'entry/src/ohosTest/ets/test/List.test.ets'];
/** A team that has left a part out has no such folder. */
const FOLDERS = ['server', 'simulator', 'scripts', 'tests', 'bench', 'proof'].filter(has);
const PAGE = path.join('simulator', 'page', 'client');
/** Whole desks in a browser, with what has to happen within a second. */
const TIMED_TESTS = path.join('simulator', 'page', 'test');

function has(folder: string): boolean {
  return existsSync(path.join(root, folder));
}

function testFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.join(folder, file));
}

/** What runs in a browser has a browser's names, and none of Node's: it is a project of its own. */
async function typesOf(project: string): Promise<number> {
  const memory = path.join('.cache', 'tsc', `${project.replaceAll(/\W/g, '-')}.json`);
  const args = ['--noEmit', '--incremental', '--tsBuildInfoFile', path.join(root, memory), '-p', project];
  return (await runNode(['node_modules/typescript/bin/tsc', ...args], {})).code;
}

async function main(): Promise<number> {
  process.chdir(root);
  const raw = mkdtempSync(path.join(tmpdir(), 'coverage-'));
  const env = { NODE_V8_COVERAGE: raw };
  const tallies: Tally[] = [];

  headline('check');
  const check = runNode(['scripts/check.ts'], {});
  const outcomes = [await typesOf('.'), ...has(PAGE) ? [await typesOf(PAGE)] : [], (await check).code];
  tallies.push(...outcomes.map((code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 })));

  for (const suite of SUITES) {
    headline(suite);
    tallies.push(tally(await runNode(['simulator/hypium/main.ts', suite], env), PLAIN));
  }
  if (has(TIMED_TESTS)) {
    headline('a browser for the page');
    const noBrowser = ensureBrowser();
    console.log(noBrowser ?? 'there is one');
    tallies.push({ passed: noBrowser === undefined ? 1 : 0, failed: noBrowser === undefined ? 0 : 1, skipped: 0 });
  }

  headline(FOLDERS.join(', '));
  const all = FOLDERS.flatMap(testFiles);
  // What a real browser is asked to do within a second has the machine to itself.
  const timed = all.filter((file) => file.startsWith(TIMED_TESTS));
  const rest = all.filter((file) => !timed.includes(file));
  for (const [files, hands] of [[rest, availableParallelism()], [timed, 1]] as const) {
    tallies.push(tally(await runNode(
      ['--test', '--test-reporter=spec', `--test-concurrency=${hands}`, ...files], env), NODE_TEST));
  }

  // The app's own suites alone do not go everywhere.
  if (has('tests')) {
    headline('coverage of entry/src/main/ets');
    const short = await reportCoverage(root, raw, path.join(root, 'coverage'));
    short.forEach((sentence) => console.error(sentence));
    tallies.push({ passed: short.length === 0 ? 1 : 0, failed: short.length, skipped: 0 });
  }
  rmSync(raw, { recursive: true, force: true });

  const total = sum(tallies);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed === 0 ? 0 : 1;
}

function headline(text: string): void {
  console.log(`\n== ${text}`);
}

process.exitCode = await main();
