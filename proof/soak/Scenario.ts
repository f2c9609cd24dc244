import fc from 'fast-check';
import type { Step, StepKind } from './Step.ts';
import { fault } from './steps/fault.ts';
import { STEPS } from './steps/all.ts';

/** How the phone is when the scenario begins. */
export interface Start {
  readonly app: 'closed' | 'open' | 'never';
  readonly isLocked: boolean;
  readonly isFirstUnlocked: boolean;
  readonly ringer: 'silent' | 'vibrate' | 'normal';
  readonly hasMicrophone: boolean;
}

/** All that happens in one run, as plain JSON. */
export interface Scenario {
  readonly start: Start;
  readonly steps: readonly Step[];
}

const MOST_STEPS = 14;
const MOST_FAULTS = 3;

/** Moments close together are where races are; some time must pass for timers to matter. */
const after = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 3, arbitrary: fc.nat(100) },
  { weight: 4, arbitrary: fc.integer({ min: 100, max: 1500 }) },
  { weight: 2, arbitrary: fc.integer({ min: 1500, max: 20_000 }) },
);

const start: fc.Arbitrary<Start> = fc.record({
  app: fc.constantFrom('closed', 'open', 'never'),
  isLocked: fc.boolean(),
  isFirstUnlocked: fc.boolean(),
  ringer: fc.constantFrom('normal', 'vibrate', 'silent'),
  hasMicrophone: fc.boolean(),
});

function stepOf(kind: StepKind): fc.Arbitrary<Step> {
  return fc.record({ after, do: fc.constant(kind.name), words: kind.words });
}

const anyStep = fc.oneof(...STEPS.filter(({ weight }) => weight > 0)
  .map((kind) => ({ weight: kind.weight, arbitrary: stepOf(kind) })));

/** Nothing rings a phone as surely as a call: without one most of the rest means nothing. */
const ring = stepOf(STEPS.find(({ name }) => name === 'ring') as StepKind);

/** Scenarios in which all kits do what they are documented to do. */
export const healthy: fc.Arbitrary<Scenario> = fc.record({
  start,
  steps: fc.tuple(ring, fc.array(anyStep, { maxLength: MOST_STEPS })).map(([first, rest]) => [first, ...rest]),
});

/** Scenarios in which some functions of the kits fail. */
export const faulty: fc.Arbitrary<Scenario> = fc.record({
  start,
  steps: fc.tuple(
    fc.array(stepOf(fault), { minLength: 1, maxLength: MOST_FAULTS }), ring,
    fc.array(fc.oneof({ weight: 8, arbitrary: anyStep }, { weight: 1, arbitrary: stepOf(fault) }),
      { maxLength: MOST_STEPS }),
  ).map(([faults, first, rest]) => [...faults, first, ...rest]),
});

export const scenarios: fc.Arbitrary<Scenario> = fc.oneof(healthy, faulty);

/** The scenario as one word for a command line. */
export function pack(scenario: Scenario): string {
  return Buffer.from(JSON.stringify(scenario)).toString('base64');
}

/** @param text JSON or the word of `pack`. @throws Error where it is neither */
export function unpack(text: string): Scenario {
  const json = text.trimStart().startsWith('{') ? text : Buffer.from(text.trim(), 'base64').toString();
  const { start: begin, steps } = JSON.parse(json) as Partial<Scenario>;
  if (begin === undefined || !Array.isArray(steps)) {
    throw new Error('This is no scenario: it has no start or no steps.');
  }
  return { start: begin, steps };
}
