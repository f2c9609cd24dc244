import type { CallTimes } from '../../../device/CallTimes.ts';
import type { CallTimesState, Fate } from '../../protocol.ts';

/** Our own budget from delivery to report, and the system's limit, ms. */
export const BUDGET_MS = 2000;
export const LIMIT_MS = 10_000;
/** Where the scale ends, ms: a call of minutes is longer than that, and its last bar ends there. */
const SCALE_MS = 100_000;

/** From one step to the next. */
export interface Phase {
  readonly step: string;
  readonly took: number;
  /** Since the call was delivered, or placed. */
  readonly at: number;
  /** Where its bar begins and ends on the scale, in percent. */
  readonly from: number;
  readonly to: number;
}

export function phasesOf({ steps }: CallTimes): Phase[] {
  return steps.map(({ step, at }, i) => {
    const before = steps[i - 1]?.at ?? 0;
    return { step, took: at - before, at, from: place(before), to: place(at) };
  });
}

/** Milliseconds and minutes fit on one line only by their logarithm. In percent. */
export function place(ms: number): number {
  return Math.min(Math.log10(1 + ms) / Math.log10(1 + SCALE_MS), 1) * 100;
}

export type Verdict = 'inTime' | 'overBudget' | 'tooLate' | 'notYet' | 'never' | Fate | 'dialled';

/** What is to be said of the time from the delivery to the report. */
export function verdictOf({ steps, isOutgoing, fate }: CallTimesState): Verdict {
  const at = steps.find(({ step }) => step === 'reported')?.at;
  if (isOutgoing) {
    return 'dialled';
  }
  if (at === undefined) {
    return steps.at(-1)?.step !== 'ended' ? 'notYet' : fate ?? 'never';
  }
  return at > LIMIT_MS ? 'tooLate' : at > BUDGET_MS ? 'overBudget' : 'inTime';
}

/** Steps of a call that only one comes to whose report the system has taken. */
const TAKEN = ['ringing', 'answered', 'media', 'active'];

export type Answer = 'taken' | 'open' | 'neverRang';

/** What came of a report that was made. */
export function answerOf({ steps }: CallTimes): Answer {
  if (steps.some(({ step }) => TAKEN.includes(step))) {
    return 'taken';
  }
  return steps.at(-1)?.step === 'ended' ? 'neverRang' : 'open';
}

export function msText(ms: number): string {
  return `${ms.toLocaleString('en-US')} ms`;
}
