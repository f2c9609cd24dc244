import type { CallCore } from '../core/CallCore.ts';
import { castOf, role, type Cast, type Role } from './Cast.ts';

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

/** Calls that meet. Only what lets them touch each other, so that every state can be seen. */
export function meetings(core: CallCore): Cast[] {
  return pairs().map(([name, roles]) => castOf(core, name, roles, true));
}

/** Calls that meet, with all that can happen to each of them at any time. */
export function wholeMeetings(core: CallCore): Cast[] {
  return pairs().map(([name, roles]) => castOf(core, `${name}, with all that can happen to each`, roles));
}

function pairs(): [name: string, roles: Role[]][] {
  return [
    ['push and invite of one call', [role('c1', 'push', { sessionId: 's' }), role('c2', 'link', { sessionId: 's' })]],
    ['one call under two callIds', [role('c1', 'push', { sessionId: 's' }), role('c2', 'push', { sessionId: 's' })]],
    ['both call each other, ours stays', [role('c1', 'dial', { sessionId: 'a', peerId: 'ada' }),
      role('c2', 'push', { sessionId: 'b', peerId: 'ada' })]],
    ['both call each other, theirs stays', [role('c1', 'dial', { sessionId: 'b', peerId: 'ada' }),
      role('c2', 'push', { sessionId: 'a', peerId: 'ada' })]],
    ['two pushed calls', [role('c1', 'push'), role('c2', 'push')]],
    ['a pushed call and an outgoing one', [role('c1', 'push'), role('c2', 'dial')]],
  ];
}

/** More calls than the system takes. */
export function crowd(core: CallCore): Cast {
  return castOf(core, 'four pushed calls and an outgoing one', [role('c1', 'push'), role('c2', 'push'),
    role('c3', 'push'), role('c4', 'push'), role('c5', 'dial')], true);
}
