import fc from 'fast-check';
import { step } from '../Step.ts';

/** The user answers or declines on another device. */
export const elsewhere = step({
  name: 'elsewhere',
  weight: 2,
  words: fc.record({ session: fc.nat(3), act: fc.constantFrom('answer', 'decline', 'hangup') }),
  run: (world, { session: index, act }) => {
    const session = world.session(index);
    if (session?.calleeTokens[1] === undefined) {
      return;
    }
    const { sessionId, media } = session;
    session.other ??= world.join(sessionId, session.calleeTokens[1]);
    switch (act) {
      case 'answer': return void session.other.say({ type: 'accept', sessionId, media });
      case 'decline': return void session.other.say({ type: 'decline', sessionId, reason: 'rejected' });
      default: return void session.other.say({ type: 'hangup', sessionId, reason: 'hangup' });
    }
  },
});
