import type { Step } from '../soak/Step.ts';

/** A state of a call, and how a call gets there: the fault is set before it and meets it on the way or there. */
export interface Place {
  readonly name: string;
  /** How the app is when it begins. */
  readonly app: 'closed' | 'open';
  /** What happens before the fault is set. */
  readonly before: readonly Step[];
  /** What happens with it. */
  readonly then: readonly Step[];
  /** In whose words the other side is described: of the last one who calls, or of the one who is called. */
  readonly other: 'caller' | 'peer';
  /** A video call: cameras give pictures, and only the functions that match are made to fail. */
  readonly films?: RegExp;
}

const ring: Step = { after: 0, do: 'ring', words: { media: 'voice', ttl: 30, avatar: 'example.png', isAlone: true } };
const dial: Step = { after: 0, do: 'dial', words: { media: 'voice', isTwice: false } };
const answer = (after: number): Step => ({ after, do: 'answer', words: { media: 'voice' } });
/** The other side is patient: it hangs up only when the app's own timers are long over. */
const hangup = (session = 0): Step => ({ after: 0, do: 'caller', words: { session, act: 'hangup' } });
const peer = (after: number, act: string): Step => ({ after, do: 'peer', words: { act, media: 'voice' } });
const wait = (after: number): Step => ({ after, do: 'network', words: { mode: 'up' } });
const hangupHere: Step = { after: 0, do: 'button', words: { pick: 0, call: 0, isTwice: false } };

const called = { app: 'closed', other: 'caller' } as const;
const inFront = { app: 'open', other: 'caller' } as const;
/** The link has to be made anew. */
const cut: Step = { after: 0, do: 'network', words: { mode: 'cut' } };
const LONG = 40_000;
/** Pictures take their time: no longer than it takes to see what becomes of them. */
const FILM_MS = 12_000;
const ringVideo: Step = { after: 0, do: 'ring', words: { media: 'video', ttl: 30, avatar: '', isAlone: true } };
const answerVideo: Step = { after: 3000, do: 'answer', words: { media: 'video' } };
/** What cameras and pictures need; all else is as in a voice call. */
const films = /^(Camera|Image)Kit\./;

/** From the push to the end, the fault set at each of them in turn. */
export const PLACES: readonly Place[] = [
  { ...called, name: 'preparing', before: [], then: [ring, answer(3000), wait(LONG), hangup()] },
  { ...called, name: 'ringing', before: [ring, wait(600)], then: [answer(2000), wait(LONG), hangup()] },
  { ...inFront, name: 'answering', before: [ring, answer(600)], then: [wait(LONG), hangup()] },
  { ...inFront, name: 'active', before: [ring, answer(600), wait(1000)], then: [wait(LONG), hangup()] },
  { ...inFront, name: 'the hang-up here', before: [ring, answer(600), wait(1000)], then: [hangupHere, wait(LONG), hangup()] },
  { ...inFront, name: 'a second call that is answered', before: [ring, answer(600), wait(1000)],
    then: [ring, answer(3000), wait(LONG), hangup(1)] },
  { app: 'open', other: 'peer', name: 'dialing', before: [],
    then: [cut, dial, peer(1000, 'ringing'), peer(1000, 'accept'), wait(LONG), peer(0, 'hangup')] },
  { ...inFront, films, name: 'the ring of a video call', before: [],
    then: [ringVideo, answerVideo, wait(FILM_MS), hangup()] },
];
