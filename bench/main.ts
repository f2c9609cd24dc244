import { reportTimes, text, tooLate } from './reportTimes.ts';
import { wallClock } from './wallClock.ts';
import { wholeApp } from './wholeApp.ts';

/** `npm run bench`: when the report is made, against the flow of the guide's sample; and what the app itself costs. */

const rows = await reportTimes();
console.log('Push to report, in the phone\'s time (baseline: the guide\'s sample, avatar awaited, then report)\n');
console.log('avatar     link       report     ours       baseline');
for (const row of rows) {
  console.log([row.avatar, row.link, row.report, row.ours, row.baseline].map((ms) => text(ms).padEnd(10)).join(' '));
}
const late = tooLate(rows);
late.forEach((sentence) => console.error(`Too late: ${sentence}`));

const wall = await wallClock();
console.log(`
In real time on this machine
own cost, callback to report   ${(wall.ownCostMs * 1000).toFixed(0)} us (median of 1,000), ${(wall.ownCostMs / wall.parseMs).toFixed(1)} times two JSON.parse of the same push
cold start to the listener     ${wall.coldStartMs.toFixed(1)} ms (median of 5 processes, compiled before)
loaded before registration     ${wall.modules} modules, ${(wall.bytes / 1024).toFixed(0)} KiB of source
`);
const whole = await wholeApp();
console.log(`The whole app in virtual time
scenarios                      ${whole.scenariosPerSecond.toFixed(0)} a second, with pages, link and server
events through the engine      ${whole.eventsPerSecond.toFixed(0)} a second
heap after 10,000 calls        ${whole.heapAfterMany?.toFixed(1) ?? 'run node with --expose-gc'} MiB, after 100 ${whole.heapAfterFew?.toFixed(1) ?? '-'} MiB
`);
process.exitCode = late.length === 0 ? 0 : 1;
