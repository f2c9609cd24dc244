import type { Trace, Traces } from '../device/Traces.ts';

/** The app's marks, and its span for the whole of a call. */
const STEP = 'voip.step.';
const WHOLE = 'voip.call';

/**
 * When one call came to its steps, as the app has measured it.
 * @param whole the span of the call, which has ended
 */
export function callTimesText(traces: Traces, whole: Trace): string {
  const steps = traces.of(whole.taskId).filter(({ name, from }) => name.startsWith(STEP) && from >= whole.from)
    .map(({ name, from }) => `${name.slice(STEP.length)} +${(from - whole.from).toLocaleString('en-US')}`);
  const end = (whole.to ?? whole.from) - whole.from;
  return `call ${whole.taskId}: ${[...steps, `ended +${end.toLocaleString('en-US')}`].join(' · ')} ms`;
}

/** Calls `show` with the times of each call when it is over. */
export function onCallTimes(traces: Traces, show: (text: string) => void): void {
  traces.onEnd.push((trace) => {
    if (trace.name === WHOLE) {
      show(callTimesText(traces, trace));
    }
  });
}
