import type { Finished } from './run.ts';

/** Passed and failed tests of one suite. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/**
 * A suite that printed no count, or exited badly without a failed test, counts as one failure: silence is never a
 * pass.
 */
export function tally(finished: Finished, patterns: { passed: RegExp; failed: RegExp; skipped?: RegExp }): Tally {
  const passed = last(finished.output, patterns.passed);
  const failed = last(finished.output, patterns.failed);
  const skipped = patterns.skipped === undefined ? 0 : last(finished.output, patterns.skipped) ?? 0;
  if (passed === undefined || failed === undefined || passed + failed === 0) {
    return { passed: passed ?? 0, failed: Math.max(failed ?? 0, 1), skipped };
  }
  return { passed, failed: finished.code !== 0 && failed === 0 ? 1 : failed, skipped };
}

/** One pass or one failure, of what counts nothing by itself. */
export function verdict({ code }: Pick<Finished, 'code'>): Tally {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** The plain closing line, `N passed, N failed`. */
export const PLAIN = { passed: /(\d+) passed, \d+ failed/g, failed: /\d+ passed, (\d+) failed/g };

/** The closing lines of node:test's spec reporter. */
export const NODE_TEST = { passed: /ℹ pass (\d+)/g, failed: /ℹ fail (\d+)/g, skipped: /ℹ skipped (\d+)/g };

export function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce((a, b) => ({
    passed: a.passed + b.passed,
    failed: a.failed + b.failed,
    skipped: a.skipped + b.skipped,
  }), { passed: 0, failed: 0, skipped: 0 });
}

function last(text: string, pattern: RegExp): number | undefined {
  const found = [...text.matchAll(pattern)].at(-1)?.[1];
  return found === undefined ? undefined : Number(found);
}
