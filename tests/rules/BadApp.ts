import type { TestContext } from 'node:test';

/** What came of letting an app run. */
export interface Outcome {
  /** Ids of the rules that went into the ledger, each once. */
  readonly broken: readonly string[];
  /** What the app got in the end: what its code returns, or the code of the error that it does not catch. */
  readonly got: unknown;
}

export type Attempt = (t: TestContext) => Promise<Outcome>;

/** A rule, an app of a few lines that breaks it, and the same app put right. */
export interface BadApp {
  readonly rule: string;
  readonly bad: Attempt;
  readonly good: Attempt;
  /** The rule that is written down, where it is another one. */
  readonly entry?: string;
  /** What the bad app gets, and the good one, where it matters. */
  readonly gets?: unknown;
  readonly getsInstead?: unknown;
  /** Rules that nobody can break without breaking them too. */
  readonly also: readonly string[];
  /** The rule says what the device does: who takes it otherwise is told so, and nothing is written down. */
  readonly isOnlyTold: boolean;
}

/** The ledger knows the bad app by this rule. */
export function breaks(rule: string, bad: Attempt, good: Attempt,
  more: { readonly gets?: unknown; readonly also?: readonly string[] } = {}): BadApp {
  return { rule, bad, good, also: more.also ?? [], isOnlyTold: false, ...('gets' in more ? { gets: more.gets } : {}) };
}

/** The rule says more closely how `of` is judged: the ledger knows the bad app by that one. */
export function refines(rule: string, of: string, bad: Attempt, good: Attempt, gets: unknown): BadApp {
  return { ...breaks(of, bad, good, { gets }), rule, entry: of };
}

/** An app that takes the device for another gets `gets`; one that takes it as it is gets `getsInstead`. */
export function told(rule: string, [bad, gets]: readonly [Attempt, unknown],
  [good, getsInstead]: readonly [Attempt, unknown]): BadApp {
  return { rule, bad, good, gets, getsInstead, also: [], isOnlyTold: true };
}
