import fc from 'fast-check';
import { step } from '../Step.ts';

/** The user answers what rings, where there is a button for it: without answers there would be little talk. */
export const answer = step({
  name: 'answer',
  weight: 10,
  words: fc.record({ media: fc.constantFrom('voice', 'video') }),
  run: ({ phone }, { media }) => {
    const callId = phone.calls.shown().find((call) => call.state === 'ringing')?.callId;
    if (phone.finger.finds('answerVoice', callId) || phone.finger.finds('answerVideo', callId)) {
      phone.answer(media === 'video' || !phone.finger.finds('answerVoice', callId) ? 'video' : 'voice', callId);
    }
  },
});
