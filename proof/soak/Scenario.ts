import fc from 'fast-check';
import type { Step, StepKind } from './Step.ts';
import { camera } from './steps/camera.ts';
import { fault, pictureFault } from './steps/fault.ts';
import { twice } from './steps/twice.ts';
import { STEPS } from './steps/all.ts';

/** How the phone is when the scenario begins. */
export interface Start {
  readonly app: 'closed' | 'open' | 'never';
  readonly isLocked: boolean;
  readonly isFirstUnlocked: boolean;
  readonly ringer: 'silent' | 'vibrate' | 'normal';
  readonly hasMicrophone: boolean;
  /** Cameras give pictures, and the app may use the device's own. */
  readonly isFilmed?: boolean;
  /** How much more the phone's clock shows than the server's, in seconds; the same if not said. */
  readonly clockAheadS?: number;
}

/** All that happens in one run, as plain JSON. */
export interface Scenario {
  readonly start: Start;
  readonly steps: readonly Step[];
}

const MOST_STEPS = 14;
const MOST_FAULTS = 3;
const MOST_TURNS = 4;
/** Steps that bring a call, one of which is always there. */
const CALLS = ['ring', 'place', 'dial'];
const ANSWER_MS = 700;

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
  clockAheadS: fc.constantFrom(0, 0, 60, -60),
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

/** What happens besides where cameras give pictures. */
const filming = fc.record({
  turns: fc.array(fc.tuple(fc.nat(MOST_STEPS), stepOf(camera)), { maxLength: MOST_TURNS }),
  faults: fc.array(stepOf(pictureFault), { maxLength: 2 }),
});
/** One in so many scenarios: pictures take their time. */
const SHARE = 8;
const isOneOfMany = fc.constantFrom(...Array.from({ length: SHARE }, (_, index) => index === SHARE - 1));

/**
 * Drawn after all the rest, which is then the same with and without: a video call that is answered with the app in front,
 * for only there is a camera.
 */
export const scenarios: fc.Arbitrary<Scenario> = fc.tuple(fc.oneof(healthy, faulty), isOneOfMany, filming)
  .map(([scenario, isFilmed, { turns, faults }]) => isFilmed ? filmed(scenario, turns, faults) : scenario);

function filmed({ start: begin, steps }: Scenario, turns: readonly [number, Step][], faults: readonly Step[]): Scenario {
  const first = steps.findIndex(({ do: name }) => CALLS.includes(name));
  const call = steps[first];
  if (call === undefined) {
    return { start: begin, steps };
  }
  const isDialled = call.do === 'dial';
  const answered: Step = isDialled ? { after: ANSWER_MS, do: 'peer', words: { act: 'accept', media: 'video' } }
    : { after: ANSWER_MS, do: 'answer', words: { media: 'video' } };
  const rest = steps.slice(first + 1);
  [...turns].sort(([one], [other]) => other - one).forEach(([at, turn]) => rest.splice(at, 0, turn));
  const areFaulty = steps.some(({ do: name }) => name === 'fault');
  return {
    start: { ...begin, app: 'open', isLocked: false, isFilmed: true },
    steps: [...areFaulty ? faults : [], ...steps.slice(0, first), { ...call, words: { ...call.words, media: 'video' } },
      answered, ...rest],
  };
}

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
