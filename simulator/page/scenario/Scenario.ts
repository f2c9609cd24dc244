import { fieldsOf } from '../protocol/Checks.ts';
import { type Command, parseCommand } from '../protocol/Command.ts';
import { DEVICE_KINDS, type DeviceKind } from '../protocol/State.ts';

/** A command of a scenario, and when it is given, ms since its beginning. */
export interface Step {
  readonly at: number;
  readonly command: Command;
}

/** What a person did to a device, to be done again. */
export interface Scenario {
  readonly device: DeviceKind;
  readonly steps: readonly Step[];
}

const VERSION = 1;
/** A scenario in a link has at most this many steps and lasts no longer than this, ms; the link is at most so long. */
export const MOST_STEPS = 60;
export const LONGEST_MS = 10 * 60_000;
export const LONGEST_LINK = 8000;

/** Commands that answer something that is on the screen: they need the call that is there, not the one of then. */
const ON_A_CALL = new Set(['answer', 'reject', 'hangup', 'mute', 'silence', 'tapCapsule']);

/** The text that stands in a link. @returns undefined where it would be too long */
export function toLink({ device, steps }: Scenario): string | undefined {
  const text = JSON.stringify({ v: VERSION, device, steps: steps.map(({ at, command }) => [Math.round(at), command]) });
  const bytes = new TextEncoder().encode(text);
  const link = btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  return steps.length <= MOST_STEPS && link.length <= LONGEST_LINK ? link : undefined;
}

/** @returns undefined for what is no scenario, or one that asks for more than a person could mean */
export function fromLink(link: string): Scenario | undefined {
  const { v, device, steps } = fieldsOf(decode(link));
  const kind = DEVICE_KINDS.find((one) => one === device);
  if (v !== VERSION || kind === undefined || !Array.isArray(steps) || steps.length === 0 || steps.length > MOST_STEPS) {
    return undefined;
  }
  const read = steps.map(readStep);
  return read.every((step) => step !== undefined) ? { device: kind, steps: read } : undefined;
}

/** The command as it is given now: with the id of the call that is on the screen. */
export function forNow(command: Command, call: string | undefined): Command {
  return ON_A_CALL.has(command.do) ? { ...command, call: call ?? '' } as Command : command;
}

function readStep(value: unknown): Step | undefined {
  const [at, said] = Array.isArray(value) ? value as unknown[] : [];
  const command = parseCommand(said);
  return typeof at === 'number' && at >= 0 && at <= LONGEST_MS && command !== undefined ? { at, command } : undefined;
}

function decode(link: string): unknown {
  if (link.length > LONGEST_LINK || !/^[\w-]+$/.test(link)) {
    return undefined;
  }
  try {
    const binary = atob(link.replace(/-/g, '+').replace(/_/g, '/'));
    const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
}
