import type { CallBook, CallCore } from '../proof/core/CallCore.ts';
import type { Cast } from '../proof/explorer/Cast.ts';
import { judgeState, judgeStep } from '../proof/explorer/invariants.ts';
import { blank, timerBit, type Notes } from '../proof/explorer/Notes.ts';
import { TakeDown } from '../proof/explorer/takeDown.ts';

interface Place {
  readonly book: CallBook;
  readonly notes: Notes;
}

/** The explorer as one would write it first: a state is its JSON text, and each rule is checked after each step. */
export class PlainWalk {
  readonly places: Place[];
  transitions = 0;
  private readonly seen = new Set<string>();
  private readonly core: CallCore;
  private readonly cast: Cast;
  private readonly down: TakeDown;

  constructor(core: CallCore, cast: Cast) {
    this.core = core;
    this.cast = cast;
    this.down = new TakeDown(cast);
    this.places = [{ book: core.emptyBook, notes: blank(cast.callIds.length) }];
  }

  /** @param states how many at most */
  walk(states: number): void {
    for (let at = 0; at < this.places.length && this.places.length < states; at++) {
      this.cast.happenings.forEach((_, by) => this.step(this.places[at]!, by));
    }
  }

  canHappen({ notes }: Place, by: number): boolean {
    const { timer, role = -1 } = this.cast.happenings[by]!;
    return timer === undefined || (notes.calls[role]! & timerBit(timer)) !== 0;
  }

  private step(place: Place, by: number): void {
    if (!this.canHappen(place, by)) {
      return;
    }
    this.transitions++;
    const happening = this.cast.happenings[by]!;
    const step = this.core.transition(place.book, happening.event);
    this.down.begin(place.notes);
    judgeStep(this.down, place.book, happening, step);
    judgeState(this.down, step.book);
    const notes = { calls: this.down.calls.slice(), device: this.down.device };
    const key = JSON.stringify([step.book, [...notes.calls], notes.device]);
    if (!this.seen.has(key)) {
      this.seen.add(key);
      this.places.push({ book: step.book, notes });
    }
  }
}
