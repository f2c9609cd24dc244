import type { CallTimes } from '../device/CallTimes.ts';
import { isCall, timesOf } from '../device/timesOfCall.ts';
import type { Traces } from '../device/Traces.ts';

function text({ call, steps }: CallTimes): string {
  return `call ${call}: ${steps.map(({ step, at }) => `${step} +${at.toLocaleString('en-US')}`).join(' · ')} ms`;
}

/** Calls `show` with the times of each call when it is over. */
export function onCallTimes(traces: Traces, show: (text: string) => void): void {
  traces.onEnd.push((trace) => {
    if (isCall(trace)) {
      show(text(timesOf(traces, trace)));
    }
  });
}
