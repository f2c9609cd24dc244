import fc from 'fast-check';
import { step } from '../Step.ts';

/** Ids of what can be pressed on the app's own pages. */
const TARGETS = [
  'answer', 'answerVoice', 'decline', 'hangup', 'mute', 'close', 'mend-microphone', 'mend-notifications',
  'askAccess', 'returnToCall',
] as const;

/** A button of the page in front, if it is there. */
export const pageButton = step({
  name: 'pageButton',
  weight: 5,
  words: fc.record({ target: fc.constantFrom(...TARGETS), isTwice: fc.boolean() }),
  run: (world, { target, isTwice }) => {
    for (let press = 0; press < (isTwice ? 2 : 1); press++) {
      world.tap(target);
    }
  },
});
