import { type Arrow, arrowOf, type Lane, lanesOf, type ShownRow } from './lanes.ts';
import { escapeXml, wrap } from './text.ts';
import { brokenWords } from './words.ts';

export interface SvgOptions {
  /** Headlines of lanes, and names of devices. */
  readonly names: Readonly<Record<string, string>>;
  /** Two that stand beside each other in the picture; the rows are of one where not given. */
  readonly devices?: readonly string[];
  readonly width?: number;
  /** Without its headlines, where those stand over it by themselves. */
  readonly isHeadless?: boolean;
}

const GUTTER = 64;
const HEAD = 34;
/** Above it, where devices are named. */
const NAMES = 18;
const ROW = 34;
const LINE = 15;
/** A pause from here on is drawn as one, ms. */
const PAUSE_MS = 1500;
const PAUSE = 22;
/** Of the small print, px. */
const CHARACTER = 6.1;
const LETTER_HEIGHT = 12;

/** Colours come from the page around it where there is one. */
const STYLE = `
.sd text{font:12px system-ui,sans-serif;fill:var(--ink,#1b2230)}
.sd .t{font-variant-numeric:tabular-nums;fill:var(--ink-soft,#5b6472);font-size:11px}
.sd .h{font-weight:600;font-size:12px}
.sd .d{fill:var(--ink-soft,#5b6472);font-size:11px}
.sd .l{stroke:var(--line,#d9dee6);stroke-width:1}
.sd .a{stroke:var(--ink-soft,#5b6472);stroke-width:1.4;fill:none}
.sd .p{fill:var(--ink-soft,#5b6472)}
.sd .a.mine,.sd .p.mine{stroke:var(--accent,#2b5fd9)}
.sd .p.mine{fill:var(--accent,#2b5fd9)}
.sd .b{fill:var(--bad-back,#fdecec);stroke:var(--bad,#b3261e)}
.sd .r{fill:var(--bad,#b3261e)}
.sd .x{paint-order:stroke;stroke:var(--surface,#fff);stroke-width:4px;stroke-linejoin:round}`;

interface Drawing {
  readonly parts: string[];
  readonly width: number;
  readonly lanes: readonly Lane[];
  readonly names: Readonly<Record<string, string>>;
  readonly x: (lane: number) => number;
}

/** The timeline as a sequence diagram: lanes from left to right, time from top to bottom, one row for each entry. */
export function sequenceSvg(rows: readonly ShownRow[], options: SvgOptions): string {
  const drawing = begin(options);
  const top = options.isHeadless === true ? 0 : headHeight(options);
  let y = top;
  let last: number | undefined;
  for (const row of rows) {
    y += last !== undefined && row.at - last >= PAUSE_MS ? pause(drawing, y, row.at - last) : 0;
    last = row.at;
    const arrow = arrowOf(row, drawing.lanes);
    y += arrow === undefined ? broken(drawing, y, row) : entry(drawing, y, row, arrow);
  }
  const height = y + 8;
  const lines = drawing.lanes.map((_, i) =>
    `<line class="l" x1="${drawing.x(i)}" x2="${drawing.x(i)}" y1="${Math.max(0, top - 8)}" y2="${height}"/>`);
  return picture(drawing, height, [...lines, ...(top === 0 ? [] : heads(drawing)), ...drawing.parts]);
}

/** The headlines of its lanes alone. */
export function sequenceHead(options: SvgOptions): string {
  const drawing = begin(options);
  return picture(drawing, headHeight(options), heads(drawing));
}

function begin({ names, devices = [], width = 460 }: SvgOptions): Drawing {
  const lanes = lanesOf(devices);
  const step = (width - GUTTER) / lanes.length;
  return { parts: [], width, lanes, names, x: (lane) => Math.round(GUTTER + step * (lane + 0.5)) };
}

function headHeight({ devices = [] }: SvgOptions): number {
  return HEAD + (devices.length > 1 ? NAMES : 0);
}

function heads({ lanes, names, x }: Drawing): string[] {
  const top = lanes.some(({ device }) => device !== undefined) ? NAMES : 0;
  return lanes.map(({ actor, device }, i) => headline(names[actor] ?? actor, 'h', x(i), top + 18)
    // A device is named once, over the lane in its middle.
    + (device !== undefined && actor === 'system' ? headline(names[device] ?? device, 'd', x(i), 12) : ''));
}

function picture({ width }: Drawing, height: number, parts: readonly string[]): string {
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="sd" ${size}><style>${STYLE}</style>${parts.join('')}</svg>`;
}

function headline(text: string, look: string, x: number, y: number): string {
  return `<text class="${look}" x="${x}" y="${y}" text-anchor="middle">${escapeXml(text)}</text>`;
}

/** About, in px: a Chinese character is as wide as it is high. */
function widthOf(label: string): number {
  return [...label].reduce((sum, character) => sum + (character >= '\u2e80' ? LETTER_HEIGHT : CHARACTER), 0);
}

/** @returns how much room it takes */
function entry({ parts, width, lanes, x }: Drawing, y: number, { at }: ShownRow, { from, to, label }: Arrow): number {
  const [start, end] = [x(from), x(to)];
  const line = y + 24;
  const mine = lanes[from]?.actor === 'app' ? ' mine' : '';
  parts.push(`<text class="t" x="${GUTTER - 6}" y="${y + 14}" text-anchor="end">${at.toLocaleString('en-US')}</text>`);
  if (from === to) {
    parts.push(`<circle class="p${mine}" cx="${start}" cy="${line - 5}" r="3.5"/>`);
  } else {
    const back = end > start ? -1 : 1;
    parts.push(`<path class="a${mine}" d="M${start} ${line}H${end}m${back * 6} -4l${-back * 6} 4l${back * 6} 4"/>`);
  }
  // A label begins at its arrow, and ends at it where it would run out of the picture.
  const left = Math.min(start, end) + (from === to ? 10 : 4);
  const room = widthOf(label);
  const isWide = left + room > width;
  const inner = Math.max(start, end) - (from === to ? 10 : 4);
  const right = inner - room >= GUTTER ? inner : width - 2;
  parts.push(`<text class="x" x="${isWide ? right : left}" y="${from === to ? line - 1 : y + 17}"`
    + `${isWide ? ' text-anchor="end"' : ''}>${escapeXml(label)}</text>`);
  return ROW;
}

function broken({ parts, width, names }: Drawing, y: number, row: ShownRow): number {
  const { at, device } = row;
  const whose = device === undefined ? '' : `${names[device] ?? device}: `;
  const lines = wrap(whose + brokenWords(row), Math.floor((width - GUTTER - 24) / CHARACTER));
  const height = lines.length * LINE + 12;
  const text = lines.map((line, i) => `<tspan x="${GUTTER + 8}" dy="${i === 0 ? 0 : LINE}">${escapeXml(line)}</tspan>`);
  parts.push(`<text class="t r" x="${GUTTER - 6}" y="${y + 17}" text-anchor="end">${at.toLocaleString('en-US')}</text>`
    + `<rect class="b" x="${GUTTER}" y="${y + 2}" width="${width - GUTTER - 4}" height="${height}" rx="6"/>`
    + `<text class="r" y="${y + 18}">${text.join('')}</text>`);
  return height + 8;
}

function pause({ parts }: Drawing, y: number, ms: number): number {
  parts.push(`<text class="t" x="${GUTTER - 6}" y="${y + 14}" text-anchor="end">⋮ ${(ms / 1000).toFixed(1)} s</text>`);
  return PAUSE;
}
