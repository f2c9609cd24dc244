import type { CallTimes } from '../../device/CallTimes.ts';
import { isCall, timesOf } from '../../device/timesOfCall.ts';
import { tracesOf } from '../../device/Traces.ts';
import type { DeskDevice } from './DeskDevice.ts';

/** So many calls are shown. */
const SHOWN = 3;

/** The times of the last calls since the timeline was last cleared, newest last. */
export function callTimes({ phone, shared: { zero } }: DeskDevice): CallTimes[] {
  const { device } = phone;
  const traces = tracesOf(device);
  return traces.all.filter((trace) => isCall(trace) && trace.from >= zero).slice(-SHOWN)
    .map((whole) => timesOf(traces, whole));
}
