import type { Walk } from './explore.ts';

const ENDS: Readonly<Record<Walk['end'], string>> = {
  'all seen': 'every reachable state was seen',
  depth: 'stopped at the depth that was asked for',
  states: 'stopped at the number of states that was asked for',
  time: 'stopped when the time was up',
  'broken rule': 'A RULE IS BROKEN',
};

/** One walk in two lines, or in as many as a broken rule takes. */
export function report(walk: Walk): string {
  const rate = Math.round(walk.transitions / Math.max(walk.ms, 1) * 1000);
  const lines = [
    `${walk.cast}: ${ENDS[walk.end]}`,
    `  ${count(walk.states)} states, ${count(walk.transitions)} transitions, ${walk.depth} events deep, `
      + `${(walk.ms / 1000).toFixed(1)} s, ${count(rate)} transitions a second`,
  ];
  if (walk.breach !== undefined) {
    lines.push(`  ${walk.breach.what}`, '  The shortest way there:', ...walk.breach.events.map((label) => `    ${label}`));
  }
  return lines.join('\n');
}

const count = (value: number): string => value.toLocaleString('en-US');
