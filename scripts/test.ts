import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from './commandLine.ts';
import { groupsOf, standsAlone } from './testing/groups.ts';
import { runAll, type Job } from './testing/pool.ts';
import { NODE_TEST, PLAIN, sum, tally, type Tally, verdict } from './testing/Tally.ts';

const HELP = `npm test: the check, the app's own hypium suites, the suites of server and desk; then the coverage of the app.

One file of tests:  node --import tsx --test FILE
One hypium suite:   npx tsx simulator/hypium/main.ts FILE`;

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const SUITES = ['entry/src/test/List.test.ets', 'entry/src/ohosTest/ets/test/List.test.ets'];
/** A team that has left a part out has no such folder. */
const FOLDERS = ['proof', 'simulator', 'tests', 'server', 'scripts', 'bench'].filter(has);
/** The desk's page takes the caller's in; without the desk that one is left. */
const PAGES = [path.join('simulator', 'page', 'client'), path.join('server', 'caller', 'client')].filter(has).slice(0, 1);
/** Scripts that a team without the desk has not: there is no page, and its suites alone do not go everywhere. */
const BROWSER = 'scripts/testing/ensureBrowser.ts';
const COVERAGE = 'scripts/testing/coverage.ts';
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
    typesOf('.'), ...PAGES.map(typesOf),
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

  if (has(BROWSER)) {
    tallies.push(...await runAll([{ name: 'a browser for the page', args: [BROWSER], count: verdict }], 1));
  }

  tallies.push(...await runAll(jobsOf(raw), availableParallelism()));

  if (has(COVERAGE)) {
    tallies.push(...await runAll([{ name: 'coverage of entry/src/main/ets', args: [COVERAGE, raw], count: verdict }], 1));
  }
  rmSync(raw, { recursive: true, force: true });

  const total = sum(tallies);
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`\n${total.passed} passed, ${total.failed} failed${skipped}`);
  return total.failed === 0 ? 0 : 1;
}

process.exitCode = await runCommand({ name: 'npm test --', help: HELP, options: {} }, process.argv.slice(2), main);
