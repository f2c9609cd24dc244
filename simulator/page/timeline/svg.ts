import type { TimelineRow } from '../protocol/State.ts';
import { type Arrow, arrowOf, LANES } from './lanes.ts';
import { escapeXml, wrap } from './text.ts';

export interface SvgOptions {
  /** Headline of each lane. */
  readonly lanes: Readonly<Record<string, string>>;
  readonly width?: number;
}

const GUTTER = 64;
const HEAD = 34;
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
  readonly x: (lane: string) => number;
}

/** The timeline as a sequence diagram: lanes from left to right, time from top to bottom, one row for each entry. */
export function sequenceSvg(rows: readonly TimelineRow[], { lanes, width = 460 }: SvgOptions): string {
  const step = (width - GUTTER) / LANES.length;
  const x = (lane: string): number => Math.round(GUTTER + step * (LANES.findIndex((one) => one === lane) + 0.5));
  const drawing: Drawing = { parts: [], width, x };
  let y = HEAD;
  let last: number | undefined;
  for (const row of rows) {
    y += last !== undefined && row.at - last >= PAUSE_MS ? pause(drawing, y, row.at - last) : 0;
    last = row.at;
    const arrow = arrowOf(row);
    y += arrow === undefined ? broken(drawing, y, row) : entry(drawing, y, row, arrow);
  }
  const height = y + 8;
  const heads = LANES.map((lane) => `<line class="l" x1="${x(lane)}" x2="${x(lane)}" y1="${HEAD - 8}" y2="${height}"/>`
    + `<text class="h" x="${x(lane)}" y="18" text-anchor="middle">${escapeXml(lanes[lane] ?? lane)}</text>`);
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" class="sd" ${size}>`
    + `<style>${STYLE}</style>${heads.join('')}${drawing.parts.join('')}</svg>`;
}

/** About, in px: a Chinese character is as wide as it is high. */
function widthOf(label: string): number {
  return [...label].reduce((sum, character) => sum + (character >= '\u2e80' ? LETTER_HEIGHT : CHARACTER), 0);
}

/** @returns how much room it takes */
function entry({ parts, width, x }: Drawing, y: number, { at }: TimelineRow, { from, to, label }: Arrow): number {
  const [start, end] = [x(from), x(to)];
  const line = y + 24;
  const mine = from === 'app' ? ' mine' : '';
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

function broken({ parts, width }: Drawing, y: number, { at, what, detail, source }: TimelineRow): number {
  const lines = wrap(`${what} Done: ${detail} (${source ?? ''})`, Math.floor((width - GUTTER - 16) / CHARACTER));
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
