import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand, WrongOption } from '../commandLine.ts';
import { adopt } from './adopt.ts';
import { abilityTaken, productFault } from './clashes.ts';
import { HELP } from './help.ts';
import { adoptOptions, COMMAND } from './options.ts';
import { beginHistory, placeFault, writeProject } from './place.ts';
import { sourcesFault } from './sources.ts';

/** `npm run adopt`: a project of a team's own, written from this one. Exit code 2 where it cannot be, with one line why; 1 where git makes no commit. */

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

process.exitCode = await runCommand({ ...COMMAND, help: HELP }, process.argv.slice(2), (values) => {
  const options = adoptOptions(values);
  const fault = placeFault(options.into, ROOT) ?? sourcesFault(ROOT) ?? abilityTaken(ROOT, options.ability)
    ?? productFault(ROOT, options.bundle, !options.without.includes('watch'));
  if (fault !== undefined) {
    throw new WrongOption(fault);
  }
  const place = path.resolve(options.into);
  const project = adopt(ROOT, options);
  const refused = faultOf(() => writeProject(place, project));
  if (refused !== undefined) {
    throw new WrongOption(`--into: ${place} cannot be written: ${refused}. Name another folder, or make room for it.`);
  }
  const noHistory = faultOf(() => beginHistory(place, options.name));
  console.log(`${options.name} (${options.bundle}) stands in ${place}: ${project.size} files, ${noHistory === undefined ? 'one commit' : 'no history'}.`);
  if (noHistory !== undefined) {
    console.error(`git made no commit: ${noHistory}. All else is there: put that right, and commit it yourself.`);
    return 1;
  }
  console.log('Next: cd there, npm ci, npm test; then docs/device.md for the way to a real device.');
  return 0;
});

/** In one line; undefined where there was none. */
function faultOf(work: () => void): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return (error as Error).message.trim().split('\n').at(-1)?.replace(/\.$/, '');
  }
}
