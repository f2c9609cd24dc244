/** Something wrong in a project, with its place. */
export interface Finding {
  /** Absolute path. */
  readonly file: string;
  /** From 1. A finding about a whole file has line 1, column 1. */
  readonly line: number;
  readonly column: number;
  /** The compiler's number of the message; 0 for rules of our own. */
  readonly code: number;
  /** `TS2339`, `arkts-no-any-unknown`, or the name of a rule in `rules/`. */
  readonly rule: string;
  readonly message: string;
  readonly severity: 'error' | 'warning';
}

/** By file, then place. */
export function inOrder(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column || a.rule.localeCompare(b.rule),
  );
}
