import { runCommand, type Values, WrongOption } from '../../scripts/commandLine.ts';
import { loadCore } from '../core/CallCore.ts';
import { crowd, meetings, singles, wholeMeetings } from './casts.ts';
import { explore, type Walk } from './explore.ts';
import { report } from './report.ts';

/** `npm run explore`: walks every order of events, one cast of calls after the other; ends with 1 if a rule breaks. */

const HELP = `npm run explore -- [--minutes 10] [--depth N] [--states N]

Walks the app's transition function over every order of events and checks its rules in every state that can be reached.
  --minutes  longest time for all walks together; a walk that has seen all there is leaves its time to the next (default 10)
  --depth    stop after orders of this many events
  --states   stop a walk at this many states (default 60,000,000: about 3 GB of memory)`;

const SPEC = {
  minutes: { type: 'string', default: '10' }, depth: { type: 'string', default: 'Infinity' }, states: { type: 'string', default: '60000000' },
} as const;

function bound(option: keyof typeof SPEC, values: Values<typeof SPEC>): number {
  const value = Number(values[option]);
  if (!(value > 0)) {
    throw new WrongOption(`--${option} must be a positive number; it is '${values[option]}'.`);
  }
  return value;
}

function main(values: Values<typeof SPEC>): number {
  const bounds = { depth: bound('depth', values), states: bound('states', values), time: bound('minutes', values) * 60_000 };
  const core = loadCore();
  const casts = [...singles(core), ...meetings(core), ...wholeMeetings(core), crowd(core)];
  const end = performance.now() + bounds.time;
  const walks = casts.map((cast, i) => {
    const walk = explore(core, cast, { ...bounds, time: (end - performance.now()) / (casts.length - i) });
    console.log(report(walk));
    return walk;
  });
  console.log(`\n${summary(walks)}`);
  return walks.some((walk) => walk.breach !== undefined) ? 1 : 0;
}

function summary(walks: readonly Walk[]): string {
  const total = (of: (walk: Walk) => number): number => walks.reduce((sum, walk) => sum + of(walk), 0);
  const text = (value: number): string => Math.round(value).toLocaleString('en-US');
  const broken = walks.filter((walk) => walk.breach !== undefined).length;
  const transitions = total((walk) => walk.transitions);
  // On a machine that does other things too, the time of the clock says little.
  const { user, system } = process.cpuUsage();
  const seconds = (user + system) / 1e6;
  return `${text(total((walk) => walk.states))} states, ${text(transitions)} transitions, `
    + `${broken === 0 ? 'no rule broken' : `${broken} walks broke a rule`}. `
    + `${text(total((walk) => walk.ms) / 1000)} s, of which the processor worked ${text(seconds)} s: `
    + `${text(transitions / seconds)} transitions in each of these.`;
}

process.exitCode = await runCommand({ name: 'npm run explore --', help: HELP, options: SPEC }, process.argv.slice(2), main);
