import { arrowOf, type Lane, lanesOf, type ShownRow } from './lanes.ts';
import { brokenWords } from './words.ts';

/** The timeline as Mermaid text, for a README or an issue. @param names headlines of lanes, and names of devices */
export function mermaidText(rows: readonly ShownRow[], names: Readonly<Record<string, string>>,
  devices: readonly string[] = []): string {
  const lanes = lanesOf(devices);
  const heads = lanes.map((lane) => `  participant ${idOf(lane)} as ${plain(nameOf(lane, names))}`);
  return ['sequenceDiagram', ...heads, ...rows.map((row) => line(row, lanes)), ''].join('\n');
}

function idOf({ actor, device }: Lane): string {
  return device === undefined ? actor : `${device}_${actor}`;
}

function nameOf({ actor, device }: Lane, names: Readonly<Record<string, string>>): string {
  const name = names[actor] ?? actor;
  return device === undefined ? name : `${names[device] ?? device}: ${name}`;
}

function line(row: ShownRow, lanes: readonly Lane[]): string {
  const arrow = arrowOf(row, lanes);
  const id = (lane: number): string => idOf(lanes[lane] ?? { actor: 'server' });
  if (arrow === undefined) {
    const text = `RULE ${plain(brokenWords(row))}`;
    return `  Note over ${id(0)},${id(lanes.length - 1)}: ${text}`;
  }
  const { from, to, label } = arrow;
  const text = `${row.at} ms ${plain(label)}`;
  return from === to ? `  Note over ${id(from)}: ${text}` : `  ${id(from)}->>${id(to)}: ${text}`;
}

/** Mermaid ends a statement at `;` and a line, and reads `#` as the beginning of a character's number. */
function plain(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/#/g, '#35;').replace(/(?<!#35);/g, '#59;').trim();
}
