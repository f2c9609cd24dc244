import type { DeskClock } from './Clock.ts';

/** What a kit function does instead of, or before, its documented behaviour. */
export interface Fault {
  /** Throws or rejects with a BusinessError of this code. */
  readonly code?: number;
  /** Throws at once what a promise would have rejected with: to be given with a code. */
  readonly isThrown?: boolean;
  /** Answers this value and does nothing: `{ value: undefined }` is one, too. */
  readonly value?: unknown;
  /** Answers this much later, ms. */
  readonly delayMs?: number;
  /** Never answers. */
  readonly never?: boolean;
  /** What is told by a callback is told twice; to be given alone. */
  readonly isTwice?: boolean;
  /** For how many calls; all of them if not given. */
  readonly times?: number;
}

/** A fault in effect. */
export interface Strike {
  readonly at: number;
  readonly name: string;
  readonly fault: Fault;
  /** The call that the function was asked about, where it was about one. */
  readonly callId: string | undefined;
}

/** What a kit's function goes through before it does its work. */
export interface FaultGate {
  check(name: string): void;
  /** @param callId of the call that it is about, for those who look at what faults lead to */
  answer<T>(name: string, latencyMs: number, work: () => T | Promise<T>, callId?: string): Promise<T>;
  /** How often a callback of `name` is called for what happens once. */
  repeats(name: string): number;
}

/**
 * Faults by kit function, e.g. `CallServiceKit.voipCall.reportIncomingCall`. None is set unless a test or a person
 * sets it.
 */
export class Faults implements FaultGate {
  /** Names of all functions that have asked so far. */
  readonly asked = new Set<string>();
  /** Names of those that have answered by a promise. */
  readonly promised = new Set<string>();
  /** All that faults have done so far, oldest first. */
  readonly strikes: Strike[] = [];
  /** Told of each of them. */
  onStrike: (strike: Strike) => void = () => undefined;
  private readonly byName = new Map<string, { fault: Fault; left: number }>();
  private readonly clock: DeskClock;

  constructor(clock: DeskClock) {
    this.clock = clock;
  }

  set(name: string, fault: Fault): void {
    this.byName.set(name, { fault, left: fault.times ?? Infinity });
  }

  clear(name?: string): void {
    if (name === undefined) {
      this.byName.clear();
    } else {
      this.byName.delete(name);
    }
  }

  /** For functions that answer at once: throws where a fault says so. */
  check(name: string): void {
    const fault = this.take(name);
    if (fault?.code !== undefined) {
      throw businessError(fault.code, `fault set for ${name}`);
    }
  }

  repeats(name: string): number {
    return this.byName.get(name)?.fault.isTwice === true && this.take(name) !== undefined ? 2 : 1;
  }

  /**
   * For functions that answer by promise: `work` after `latencyMs` of the device's time, or the fault.
   * @param latencyMs how long the function takes where nothing is wrong
   */
  answer<T>(name: string, latencyMs: number, work: () => T | Promise<T>, callId?: string): Promise<T> {
    this.promised.add(name);
    const fault = this.take(name, callId);
    if (fault?.isThrown === true) {
      throw businessError(fault.code ?? 401, `fault set for ${name}`);
    }
    if (fault?.never === true) {
      return new Promise<T>(() => undefined);
    }
    return this.answerLater(name, fault, latencyMs, work);
  }

  private async answerLater<T>(name: string, fault: Fault | undefined, latencyMs: number, work: () => T | Promise<T>):
    Promise<T> {
    await this.wait(latencyMs + (fault?.delayMs ?? 0));
    if (fault?.code !== undefined) {
      throw businessError(fault.code, `fault set for ${name}`);
    }
    return fault !== undefined && 'value' in fault ? fault.value as T : work();
  }

  private take(name: string, callId?: string): Fault | undefined {
    this.asked.add(name);
    const set = this.byName.get(name);
    if (set === undefined || set.left <= 0) {
      return undefined;
    }
    set.left -= 1;
    const strike: Strike = { at: this.clock.now(), name, fault: set.fault, callId };
    this.strikes.push(strike);
    this.onStrike(strike);
    return set.fault;
  }

  private wait(ms: number): Promise<void> {
    return ms <= 0 ? Promise.resolve() : new Promise((resolve) => void this.clock.setTimeout(resolve, ms));
  }
}

/** An error as kits throw it: an Error with a number (js-apis-base.md, BusinessError). */
export function businessError(code: number, message: string): Error & { code: number } {
  return Object.assign(new Error(message), { code });
}
