import type { Actor } from './Actor.ts';
import type { DeskClock } from './Clock.ts';
import type { Told } from './Told.ts';

export type { Actor } from './Actor.ts';

/** One line of what happened to a call. Holds no name, token or payload: timelines are printed and shared. */
export interface Entry {
  /** Milliseconds since the timeline began. */
  readonly at: number;
  readonly actor: Actor;
  readonly what: string;
  readonly detail: string;
  readonly told?: Told;
}

/** What happened on the desk, in order. */
export class Timeline {
  readonly entries: Entry[] = [];
  /** Called with each new entry, for whoever shows them live. */
  onEntry: (entry: Entry) => void = () => undefined;
  /** When it began, ms since the epoch on the desk's clock. */
  readonly start: number;
  private readonly clock: Pick<DeskClock, 'now'>;

  constructor(clock: Pick<DeskClock, 'now'>) {
    this.clock = clock;
    this.start = clock.now();
  }

  add(actor: Actor, what: string, detail = '', told?: Told): void {
    const entry = { at: this.clock.now() - this.start, actor, what, detail, ...(told && { told }) };
    this.entries.push(entry);
    this.onEntry(entry);
  }
}
