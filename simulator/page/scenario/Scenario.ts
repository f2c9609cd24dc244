import { fieldsOf } from '../protocol/Checks.ts';
import { type Command, parseCommand } from '../protocol/Command.ts';
import { DEVICE_KINDS, type DeviceKind } from '../protocol/State.ts';

/** A command of a scenario, which device it is given to, and when, ms since its beginning. */
export interface Step {
  readonly at: number;
  readonly device: DeviceKind;
  readonly command: Command;
}

/** What a person did to the devices of the page, to be done again. */
export interface Scenario {
  readonly steps: readonly Step[];
}

const VERSION = 2;
/** Of links in which all steps are of one device, which is named once. Nobody makes them any longer; they are about. */
const VERSION_OF_ONE = 1;
/** A scenario in a link has at most this many steps and lasts no longer than this, ms; the link is at most so long. */
export const MOST_STEPS = 60;
export const LONGEST_MS = 10 * 60_000;
const LONGEST_LINK = 8000;

/** Commands that answer something that is on the screen: they need the call that is there, not the one of then. */
const ON_A_CALL = new Set(['answer', 'reject', 'hangup', 'mute', 'silence', 'tapCapsule']);

/** The text that stands in a link. @returns undefined where it would be too long */
export function toLink({ steps }: Scenario): string | undefined {
  const said = steps.map(({ at, device, command }) => [Math.round(at), device, command]);
  const text = JSON.stringify({ v: VERSION, steps: said });
  const bytes = new TextEncoder().encode(text);
  const link = btoa(String.fromCharCode(...bytes)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  return steps.length <= MOST_STEPS && link.length <= LONGEST_LINK ? link : undefined;
}

/** @returns undefined for what is no scenario, or one that asks for more than a person could mean */
export function fromLink(link: string): Scenario | undefined {
  const { v, device, steps } = fieldsOf(decode(link));
  if (v !== VERSION && v !== VERSION_OF_ONE || !Array.isArray(steps) || steps.length === 0 || steps.length > MOST_STEPS) {
    return undefined;
  }
  const read = (steps as unknown[]).map((step) => readStep(step, v === VERSION_OF_ONE ? [device] : []));
  return read.every((step) => step !== undefined) ? { steps: read } : undefined;
}

/** Each device that something is done to, once. */
export function devicesIn({ steps }: Scenario): readonly DeviceKind[] {
  return [...new Set(steps.map(({ device }) => device))];
}

/** The command as it is given now: with the id of the call that is on the screen. */
export function forNow(command: Command, call: string | undefined): Command {
  return ON_A_CALL.has(command.do) ? { ...command, call: call ?? '' } as Command : command;
}

/** @param named what stands before the command in each step, where the link says it once for all */
function readStep(value: unknown, named: readonly unknown[]): Step | undefined {
  const [at, ...rest] = Array.isArray(value) ? value as unknown[] : [];
  const [name, said] = [...named, ...rest];
  const device = DEVICE_KINDS.find((one) => one === name);
  const command = parseCommand(said);
  return typeof at === 'number' && at >= 0 && at <= LONGEST_MS && device !== undefined && command !== undefined
    ? { at, device, command } : undefined;
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
