import { parseArgs } from 'node:util';
import { loadCore } from '../core/CallCore.ts';
import { crowd, meetings, singles } from './casts.ts';
import { explore, type Walk } from './explore.ts';
import { report } from './report.ts';

/** `npm run explore`: walks every order of events, one cast of calls after the other; ends with 1 if a rule breaks. */

const HELP = `Usage: npm run explore -- [--minutes 10] [--depth N] [--states N]

Walks the app's transition function over every order of events and checks its rules in every state that can be reached.
  --minutes  longest time for the last walk, the one with five calls (default 10; the others see all there is)
  --depth    stop after orders of this many events
  --states   stop a walk at this many states (default 3,000,000: about 3 GB of memory)`;

function main(): number {
  const { values } = parseArgs({ options: {
    minutes: { type: 'string', default: '10' }, depth: { type: 'string' }, states: { type: 'string', default: '3000000' },
    help: { type: 'boolean', default: false },
  } });
  if (values.help) {
    console.log(HELP);
    return 0;
  }
  const core = loadCore();
  const bounds = {
    depth: values.depth === undefined ? Infinity : Number(values.depth), states: Number(values.states),
    time: Number(values.minutes) * 60_000,
  };
  if ([bounds.depth, bounds.states, bounds.time].some((bound) => !(bound > 0))) {
    console.error('A bound is not a positive number. What was given:', values, `\n\n${HELP}`);
    return 2;
  }
  const walks = [...singles(core), ...meetings(core), crowd(core)].map((cast) => {
    const walk = explore(core, cast, bounds);
    console.log(report(walk));
    return walk;
  });
  console.log(`\n${summary(walks)}`);
  return walks.some((walk) => walk.breach !== undefined) ? 1 : 0;
}

function summary(walks: readonly Walk[]): string {
  const total = (of: (walk: Walk) => number): string =>
    walks.reduce((sum, walk) => sum + of(walk), 0).toLocaleString('en-US');
  const broken = walks.filter((walk) => walk.breach !== undefined).length;
  return `${total((walk) => walk.states)} states, ${total((walk) => walk.transitions)} transitions, `
    + `${broken === 0 ? 'no rule broken' : `${broken} walks broke a rule`}.`;
}

process.exitCode = main();
