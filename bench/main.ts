import { runCommand } from '../scripts/commandLine.ts';
import { explorerRate } from './explorerRate.ts';
import { flood } from './flood.ts';
import { heap } from './heap.ts';
import { describe, isKept, type Measure } from './Measure.ts';
import { mouthToEar } from './mouthToEar.ts';
import { reportTimes, text, tooLate } from './reportTimes.ts';
import { serverRate } from './serverRate.ts';
import { wallClock } from './wallClock.ts';
import { wholeApp } from './wholeApp.ts';

const HELP = 'npm run bench: each figure beside a baseline of the same run, some minutes. Exit code 1 where a ratio is not kept.';

async function main(): Promise<number> {
  const measures: Measure[] = [];
  const show = (measure: Measure): void => {
    measures.push(measure);
    console.log(`\n${describe(measure)}`);
  };
  // First, as it is run by itself: what has run in many processes of the app is compiled for all of them, and slower.
  (await explorerRate(300_000)).forEach(show);
  const rows = await reportTimes();
  console.log('\nPush to report, in the phone\'s time (baseline: the guide\'s sample, avatar awaited, then report)\n');
  console.log('avatar     link       report     ours       baseline');
  for (const row of rows) {
    console.log([row.avatar, row.link, row.report, row.ours, row.baseline].map((ms) => text(ms).padEnd(10)).join(' '));
  }
  const late = tooLate(rows);
  console.log(late.length === 0 ? '\nNever later than our own budget of 2 s, and not later than the baseline where nothing is slow: kept'
    : `\nNOT KEPT: too late with ${late.join('; ')}`);
  (await mouthToEar(60_000)).forEach(show);
  (await serverRate(500, 1000)).forEach(show);
  (await flood(1000, 10_000)).forEach(show);
  (await wallClock()).forEach(show);
  (await wholeApp(200)).forEach(show);
  const kept = await heap(10_000);
  if (kept !== undefined) {
    show(kept);
  } else {
    console.log('\nThe heap can be measured only by node --expose-gc, which npm run bench is.');
  }
  return late.length === 0 && measures.every(isKept) ? 0 : 1;
}

process.exitCode = await runCommand({ name: 'npm run bench --', help: HELP, options: {} }, process.argv.slice(2), main);
