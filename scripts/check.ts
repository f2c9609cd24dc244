import { existsSync } from 'node:fs';
import path from 'node:path';

import { checkProject } from '../simulator/arkts/Check.ts';
import { report } from '../simulator/arkts/Report.ts';
import { runCommand, WrongOption } from './commandLine.ts';

const HELP = `npm run check [-- FOLDER]

Types, ArkTS rules and project rules of a HarmonyOS project, this one if no folder is named. Exit code 1 where there are findings.`;

process.exitCode = await runCommand({ name: 'npm run check --', help: HELP, options: {}, words: 1 }, process.argv.slice(2), (_, [folder = '.']) => {
  const root = path.resolve(folder);
  if (!existsSync(path.join(root, 'build-profile.json5'))) {
    throw new WrongOption(`${root} is no HarmonyOS project: it has no build-profile.json5.`);
  }
  const started = performance.now();
  const { text, exitCode } = report(checkProject(root), root, performance.now() - started);
  console.log(text);
  return exitCode;
});
