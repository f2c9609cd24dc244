/** Why a mutant may live. */
export interface Reason {
  /** Matches the mutant's name without its line and column. */
  readonly mutant: RegExp;
  readonly why: string;
}

/** Each survivor with the reason why nothing can tell it from the app as it is, or why nothing needs to. */
export const REASONS: readonly Reason[] = [
];

export function reasonFor(name: string): string | undefined {
  const words = name.replace(/:\d+:\d+ /, ' ');
  return REASONS.find((reason) => reason.mutant.test(words))?.why;
}
