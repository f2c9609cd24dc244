import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { adopt } from './adopt.ts';
import { HELP } from './help.ts';
import { readAdoptOptions } from './options.ts';
import { beginHistory, placeFault, writeProject } from './place.ts';
import { abilityTaken, sourcesFault } from './sources.ts';

/** `npm run adopt`: a project of a team's own, written from this one. Exit code 2 where it cannot be, with one line why; 1 where git makes no commit. */

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

function main(args: readonly string[]): number {
  const read = readAdoptOptions(args);
  if (read.kind === 'help') {
    console.log(HELP);
    return 0;
  }
  const fault = read.kind === 'wrong' ? read.message
    : placeFault(read.options.into, ROOT) ?? sourcesFault(ROOT) ?? abilityTaken(ROOT, read.options.ability);
  if (read.kind === 'wrong' || fault !== undefined) {
    console.error(`${fault} See npm run adopt -- --help.`);
    return 2;
  }
  const { options } = read;
  const place = path.resolve(options.into);
  const project = adopt(ROOT, options);
  const refused = faultOf(() => writeProject(place, project));
  if (refused !== undefined) {
    console.error(`--into: ${place} cannot be written: ${refused}. Name another folder, or make room for it.`);
    return 2;
  }
  const noHistory = faultOf(() => beginHistory(place, options.name));
  console.log(`${options.name} (${options.bundle}) stands in ${place}: ${project.size} files, ${noHistory === undefined ? 'one commit' : 'no history'}.`);
  if (noHistory !== undefined) {
    console.error(`git made no commit: ${noHistory}. All else is there: put that right, and commit it yourself.`);
    return 1;
  }
  console.log('Next: cd there, npm ci, npm test; then docs/device.md for the way to a real device.');
  return 0;
}

/** In one line; undefined where there was none. */
function faultOf(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as Error).message.trim().split('\n').at(-1)?.replace(/\.$/, '');
  }
}

process.exitCode = main(process.argv.slice(2));
