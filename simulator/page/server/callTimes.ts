import { isCall, timesOf } from '../../device/timesOfCall.ts';
import { tracesOf } from '../../device/Traces.ts';
import type { CallTimesState } from '../protocol/State.ts';
import type { DeskDevice } from './DeskDevice.ts';

/** So many calls are shown. */
const SHOWN = 3;

/**
 * The times of the last calls since the timeline was last cleared, newest last. They are numbered from there: the app's own
 * numbers begin anew with each process.
 */
export function callTimes({ phone, turnedAway, shared: { zero } }: DeskDevice): CallTimesState[] {
  const { device } = phone;
  const traces = tracesOf(device);
  const calls = traces.all.filter((trace) => isCall(trace) && trace.from >= zero);
  const earlier = Math.max(0, calls.length - SHOWN);
  return calls.slice(earlier).map((whole, i) => ({
    ...timesOf(traces, whole), call: earlier + i + 1, fate: turnedAway.fateOf(whole),
  }));
}
