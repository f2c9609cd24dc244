import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Finished } from './run.ts';
import { runNode } from './run.ts';

/** The folders of the app that must be covered, in percent of lines. */
const REQUIRED: ReadonlyArray<{ folder: string; percent: number }> = [
  { folder: 'entry/src/main/ets/call/', percent: 95 },
  { folder: 'entry/src/main/ets/service/', percent: 95 },
];

interface FileSummary {
  readonly lines: { readonly total: number; readonly covered: number };
}

/**
 * A script: prints the coverage of every .ets file of the app, and fails where a required folder is below its mark.
 * Its argument: the folder where the suites left V8's raw coverage.
 */
const short = await reportCoverage(process.cwd(), process.argv[2] ?? '', 'coverage');
short.forEach((sentence) => console.error(sentence));
process.exitCode = short.length === 0 ? 0 : 1;

/** @returns one sentence for each folder that is not covered enough */
async function reportCoverage(root: string, raw: string, out: string): Promise<string[]> {
  const c8 = path.join(root, 'node_modules/c8/bin/c8.js');
  const report: Finished = await runNode([c8, 'report', '--temp-directory', raw, '--reports-dir', out,
    '--extension', '.ets', '--include', 'entry/src/main/ets/**', '--all', '--src', 'entry/src/main/ets',
    '--exclude-after-remap=false', '--reporter', 'text', '--reporter', 'json-summary'], {});
  console.log(report.output.trimEnd());
  if (report.code !== 0) {
    return ['The coverage report could not be made.'];
  }
  return shortfalls(root, JSON.parse(readFileSync(path.join(out, 'coverage-summary.json'), 'utf8')));
}

function shortfalls(root: string, files: Record<string, FileSummary>): string[] {
  return REQUIRED.flatMap(({ folder, percent }) => {
    const own = Object.entries(files).filter(([file]) => path.relative(root, file).startsWith(folder));
    const total = own.reduce((n, [, file]) => n + file.lines.total, 0);
    const covered = own.reduce((n, [, file]) => n + file.lines.covered, 0);
    const reached = total === 0 ? 0 : (100 * covered) / total;
    return reached >= percent ? [] : [`${folder} is covered at ${reached.toFixed(1)} % of lines; ${percent} % are asked for.`];
  });
}
