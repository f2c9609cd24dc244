import path from 'node:path';

import type { Checked } from './Check.ts';
import type { Finding } from './Finding.ts';

/**
 * A check's result for a terminal: a line for each finding, and a closing line.
 * @param milliseconds how long the check took
 */
export function report(
  { findings, files, rules }: Checked,
  root: string,
  milliseconds: number,
): { text: string; exitCode: 0 | 1 } {
  const extent =
    `${files} .ets files, type check, ArkTS lint and ${rules} project rules, ` +
    `${(milliseconds / 1000).toFixed(1)} s`;
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const closing =
    findings.length === 0
      ? `check: 0 findings (${extent})`
      : `check: ${errors} errors, ${findings.length - errors} warnings (${extent})`;
  // A program without sources has no mistakes either: then nothing was checked.
  const isEmpty = files === 0;
  const lines = [
    ...findings.map((one) => line(one, root)),
    ...(isEmpty ? [`check: no .ets files under ${root}/entry/src`] : []),
    closing,
  ];
  return { text: lines.join('\n'), exitCode: findings.length > 0 || isEmpty ? 1 : 0 };
}

function line({ file, line: row, column, rule, message, severity }: Finding, root: string): string {
  const place = file === '' ? '(program)' : `${path.relative(root, file)}:${row}:${column}`;
  return `${place} ${rule} ${severity === 'warning' ? '(warning) ' : ''}${message}`;
}
