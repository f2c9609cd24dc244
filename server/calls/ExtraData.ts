import type { Media } from '../link/protocol.ts';

/** Who calls, as the called app is told. */
export interface Caller {
  readonly id: string;
  readonly name: string;
  /** File name of a picture; a push has no room for pictures. */
  readonly avatar?: string;
}

/** What a call push says, version 1. The called app reads it in PushParser.ets. */
export interface CallOffer {
  readonly scene: Media;
  readonly sessionId: string;
  readonly caller: Caller;
  /** When it was sent, ms since 1970. */
  readonly sentAt: number;
  /** How long it may ring, in seconds from `sentAt`. */
  readonly ttl: number;
  /** Secret of the device that the push goes to. */
  readonly joinToken: string;
}

/** The text of `payload.extraData`. */
export function extraDataOf({ scene, sessionId, caller, sentAt, ttl, joinToken }: CallOffer): string {
  const { id, name, avatar } = caller;
  return JSON.stringify({ v: 1, scene, sessionId, caller: { id, name, avatar }, sentAt, ttl, joinToken });
}
