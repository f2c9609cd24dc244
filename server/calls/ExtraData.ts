import type { Invite, Media } from '../link/protocol.ts';

/** A call as it is offered to one device, by push and by the link alike. The app reads it in PushParser.ets. */
export interface CallOffer extends Omit<Invite, 'type' | 'media'> {
  readonly sessionId: string;
  readonly scene: Media;
}

/** As the push says it, version 1: the text of `payload.extraData`. */
export function extraDataOf({ scene, sessionId, caller, sentAt, ttl, joinToken, callee }: CallOffer): string {
  const { id, name, avatar } = caller;
  return JSON.stringify({ v: 1, scene, sessionId, caller: { id, name, avatar }, sentAt, ttl, joinToken, callee });
}

/** As the link says it: `media` for `scene`, and the sessionId stands beside it in the frame. */
export function inviteOf({ scene, sessionId: _, ...offer }: CallOffer): Invite {
  return { type: 'invite', media: scene, ...offer };
}
