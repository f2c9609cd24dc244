import type { Step } from '../soak/Step.ts';

/** A state of a call, and how a call gets there: the fault is set before it and meets it on the way or there. */
export interface Place {
  readonly name: string;
  /** What happens before the fault is set. */
  readonly before: readonly Step[];
  /** What happens with it. */
  readonly then: readonly Step[];
}

const ring: Step = { after: 0, do: 'ring', words: { media: 'voice', ttl: 30, avatar: 'example.png', isAlone: true } };
const answer = (after: number): Step => ({ after, do: 'answer', words: { media: 'voice' } });
const hangup = (after: number): Step => ({ after, do: 'caller', words: { session: 0, act: 'hangup' } });
const wait: Step = { after: 4000, do: 'network', words: { mode: 'up' } };

/** From the push to the end, the fault set at each of them in turn. */
export const PLACES: readonly Place[] = [
  { name: 'preparing', before: [], then: [ring, answer(3000), wait, hangup(0)] },
  { name: 'ringing', before: [ring, { ...wait, after: 600 }], then: [answer(2000), wait, hangup(0)] },
  { name: 'answering', before: [ring, answer(600)], then: [wait, hangup(0)] },
  { name: 'active', before: [ring, answer(600), { ...wait, after: 1000 }], then: [wait, hangup(0)] },
];
