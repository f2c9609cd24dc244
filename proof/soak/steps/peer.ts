import fc from 'fast-check';
import { step } from '../Step.ts';

const ACTS = ['ringing', 'accept', 'accept', 'decline', 'busy', 'hangup', 'mute', 'voice', 'drop'] as const;

/** What the one whom the user has called does on the link. */
export const peer = step({
  name: 'peer',
  weight: 6,
  words: fc.record({ act: fc.constantFrom(...ACTS), media: fc.constantFrom('voice', 'video') }),
  run: (world, { act, media }) => {
    switch (act) {
      case 'ringing': return world.peer.say({ type: 'ringing' });
      case 'accept': return world.peer.say({ type: 'accept', media });
      case 'decline': return world.peer.say({ type: 'decline', reason: 'rejected' });
      case 'busy': return world.peer.say({ type: 'decline', reason: 'busy' });
      case 'hangup': return world.peer.say({ type: 'hangup', reason: 'hangup' });
      case 'mute': return world.peer.say({ type: 'mute', muted: true });
      case 'voice': return world.peer.say({ type: 'media', media: 'voice' });
      default: return world.peer.drop();
    }
  },
});
