import fc from 'fast-check';
import { extraDataOf } from '../../../server/calls/ExtraData.ts';
import { step } from '../Step.ts';

/** Somebody calls, and the push that says so is in order. `isAlone`: the user has no second device. */
export const ring = step({
  name: 'ring',
  weight: 8,
  words: fc.record({
    media: fc.constantFrom('voice', 'video'),
    ttl: fc.constantFrom(5, 30, 60),
    avatar: fc.constantFrom('', 'example.png', 'missing.png'),
  }),
  run: (world, { media, ttl, avatar, ...more }) => {
    const session = world.dial(media === 'video' ? 'video' : 'voice', ttl, 'isAlone' in more ? 1 : 2);
    const caller = { id: 'user-ada', name: 'Ada Lovelace', ...(avatar === '' ? {} : { avatar }) };
    const extraData = extraDataOf({
      scene: session.media, sessionId: session.sessionId, caller, sentAt: world.clock.now(), ttl,
      joinToken: session.calleeTokens[0] ?? '', callee: undefined,
    });
    session.pushed = { callId: world.push(extraData), extraData };
  },
});
