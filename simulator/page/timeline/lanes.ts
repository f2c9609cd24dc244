import type { Actor } from '../../device/Actor.ts';
import type { TimelineRow } from '../protocol/State.ts';

/** Who stands at the head of a lane. Server and push are nobody's; of two devices each has its own system, app and user. */
export interface Lane {
  readonly actor: Actor;
  readonly device?: string;
}

/** A row of the timeline as the page says it, and whose it is where several devices are shown. */
export interface ShownRow extends TimelineRow {
  /** In the language of the page. Where arrows lead is read from the English. */
  readonly said?: string;
  readonly device?: string;
}

/** Who does something to whom; the same twice is something that one does alone. Numbers of lanes. */
export interface Arrow {
  readonly from: number;
  readonly to: number;
  readonly label: string;
}

/** From the far end to the person; of two devices, from person to person. */
export function lanesOf(devices: readonly string[]): readonly Lane[] {
  const [first, second] = devices;
  if (second === undefined) {
    return [{ actor: 'server' }, { actor: 'push' }, { actor: 'system' }, { actor: 'app' }, { actor: 'user' }];
  }
  return [
    ...(['user', 'system', 'app'] as const).map((actor) => ({ actor, device: first ?? '' })),
    { actor: 'server' }, { actor: 'push' },
    ...(['app', 'system', 'user'] as const).map((actor) => ({ actor, device: second })),
  ];
}

const TO_PERSON = /^(shows|rings|vibrates|is silent|takes the call down|a carrier call rings|asks)/;
const TO_APP = /^(kills|ends) the app/;

/** The arrow of an entry; undefined for a broken rule, which is drawn across all lanes. */
export function arrowOf(row: ShownRow, lanes: readonly Lane[] = lanesOf([])): Arrow | undefined {
  const { actor, what, detail, said, device } = row;
  if (actor === 'rule') {
    return undefined;
  }
  const place = (one: Actor): number => lanes.findIndex((lane) =>
    lane.actor === one && (lane.device === undefined || lane.device === device));
  return {
    from: place(actor), to: place(towards(row, actor)), label: said ?? (detail === '' ? what : `${what} (${detail})`),
  };
}

function towards({ what, detail, told }: ShownRow, actor: Actor): Actor {
  switch (actor) {
    case 'server':
      // Whoever is no device here has no lane: what is said to them stays with the server.
      return what === 'created' ? 'push' : told?.isHere ?? detail.endsWith('to the callee') ? 'app' : 'server';
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
