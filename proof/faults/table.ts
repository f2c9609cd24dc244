import { FAULT_POINTS, isAtOnce } from '../../simulator/kits/faultPoints.ts';
import { outcomeOf } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { PLACES } from './states.ts';

const KINDS = ['throws', 'rejects', 'late', 'never'] as const;

/** One line: these faults, at this state, are seen like this. */
interface Row {
  readonly outcome: Outcome;
  /** By function, the kinds. */
  readonly faults: Map<string, string[]>;
}

/** The page of what is seen when a function of a kit fails, from runs of the app. */
export async function faultTable(places = PLACES): Promise<string> {
  const parts: string[] = [];
  for (const place of places) {
    const calm = await outcomeOf(place);
    const rows: Row[] = [];
    // A run is the same each time, so what it never calls cannot fail in it.
    for (const point of FAULT_POINTS.filter((name) => calm.asked.has(name) && (place.films ?? /./).test(name))) {
      for (const kind of place.films !== undefined && isAtOnce(point) ? KINDS.slice(0, 1) : KINDS) {
        put(rows, await outcomeOf(place, point, kind), point, kind);
      }
    }
    parts.push(describe(place.name, calm, rows));
  }
  return [HEAD, ...parts].join('\n');
}

const HEAD = `# When a function of the system fails

Made by \`npm run faults\` from runs of the app in the virtual phone; a test holds it to what the app does. The call is a voice call
that is answered and talked for 40 s; then the other side hangs up, if nobody has done so before. From the named point on the function
fails each time: it throws, rejects, answers 1.5 s late, or never answers. In quotation marks stands what the app's page says: why the
call is over, or what it lacks. "ended cancelled" is the caller's own word: until then the caller has heard of no end. Functions that are
not named in a table change nothing that either side could see. The last table is of a video call with the page in front, of 12 s,
and of the functions of CameraKit and ImageKit alone; "later" says who sees whom 10 s after the answer.
`;

function put(rows: Row[], outcome: Outcome, point: string, kind: string): void {
  let row = rows.find((one) => one.outcome.user === outcome.user && one.outcome.peer === outcome.peer);
  if (row === undefined) {
    row = { outcome, faults: new Map() };
    rows.push(row);
  }
  row.faults.set(point, [...row.faults.get(point) ?? [], kind]);
}

function describe(place: string, calm: Outcome, rows: readonly Row[]): string {
  const changed = rows.filter(({ outcome }) => outcome.user !== calm.user || outcome.peer !== calm.peer);
  const lines = changed.map(({ outcome, faults }) => {
    const names = [...faults].map(([point, kinds]) =>
      `\`${point.split('.').slice(1).join('.')}\` ${kinds.length === KINDS.length ? '' : kinds.join(', ')}`.trim());
    return `| ${names.join('<br>')} | ${outcome.user || 'nothing'} | ${outcome.peer || 'nothing'} |`;
  });
  return `## From ${place} on

Without a fault the user sees: ${calm.user}. The other side hears: ${calm.peer}.

| Fails | The user sees | The other side hears |
|---|---|---|
${lines.join('\n')}
`;
}
