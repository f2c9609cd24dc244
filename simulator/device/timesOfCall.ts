import type { CallTimes } from './CallTimes.ts';
import type { Trace, Traces } from './Traces.ts';

/** The app's marks, its span for the whole of a call, and that of a call which it places. */
const STEP = 'voip.step.';
const WHOLE = 'voip.call';
const DIALING = 'voip.dialing';

export function isCall(trace: Trace): boolean {
  return trace.name === WHOLE;
}

/** @param whole the span of the call */
export function timesOf(traces: Traces, whole: Trace): CallTimes {
  const own = ownTraces(traces, whole);
  const steps = own.filter(({ name }) => name.startsWith(STEP))
    .map(({ name, from }) => ({ step: name.slice(STEP.length), at: from - whole.from }));
  const end = whole.to === undefined ? [] : [{ step: 'ended', at: whole.to - whole.from }];
  return { call: whole.taskId, isOutgoing: own.some(({ name }) => name === DIALING), steps: [...steps, ...end] };
}

/** What was traced for that call, and not for one of the same number in a later process of the app. */
function ownTraces({ all }: Traces, whole: Trace): Trace[] {
  const begin = all.indexOf(whole);
  const next = all.findIndex((trace, i) => i > begin && isCall(trace) && trace.taskId === whole.taskId);
  return all.slice(begin, next < 0 ? undefined : next).filter(({ taskId }) => taskId === whole.taskId);
}
