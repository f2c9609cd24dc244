import fc from 'fast-check';
import { step } from '../Step.ts';
import { PUSH_MS } from '../World.ts';

/** The push of a call comes again: the very same, or the same session under another callId. */
export const pushAgain = step({
  name: 'pushAgain',
  weight: 3,
  words: fc.record({ session: fc.nat(3), isSameId: fc.boolean() }),
  run: (world, { session, isSameId }) => {
    const called = world.session(session);
    if (called?.pushed !== undefined) {
      const { pushed, sessionId } = called;
      const callId = world.push(pushed.extraData, isSameId ? pushed.callId : undefined);
      world.repeats.push({ at: world.clock.now() + PUSH_MS, ids: isSameId ? [callId, sessionId] : [sessionId] });
    }
  },
});
