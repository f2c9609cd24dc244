import type { TimelineRow } from '../protocol/State.ts';
import type { Entry } from '../../device/Timeline.ts';
import type { DeskDevice } from './DeskDevice.ts';

/** The timeline since it was last cleared, with what was done against rules in its place. Times count from there. */
export function timelineRows({ phone, shownFrom, turnedAway, shared: { zero } }: DeskDevice): TimelineRow[] {
  const { timeline, ledger } = phone.device;
  const entries = timeline.entries.slice(shownFrom.entry)
    .map((entry): TimelineRow => ({
      ...entry, at: timeline.start + entry.at - zero, detail: detailOf(entry, turnedAway.isRepeat(entry)),
    }));
  const broken = ledger.entries.slice(shownFrom.violation).map(({ rule, detail, at }): TimelineRow => ({
    at: at - zero, actor: 'rule', what: `${rule.id}: ${rule.text}`, detail, source: `${rule.source}, ${rule.grade}`,
  }));
  // Sorting is stable: at the same millisecond an entry stands before the rule that it broke.
  return [...entries, ...broken].sort((a, b) => a.at - b.at);
}

/** The server's word for a hang-up is that of the other one; who hears of it may be who has hung up. */
function detailOf({ what, detail }: Entry, isRepeat: boolean): string {
  return isRepeat ? `${detail}, the repeat by push` : what === 'ended' ? detail.replace(/^remoteHangup\b/, 'hung up') : detail;
}
