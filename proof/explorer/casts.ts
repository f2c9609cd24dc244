import type { CallCore } from '../core/CallCore.ts';
import { castOf, role, type Cast } from './Cast.ts';

/** One call, with all that can happen to it: small enough to see every state there is. */
export function singles(core: CallCore): Cast[] {
  return [
    castOf(core, 'a pushed voice call', [role('c1', 'push')]),
    castOf(core, 'a pushed video call', [role('c1', 'push', { media: 'video' })]),
    castOf(core, 'a call by the link', [role('c1', 'link')]),
    castOf(core, 'an outgoing voice call', [role('c1', 'dial')]),
    castOf(core, 'an outgoing video call', [role('c1', 'dial', { media: 'video' })]),
  ];
}

/** Calls that meet. Only what lets them touch each other; what one call does by itself is walked above. */
export function meetings(core: CallCore): Cast[] {
  return [
    castOf(core, 'push and invite of one call', [role('c1', 'push', { sessionId: 's' }),
      role('c2', 'link', { sessionId: 's' })], true),
    castOf(core, 'one call under two callIds', [role('c1', 'push', { sessionId: 's' }),
      role('c2', 'push', { sessionId: 's' })], true),
    castOf(core, 'both call each other, ours stays', [role('c1', 'dial', { sessionId: 'a', peerId: 'ada' }),
      role('c2', 'push', { sessionId: 'b', peerId: 'ada' })], true),
    castOf(core, 'both call each other, theirs stays', [role('c1', 'dial', { sessionId: 'b', peerId: 'ada' }),
      role('c2', 'push', { sessionId: 'a', peerId: 'ada' })], true),
    castOf(core, 'two pushed calls', [role('c1', 'push'), role('c2', 'push')], true),
    castOf(core, 'a pushed call and an outgoing one', [role('c1', 'push'), role('c2', 'dial')], true),
  ];
}

/** More calls than the system takes. */
export function crowd(core: CallCore): Cast {
  return castOf(core, 'four pushed calls and an outgoing one', [role('c1', 'push'), role('c2', 'push'),
    role('c3', 'push'), role('c4', 'push'), role('c5', 'dial')], true);
}
