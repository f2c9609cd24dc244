import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { adopt } from './adopt.ts';
import { HELP } from './help.ts';
import { readAdoptOptions } from './options.ts';
import { beginHistory, placeFault, writeProject } from './place.ts';
import { abilityTaken } from './sources.ts';

/** `npm run adopt`: a project of a team's own, written from this one. Exit code 2 where it cannot be, with one line why. */

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');

function main(args: readonly string[]): number {
  const read = readAdoptOptions(args);
  if (read.kind === 'help') {
    console.log(HELP);
    return 0;
  }
  const fault = read.kind === 'wrong' ? read.message : placeFault(read.options.into, ROOT) ?? abilityTaken(ROOT, read.options.ability);
  if (read.kind === 'wrong' || fault !== undefined) {
    console.error(`${fault} See npm run adopt -- --help.`);
    return 2;
  }
  const { options } = read;
  const project = adopt(ROOT, options);
  writeProject(options.into, project);
  beginHistory(options.into, options.name);
  console.log(`${options.name} (${options.bundle}) stands in ${path.resolve(options.into)}: ${project.size} files, one commit.`);
  console.log('Next: cd there, npm ci, npm test; then docs/device.md for the way to a real device.');
  return 0;
}

process.exitCode = main(process.argv.slice(2));
