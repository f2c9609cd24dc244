import type fc from 'fast-check';
import type { World } from './World.ts';

/** What a step says besides its kind: plain JSON, so that a scenario can be printed and replayed. */
export type Words = Readonly<Record<string, string | number | boolean>>;

/** One thing that happens to the phone or on the other side, `after` so many ms. */
export interface Step {
  readonly after: number;
  readonly do: string;
  readonly words: Words;
}

/** A kind of step: how it is made up, and what it does. */
export interface StepKind<W extends Words = Words> {
  readonly name: string;
  /** How often it is chosen, against the others. */
  readonly weight: number;
  readonly words: fc.Arbitrary<W>;
  /** Does nothing where it makes no sense now: a person does not press a button that is not there. */
  readonly run: (world: World, words: W) => void;
}

/** Keeps the type of the words where a kind is written. */
export function step<W extends Words>(kind: StepKind<W>): StepKind {
  return kind as unknown as StepKind;
}
