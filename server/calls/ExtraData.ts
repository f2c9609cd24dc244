import type { Caller } from '../link/frames.ts';
import type { Media } from '../link/protocol.ts';

/** What a call push says, version 1. The called app reads it in PushParser.ets. */
export interface CallOffer {
  readonly scene: Media;
  readonly sessionId: string;
  readonly caller: Caller;
  /** When it was sent, ms since 1970. */
  readonly sentAt: number;
  /** How long it may ring, in seconds. */
  readonly ttl: number;
  /** Secret of the device that the push goes to. */
  readonly joinToken: string;
  /** The user who is called, if the call went to a user: an app whose user has changed does not ring for it. */
  readonly callee: string | undefined;
}

/** The text of `payload.extraData`. */
export function extraDataOf({ scene, sessionId, caller, sentAt, ttl, joinToken, callee }: CallOffer): string {
  const { id, name, avatar } = caller;
  return JSON.stringify({ v: 1, scene, sessionId, caller: { id, name, avatar }, sentAt, ttl, joinToken, callee });
}
