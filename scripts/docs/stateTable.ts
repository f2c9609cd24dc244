import { type CallBook, type CallCore, type CallEvent, loadCore, type Step } from '../../proof/core/CallCore.ts';
import { singles } from '../../proof/explorer/casts.ts';
import { explore } from '../../proof/explorer/explore.ts';
import { report } from '../../proof/explorer/report.ts';

/** Enough for every change of state: a longer walk has found no other one. */
const STEPS = 5;
const NO_CALL = 'no call';
const STATES = [NO_CALL, 'preparing', 'ringing', 'dialing', 'answering', 'active', 'ended'];

/** State by state what follows at an event: event, state before, states after. */
export type Follows = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

let walked: Follows | undefined;

/** Seen in a walk through every order of events of one call, however it comes. */
export function follows(): Follows {
  return (walked ??= walk());
}

function walk(): Follows {
  const seen = new Map<string, Map<string, Set<string>>>();
  const core = watched(loadCore(), (event, before, after) => {
    const row = seen.get(event.kind) ?? new Map<string, Set<string>>();
    seen.set(event.kind, row.set(before, (row.get(before) ?? new Set()).add(after)));
  });
  const casts = singles(core).filter(({ name }) => !name.includes('video'));
  for (const cast of casts) {
    const walk = explore(core, cast, { depth: STEPS, states: Infinity, time: Infinity });
    if (walk.breach !== undefined) {
      throw new Error(`No table can be made of a walk that broke off.\n${report(walk)}`);
    }
  }
  return seen;
}

/** The same as a table. */
export function stateTable(): string {
  const cell = (states: ReadonlySet<string> | undefined): string => [...states ?? ['–']].sort().join(', ');
  const rows = [...follows()].sort(([a], [b]) => a < b ? -1 : 1).map(([kind, row]) =>
    `| \`${kind}\` | ${STATES.slice(0, -1).map((state) => cell(row.get(state))).join(' | ')} |`);
  return [`| Event | ${STATES.slice(0, -1).join(' | ')} |`, `|${'---|'.repeat(STATES.length)}`, ...rows].join('\n');
}

type Told = (event: CallEvent, before: string, after: string) => void;

/** The core, whose every step is told of: what the one call was, and what it is. */
function watched(core: CallCore, told: Told): CallCore {
  const transition = (book: CallBook, event: CallEvent): Step => {
    const step = core.transition(book, event);
    const [before, after] = [stateIn(book), stateIn(step.book)];
    if (before !== after) {
      told(event, before, after);
    }
    return step;
  };
  return { ...core, transition };
}

function stateIn({ calls }: CallBook): string {
  return calls[0]?.state ?? NO_CALL;
}
