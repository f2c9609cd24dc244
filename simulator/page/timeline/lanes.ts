import type { Actor } from '../../device/Actor.ts';
import type { TimelineRow } from '../protocol/State.ts';

/** The lanes of the diagram, from the far end to the person. */
export const LANES: readonly Actor[] = ['server', 'push', 'system', 'app', 'user'];

/** Who does something to whom; the same twice is something that one does alone. */
export interface Arrow {
  readonly from: Actor;
  readonly to: Actor;
  readonly label: string;
}

const TO_PERSON = /^(shows|rings|vibrates|is silent|takes the call down|a carrier call rings|asks)/;
const TO_APP = /^(kills|ends) the app/;

/** The arrow of an entry; undefined for a broken rule, which is drawn across all lanes. */
export function arrowOf({ actor, what, detail, said }: TimelineRow & { readonly said?: string }): Arrow | undefined {
  if (actor === 'rule') {
    return undefined;
  }
  return { from: actor, to: towards(actor, what, detail), label: said ?? (detail === '' ? what : `${what} (${detail})`) };
}

function towards(actor: Actor, what: string, detail: string): Actor {
  switch (actor) {
    case 'server':
      // The caller has no lane: what is said to it stays with the server.
      return what === 'created' ? 'push' : detail.endsWith('to the callee') ? 'app' : 'server';
    case 'push':
      return 'app';
    case 'system':
      return TO_PERSON.test(what) ? 'user' : TO_APP.test(what) ? 'app' : 'system';
    case 'app':
      return what.startsWith('report') ? 'system' : 'app';
    case 'user':
      return 'system';
  }
}
