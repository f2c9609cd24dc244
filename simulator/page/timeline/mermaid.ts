import type { TimelineRow } from '../protocol/State.ts';
import { arrowOf, LANES } from './lanes.ts';

/** The timeline as Mermaid text, for a README or an issue. @param lanes headline of each lane */
export function mermaidText(rows: readonly TimelineRow[], lanes: Readonly<Record<string, string>>): string {
  const heads = LANES.map((lane) => `  participant ${lane} as ${plain(lanes[lane] ?? lane)}`);
  return ['sequenceDiagram', ...heads, ...rows.map(line), ''].join('\n');
}

function line(row: TimelineRow): string {
  const arrow = arrowOf(row);
  if (arrow === undefined) {
    const text = `RULE ${plain(row.what)} Done: ${plain(row.detail)} (${plain(row.source ?? '')})`;
    return `  Note over ${LANES[0]},${LANES.at(-1)}: ${text}`;
  }
  const { from, to, label } = arrow;
  const text = `${row.at} ms ${plain(label)}`;
  return from === to ? `  Note over ${from}: ${text}` : `  ${from}->>${to}: ${text}`;
}

/** Mermaid ends a statement at `;` and a line, and reads `#` as the beginning of a character's number. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/#/g, '#35;').replace(/(?<!#35);/g, '#59;').trim();
}
