import type { Entry } from '../device/Timeline.ts';

const ACTOR_WIDTH = 7;
const TIME_WIDTH = 9;

/** One line of the timeline: milliseconds, who, what. */
export function timelineLine({ at, actor, what, detail }: Entry): string {
  const time = `${at.toLocaleString('en-US')} ms`.padStart(TIME_WIDTH);
  return `${time}  ${actor.padEnd(ACTOR_WIDTH)} ${what}${detail === '' ? '' : ` (${detail})`}`;
}
