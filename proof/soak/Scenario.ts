import fc from 'fast-check';
import type { Step, StepKind } from './Step.ts';
import { fault } from './steps/fault.ts';
import { twice } from './steps/twice.ts';
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

const anyFault = fc.oneof(
  { weight: 12, arbitrary: stepOf(fault) }, { weight: 1, arbitrary: stepOf(twice) },
);

function named(name: string): fc.Arbitrary<Step> {
  return stepOf(STEPS.find((kind) => kind.name === name) as StepKind);
}

/** Nothing rings a phone as surely as a call: without one most of the rest means nothing. */
const firstCall = fc.oneof({ weight: 4, arbitrary: named('ring') }, { weight: 1, arbitrary: named('place') })
  .chain((first) => fc.tuple(start, fc.constant(first)));
/** Who calls somebody has the app in front. */
const firstDial = fc.tuple(start.map((one): Start => ({ ...one, app: 'open', isLocked: false })), named('dial'));
const beginnings = fc.oneof({ weight: 4, arbitrary: firstCall }, { weight: 1, arbitrary: firstDial });

/** Scenarios in which all kits do what they are documented to do. */
export const healthy: fc.Arbitrary<Scenario> = fc.tuple(beginnings, fc.array(anyStep, { maxLength: MOST_STEPS }))
  .map(([[begin, first], rest]) => ({ start: begin, steps: [first, ...rest] }));

/** Scenarios in which some functions of the kits fail. */
export const faulty: fc.Arbitrary<Scenario> = fc.tuple(
  beginnings, fc.array(anyFault, { minLength: 1, maxLength: MOST_FAULTS }),
  fc.array(fc.oneof({ weight: 8, arbitrary: anyStep }, { weight: 1, arbitrary: anyFault }), { maxLength: MOST_STEPS }),
).map(([[begin, first], faults, rest]) => ({ start: begin, steps: [...faults, first, ...rest] }));

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
