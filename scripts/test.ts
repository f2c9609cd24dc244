import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBrowser } from './testing/ensureBrowser.ts';
import { reportCoverage } from './testing/coverage.ts';
import { groupsOf, standsAlone } from './testing/groups.ts';
import { runAll, type Job } from './testing/pool.ts';
import { NODE_TEST, PLAIN, sum, tally, type Tally, verdict } from './testing/Tally.ts';

/** `npm test`: the check, the app's own hypium suites, the suites of server and desk; then the coverage of the app. */

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const SUITES = ['entry/src/test/List.test.ets', 'entry/src/ohosTest/ets/test/List.test.ets'];
/** A team that has left a part out has no such folder. */
const FOLDERS = ['proof', 'simulator', 'tests', 'server', 'scripts', 'bench'].filter(has);
const PAGE = path.join('simulator', 'page', 'client');
/** Each as long as a whole group of others: they begin first, so that no core waits for one that began last. */
const LONG = [
  'simulator/page/pictures/pictures.test.ts', 'proof/soak/soak.test.ts', 'proof/faults/faultTable.test.ts',
  'simulator/page/test/browser.test.ts',
].filter(has);
/** Whose tests say something of the app's coverage: the long ones would be longer still, and go ways that others go, too. */
const RUN_THE_APP = /^(proof|simulator|tests)\//;

function has(place: string): boolean {
  return existsSync(path.join(root, place));
}

function testFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts')).sort()
    .map((file) => path.join(folder, file));
}

/** What runs in a browser has a browser's names, and none of Node's: it is a project of its own. */
function typesOf(project: string): Job {
  const memory = path.join(root, '.cache', 'tsc', `${project.replaceAll(/\W/g, '-')}.json`);
  return {
    name: `types of ${project}`, count: verdict,
    args: ['node_modules/typescript/bin/tsc', '--noEmit', '--incremental', '--tsBuildInfoFile', memory, '-p', project],
  };
}

/** @param raw where coverage is left */
function testJobs(raw: string): Job[] {
  const files = FOLDERS.flatMap(testFiles);
  const alone = files.filter((file) => !LONG.includes(file) && standsAlone(readFileSync(path.join(root, file), 'utf8')));
  return groupsOf(files, [...LONG, ...alone]).map((group): Job => ({
    name: group.join(' '), args: ['--test-reporter=spec', 'scripts/testing/group.ts', ...group],
    count: (finished) => tally(finished, NODE_TEST),
    ...(group.some((file) => RUN_THE_APP.test(file) && !LONG.includes(file)) ? { env: { NODE_V8_COVERAGE: raw } } : {}),
  }));
}

function jobsOf(raw: string): Job[] {
  const tests = testJobs(raw);
  return [
    { name: 'check', args: ['scripts/check.ts'], count: verdict },
    ...tests.slice(0, LONG.length),
    typesOf('.'), ...has(PAGE) ? [typesOf(PAGE)] : [],
    ...SUITES.map((suite): Job => ({
      name: suite, args: ['simulator/hypium/main.ts', suite], env: { NODE_V8_COVERAGE: raw },
      count: (finished) => tally(finished, PLAIN),
    })),
    ...tests.slice(LONG.length),
  ];
}

async function main(): Promise<number> {
  process.chdir(root);
  const raw = mkdtempSync(path.join(tmpdir(), 'coverage-'));
  const tallies: Tally[] = [];

  if (has(PAGE)) {
    headline('a browser for the page');
    const noBrowser = ensureBrowser();
    console.log(noBrowser ?? 'there is one');
    tallies.push(verdict({ code: noBrowser === undefined ? 0 : 1 }));
  }

  tallies.push(...await runAll(jobsOf(raw), availableParallelism()));

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
