import fc from 'fast-check';
import { step } from '../Step.ts';

const ACTS = ['cancel', 'hangup', 'mute', 'unmute', 'voice', 'video', 'drop', 'rejoin', 'drop'] as const;

/** What the other side does on the link: words of the protocol, a broken connection, a new one. */
export const caller = step({
  name: 'caller',
  weight: 5,
  words: fc.record({ session: fc.nat(3), act: fc.constantFrom(...ACTS) }),
  run: (world, { session: index, act }) => {
    const session = world.session(index);
    if (session === undefined) {
      return;
    }
    const { sessionId } = session;
    switch (act) {
      case 'cancel': return void session.caller.say({ type: 'cancel', sessionId });
      case 'hangup': return void session.caller.say({ type: 'hangup', sessionId, reason: 'hangup' });
      case 'mute': return void session.caller.say({ type: 'mute', sessionId, muted: true });
      case 'unmute': return void session.caller.say({ type: 'mute', sessionId, muted: false });
      case 'drop': return session.caller.drop();
      case 'rejoin': {
        session.caller.drop();
        session.caller = world.join(sessionId, session.callerToken);
        return;
      }
      default: return void session.caller.say({ type: 'media', sessionId, media: act });
    }
  },
});
