import path from 'node:path';

import { checkProject } from '../simulator/arkts/Check.ts';
import { report } from '../simulator/arkts/Report.ts';

/**
 * `npm run check [folder]`: types, ArkTS rules and project rules of a HarmonyOS project. Exit code 1 where there are
 * findings.
 */
const root = path.resolve(process.argv[2] ?? '.');
const started = performance.now();
const checked = checkProject(root);
const { text, exitCode } = report(checked, root, performance.now() - started);
console.log(text);
process.exitCode = exitCode;
