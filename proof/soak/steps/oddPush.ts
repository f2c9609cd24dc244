import fc from 'fast-check';
import { step } from '../Step.ts';
import type { World } from '../World.ts';

const KINDS = ['bareScene', 'noJson', 'empty', 'unknownScene', 'longName', 'expired', 'late', 'noCallId', 'noData'] as const;

function extraOf(kind: string, world: World): string {
  const now = world.clock.now();
  const common = { v: 1, scene: 'voice', sessionId: `odd-${now}`, caller: { id: 'user-ada', name: 'Ada Lovelace' } };
  switch (kind) {
    case 'noJson': return 'Ada Lovelace calls';
    case 'empty': return '';
    case 'unknownScene':
      return JSON.stringify({ ...common, scene: 'hologram', sentAt: now, ttl: 30, joinToken: 'none' });
    case 'longName': return JSON.stringify({ ...common, caller: { id: 'user-ada', name: 'Ada '.repeat(400) } });
    case 'late': return JSON.stringify({ ...common, ...ofCall(world), sentAt: now - 300_000, ttl: 30 });
    case 'expired': return JSON.stringify({ ...common, sentAt: now - 300_000, ttl: 30 });
    default: return JSON.stringify({ scene: 'voice' });
  }
}

/** Of a call that goes on at the server, and that a second device of the user can take. */
function ofCall(world: World): { readonly sessionId: string; readonly joinToken: string | undefined } {
  const { sessionId, calleeTokens } = world.dial('voice', 5, 2);
  return { sessionId, joinToken: calleeTokens[0] };
}

/** A push that a server of ours would not send, or that comes far too late. */
export const oddPush = step({
  name: 'oddPush',
  weight: 3,
  words: fc.record({ kind: fc.constantFrom(...KINDS) }),
  run: (world, { kind }) => {
    if (kind === 'noCallId') {
      world.phone.deliverData('', JSON.stringify({ data: JSON.stringify({ scene: 'voice' }), header: {} }));
    } else if (kind === 'noData') {
      world.phone.deliverData('', 'neither JSON nor anything');
    } else {
      world.push(extraOf(kind, world));
    }
  },
});
