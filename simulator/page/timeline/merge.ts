import type { TimelineRow } from '../protocol/State.ts';
import type { ShownRow } from './lanes.ts';

/** The device that took part in the last call of this one, if any of them did: the server has spoken to both. */
export function partnerOf(rows: readonly TimelineRow[],
  others: readonly (readonly [device: string, rows: readonly TimelineRow[]])[]): string | undefined {
  const own = new Set(rows.map(({ told }) => told?.number));
  const last = (of: readonly TimelineRow[]): number =>
    Math.max(0, ...of.map(({ told }) => told?.number ?? 0).filter((number) => own.has(number)));
  const [best] = others.map(([device, of]) => ({ device, last: last(of) })).filter((one) => one.last > 0)
    .sort((a, b) => b.last - a.last);
  return best?.device;
}

/** What happened on two devices, as one timeline: what the server says to both of them is told once, where it arrives. */
export function merge(timelines: readonly (readonly [device: string, rows: readonly TimelineRow[]])[]): ShownRow[] {
  const all = timelines.flatMap(([device, rows]) => rows.map((row): ShownRow => ({ ...row, device })));
  const here = new Map<number, ShownRow>();
  for (const row of all) {
    if (row.told !== undefined && (row.told.isHere === true || !here.has(row.told.number))) {
      here.set(row.told.number, row);
    }
  }
  return all.filter((row) => row.told === undefined || here.get(row.told.number) === row).sort((a, b) => a.at - b.at);
}
