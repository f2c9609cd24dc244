import type { CallCore } from '../core/CallCore.ts';
import type { Cast, Happening } from './Cast.ts';
import { judgeState, judgeStep } from './invariants.ts';
import { blank, timerBit } from './Notes.ts';
import { Position } from './Position.ts';
import { StateTable } from './StateTable.ts';
import { Breach, TakeDown } from './takeDown.ts';

export interface Bounds {
  /** Longest order of events; Infinity for all there are. */
  readonly depth: number;
  readonly states: number;
  /** Milliseconds. */
  readonly time: number;
}

export interface Walk {
  readonly cast: string;
  readonly states: number;
  readonly transitions: number;
  /** Length of the longest shortest way to a state. */
  readonly depth: number;
  readonly ms: number;
  /** What ended the walk: everything was seen, or a bound. */
  readonly end: 'all seen' | 'depth' | 'states' | 'time' | 'broken rule';
  readonly breach: { readonly what: string; readonly events: readonly string[] } | undefined;
}

/**
 * Walks the transition function over every order of what can happen, breadth first, so that the first way found to a
 * broken rule is the shortest. Equal states are one state.
 */
export function explore(core: CallCore, cast: Cast, bounds: Bounds): Walk {
  return new Explorer(core, cast).walk(bounds);
}

class Explorer {
  readonly #core: CallCore;
  readonly #cast: Cast;
  readonly #here: Position;
  readonly #down: TakeDown;
  readonly #table: StateTable;
  readonly #state: Int32Array;
  readonly #timers: readonly number[];
  #transitions = 0;
  /** Index of the happening that is tried now. */
  #by = 0;

  constructor(core: CallCore, cast: Cast) {
    this.#core = core;
    this.#cast = cast;
    this.#here = new Position(core, cast);
    this.#down = new TakeDown(cast);
    this.#table = new StateTable(this.#here.width);
    this.#state = new Int32Array(this.#here.width);
    this.#timers = cast.happenings.map(({ timer }) => timer === undefined ? 0 : timerBit(timer));
    this.#here.write(core.emptyBook, blank(cast.callIds.length), this.#state);
    this.#table.add(this.#state, -1, -1);
  }

  walk(bounds: Bounds): Walk {
    const started = performance.now();
    let depth = 0;
    let layerEnd = 1;
    const done = (end: Walk['end'], breach?: Walk['breach']): Walk => ({
      cast: this.#cast.name, states: this.#table.size, transitions: this.#transitions, depth,
      ms: performance.now() - started, end, breach,
    });
    for (let at = 0; at < this.#table.size; at++) {
      if (at === layerEnd) {
        depth++;
        layerEnd = this.#table.size;
        if (depth >= bounds.depth) {
          return done('depth');
        }
      }
      if ((at & 255) === 0 && performance.now() - started > bounds.time) {
        return done('time');
      }
      try {
        this.#expand(at);
      } catch (error) {
        const what = error instanceof Breach ? error.message : `I10: an exception: ${String(error)}`;
        return done('broken rule', { what, events: this.#wayTo(at, this.#by) });
      }
      if (this.#table.size >= bounds.states) {
        return done('states');
      }
    }
    return done('all seen');
  }

  /** Everything that can happen in a state. */
  #expand(at: number): void {
    const { happenings } = this.#cast;
    this.#stand(at);
    for (let by = 0; by < happenings.length; by++) {
      const happening = happenings[by]!;
      if (this.#canHappen(happening.role, this.#timers[by]!)) {
        this.#by = by;
        this.#transitions++;
        this.#try(happening, at);
      }
    }
  }

  #stand(at: number): void {
    this.#table.read(at, this.#state);
    this.#here.read(this.#state);
  }

  /** A timer fires only where it runs; everything else may come at any time, sensible or not. */
  #canHappen(role: number | undefined, timer: number): boolean {
    return role === undefined ||
      (!this.#here.isTwin[role] && (timer === 0 || (this.#here.calls[role]! & timer) !== 0));
  }

  /** Where nothing comes of it, no rule can be broken that was not broken before. */
  #try(happening: Happening, at: number): void {
    const { book } = this.#here;
    const step = this.#core.transition(book, happening.event);
    if (step.book === book && step.effects.length === 0 && happening.timer === undefined) {
      return;
    }
    this.#down.begin(this.#here);
    judgeStep(this.#down, book, happening, step);
    this.#here.write(step.book, this.#down, this.#state);
    if (this.#table.add(this.#state, at, this.#by)) {
      judgeState(this.#down, step.book);
    }
  }

  /** All that has happened until a state, and one thing more. */
  #wayTo(to: number, last: number): string[] {
    const way = [last];
    for (let at = this.#table.origin(to); at.from >= 0; at = this.#table.origin(at.from)) {
      way.unshift(at.by);
    }
    return way.map((by) => this.#cast.happenings[by]!.label);
  }
}
