/** What became of one `it`. */
export interface CaseResult {
  readonly suite: string;
  readonly name: string;
  /** `error`: something else than an assertion was thrown; `ignored`: it never came to run. */
  readonly outcome: 'passed' | 'failed' | 'error' | 'ignored';
  readonly message?: string;
}

/** Outcome of a whole run. */
export interface RunResult {
  readonly cases: readonly CaseResult[];
  readonly passed: number;
  /** Everything that did not pass, also a run that did nothing or did not finish. */
  readonly failed: number;
  /** Why the run as a whole failed, beside its cases. */
  readonly trouble?: string;
}

export function summarise(cases: readonly CaseResult[], trouble?: string): RunResult {
  const passed = cases.filter(({ outcome }) => outcome === 'passed').length;
  const whole = trouble ?? (cases.length === 0 ? 'no case ran' : undefined);
  return {
    cases,
    passed,
    failed: cases.length - passed + (whole === undefined ? 0 : 1),
    ...(whole === undefined ? {} : { trouble: whole }),
  };
}

/** A line for each case, and the closing line. */
export function printResult({ cases, passed, failed, trouble }: RunResult): string {
  const lines = cases.map(({ suite, name, outcome, message }) => {
    const words = outcome === 'passed' ? 'ok     ' : outcome.toUpperCase().padEnd(7);
    return `  ${words} ${suite} > ${name}${message === undefined ? '' : `: ${message}`}`;
  });
  return [
    ...lines,
    ...(trouble === undefined ? [] : [`  FAILED  ${trouble}`]),
    `${passed} passed, ${failed} failed`,
  ].join('\n');
}
