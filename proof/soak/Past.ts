import type { Fault, Strike } from '../../simulator/device/Faults.ts';
import type { World } from './World.ts';

/** What is wrong: its sentence begins with the id of the rule, or with `left`. */
export interface Finding {
  readonly text: string;
  /** When it was seen, ms. */
  readonly at: number;
}

/** The app's process, the call service or the whole device went away. */
export interface Death {
  readonly at: number;
  readonly of: string;
  /** Calls that the service knew then. */
  readonly calls: readonly string[];
  /** From then on the app is told of buttons again; it is not told before. */
  heardAnewAt: number;
}

/** The push of a call that had come before. */
export interface Repeat {
  readonly at: number;
  /** What is known from before: the session, and the callId where it came again under the same one. */
  readonly ids: readonly string[];
}

/** What has happened in a run that no app can help. */
export interface Past {
  readonly strikes: readonly Strike[];
  readonly deaths: readonly Death[];
  readonly repeats: readonly Repeat[];
}

export function pastOf({ phone, deaths, repeats }: World): Past {
  return { strikes: phone.device.faults.strikes, deaths, repeats };
}

/** Whether a finding follows from something that has happened before it. */
export type Cause = (finding: Finding, past: Past) => boolean;

/** Of pushes, as the world makes them, and of the app's own. */
const CALL_IDS = /\bcall-\d+|\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\b/g;

export const ERRORS = ['throws', 'rejects', 'rejectsLate'];

/**
 * The function has failed in one of these ways, at most `within` ms before; in any way if none is given. A failure in
 * the report of one call explains nothing about another one.
 */
export function failed(point: RegExp, kinds: readonly string[] = [], within = Infinity): Cause {
  return (finding, { strikes }) => strikes.some((strike) => matches(strike, point, kinds) &&
    isBefore(strike, finding, within) && isAbout(strike, finding));
}

/** The function has failed so often in turn, for one call where it is about calls: trying again did not help. */
export function failedTimes(point: RegExp, times: number, kinds: readonly string[] = ERRORS): Cause {
  return (finding, { strikes }) => {
    const failures = strikes.filter((strike) => matches(strike, point, kinds) &&
      isBefore(strike, finding, Infinity) && isAbout(strike, finding));
    return failures.some((one) => failures.filter((other) =>
      other.name === one.name && other.callId === one.callId).length >= times);
  };
}

/** The function has failed, and the app, at most `pause` ms after it has heard so, has not tried it again yet. */
export function beforeRetry(point: RegExp, pause: number): Cause {
  return (finding, { strikes }) => strikes.some((strike) => matches(strike, point, ERRORS) &&
    isBefore(strike, finding, durationOf(strike.fault) + pause) && isAbout(strike, finding));
}

/** The same of any call: what is left of one may be in the way of another. */
export function ofAnyCall(cause: Cause): Cause {
  return ({ text, at }, past) => cause({ text: text.replace(CALL_IDS, ''), at }, past);
}

/** What the function was asked for was still under way when it was found: it answers late, or never. */
export function underWay(point: RegExp, slack = 0, kinds: readonly string[] = ['late', 'rejectsLate', 'never']): Cause {
  return (finding, { strikes }) => strikes.some((strike) => matches(strike, point, kinds) &&
    isBefore(strike, finding, durationOf(strike.fault) + slack) && isAbout(strike, finding));
}

/**
 * The call service died, at most `within` ms before. What is named it must have known then, or the app has not subscribed
 * anew since: it cannot know that it hears nothing.
 */
export function serviceDied(within = Infinity): Cause {
  return (finding, { deaths }) => deaths.some((death) => death.of === 'service' && death.at <= finding.at &&
    (finding.at <= death.heardAnewAt || isBefore(death, finding, within) &&
      namesOf(finding).every((callId) => death.calls.includes(callId))));
}

/** The push of the call that is named, or of any where none is, came again, after a death of one of these. */
export function cameAgainAfter(...of: readonly string[]): Cause {
  return (finding, { deaths, repeats }) => repeats.some(({ at, ids }) => at <= finding.at && isNamed(ids, finding) &&
    deaths.some((death) => of.includes(death.of) && death.at <= at));
}

function matches({ name, fault }: Strike, point: RegExp, kinds: readonly string[]): boolean {
  return point.test(name) && fault.isTwice !== true && (kinds.length === 0 || kinds.includes(kindOf(fault)));
}

/** Its name in a scenario. */
function kindOf({ code, isThrown, never, delayMs }: Fault): string {
  return never === true ? 'never' : code === undefined ? 'late' : isThrown === true ? 'throws'
    : delayMs === undefined ? 'rejects' : 'rejectsLate';
}

/** What a function of a kit takes besides, where nothing is wrong, ms: what is late comes so much later still. */
const LATENCY_MS = 50;

function durationOf({ never, delayMs = 0 }: Fault): number {
  return never === true ? Infinity : delayMs + LATENCY_MS;
}

function isBefore({ at }: { readonly at: number }, finding: Finding, within: number): boolean {
  return at <= finding.at && finding.at - at <= within;
}

function isAbout({ callId }: Strike, finding: Finding): boolean {
  const names = namesOf(finding);
  return callId === undefined || names.length === 0 || names.includes(callId);
}

function namesOf({ text }: Finding): readonly string[] {
  return text.match(CALL_IDS) ?? [];
}

/** Or no call is named at all. */
function isNamed(ids: readonly string[], finding: Finding): boolean {
  const names = namesOf(finding);
  return names.length === 0 || names.some((name) => ids.includes(name));
}
