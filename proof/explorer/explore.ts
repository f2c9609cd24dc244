import type { CallBook, CallCore, Step } from '../core/CallCore.ts';
import type { Cast, Happening } from './Cast.ts';
import { Interning } from './Interning.ts';
import { judge } from './invariants.ts';
import { blank, timerBit, type Notes } from './Notes.ts';
import { Breach } from './takeDown.ts';

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

interface Next {
  readonly step: Step;
  readonly notes: Notes;
}

interface Place {
  readonly book: CallBook;
  readonly notes: Notes;
  readonly from: number;
  readonly by: number;
}

/**
 * Walks the transition function over every order of what can happen, breadth first, so that the first way found to a
 * broken rule is the shortest. Equal states are one state.
 */
export function explore(core: CallCore, cast: Cast, bounds: Bounds): Walk {
  const started = performance.now();
  const interning = new Interning();
  const seen = new Set<string>();
  const places: Place[] = [{ book: core.emptyBook, notes: blank(cast.callIds.length), from: -1, by: -1 }];
  seen.add(interning.key(core.emptyBook, places[0]!.notes));
  let transitions = 0;
  let layerEnd = 1;
  let depth = 0;
  const done = (end: Walk['end'], breach?: Walk['breach']): Walk =>
    ({ cast: cast.name, states: places.length, transitions, depth, ms: performance.now() - started, end, breach });
  for (let at = 0; at < places.length; at++) {
    if (at === layerEnd) {
      depth++;
      layerEnd = places.length;
      if (depth >= bounds.depth) {
        return done('depth');
      }
    }
    if ((at & 255) === 0 && performance.now() - started > bounds.time) {
      return done('time');
    }
    const place = places[at]!;
    for (let by = 0; by < cast.happenings.length; by++) {
      const happening = cast.happenings[by]!;
      if (!canHappen(cast, place, happening)) {
        continue;
      }
      transitions++;
      try {
        const next = go(core, cast, place, happening);
        if (next === undefined) {
          continue;
        }
        const key = interning.key(next.step.book, next.notes);
        if (!seen.has(key)) {
          seen.add(key);
          places.push({ book: next.step.book, notes: next.notes, from: at, by });
          if (places.length >= bounds.states) {
            return done('states');
          }
        }
      } catch (error) {
        const what = error instanceof Breach ? error.message : `I10: an exception: ${String(error)}`;
        return done('broken rule', { what, events: [...way(cast, places, at), happening.label] });
      }
    }
  }
  return done('all seen');
}

/** A timer fires only where it runs; everything else may come at any time, sensible or not. */
function canHappen(cast: Cast, place: Place, { timer, event }: Happening): boolean {
  return timer === undefined ||
    ((place.notes.calls[cast.callIds.indexOf(event.callId ?? '')] ?? 0) & timerBit(timer)) !== 0;
}

/** Undefined where nothing came of it: such a step can break no rule that was not broken before. */
function go(core: CallCore, cast: Cast, place: Place, { event, timer }: Happening): Next | undefined {
  const step = core.transition(place.book, event);
  if (step.book === place.book && step.effects.length === 0 && timer === undefined) {
    return undefined;
  }
  return { step, notes: judge(cast, place.notes, place.book, event, step) };
}

function way(cast: Cast, places: readonly Place[], to: number): string[] {
  const labels: string[] = [];
  for (let at = to; at > 0; at = places[at]!.from) {
    labels.unshift(cast.happenings[places[at]!.by]!.label);
  }
  return labels;
}
