import { businessError } from '../../device/Faults.ts';
import type { Ledger } from '../../rules/Ledger.ts';
import { EFFECT } from './Rules.ts';

interface Continuous {
  readonly intensity?: number;
  readonly frequency?: number;
}

interface VibratorEvent {
  readonly time: number;
  readonly duration: number;
}

/** What `build` gives (js-apis-vibrator.md, VibratorPattern). */
export interface VibratorPattern {
  readonly time: number;
  readonly events: readonly VibratorEvent[];
}

/** Longest start and length of an event, ms, and how many events there may be (js-apis-vibrator.md). */
const LAST_START_MS = 1_800_000;
const LONGEST_EVENT_MS = 5000;
const MOST_EVENTS = 128;
/** How long a transient event is felt, ms. Assumed. */
const TRANSIENT_MS = 48;

/** @returns the class as the app makes it with `new`: without arguments */
export function patternBuilder(ledger: Ledger): new () => object {
  return class VibratorPatternBuilder {
    readonly #events: VibratorEvent[] = [];

    addContinuousEvent(time: number, duration: number, options?: Continuous): this {
      const fits = isIn(duration, 1, LONGEST_EVENT_MS) && isContinuous(options);
      return this.#add(fits, { time, duration }, 'continuous event');
    }

    addTransientEvent(time: number, options?: Continuous): this {
      return this.#add(isContinuous(options), { time, duration: TRANSIENT_MS }, 'transient event');
    }

    build(): VibratorPattern {
      if (this.#events.length === 0) {
        throw refusal(ledger, 'a pattern without events');
      }
      return { time: 0, events: [...this.#events] };
    }

    #add(fits: boolean, event: VibratorEvent, what: string): this {
      if (!fits || !isIn(event.time, 0, LAST_START_MS) || this.#events.length >= MOST_EVENTS) {
        throw refusal(ledger, `${what} at ${event.time} ms of ${event.duration} ms`);
      }
      this.#events.push(event);
      return this;
    }
  };
}

/** From its first event's start to its last one's end, ms. */
export function patternLength(pattern: VibratorPattern): number {
  return Math.max(0, ...pattern.events.map((event) => event.time + event.duration));
}

/** Notes what the app did and makes the error for it. */
export function refusal(ledger: Ledger, detail: string): Error {
  ledger.violate(EFFECT, detail);
  return businessError(401, 'Parameter error.');
}

function isContinuous(options: Continuous | undefined): boolean {
  return isIn(options?.intensity ?? 100, 0, 100) && isIn(options?.frequency ?? 0, -100, 100);
}

function isIn(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most;
}
