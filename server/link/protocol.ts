/**
 * The link protocol, version 1: JSON text frames between an app (or a caller's client) and this server, one WebSocket
 * per app for all its sessions. Unknown types and unknown fields are ignored, so that either side may be newer.
 * What clients say stands in frames.ts; this is what the server says, and the words of both.
 */
import type { Caller } from './frames.ts';

/** Of the link protocol, as docs/link-protocol.md describes it. */
export const PROTOCOL_VERSION = 1;

/** A frame is at most this long. */
export const MAX_FRAME_BYTES = 16 * 1024;

/**
 * Why this server closes a connection (docs/link-protocol.md): 1001 it stops, 1008 frames that are no messages, 1012
 * another process has taken its session over, 1013 a new name cannot be taken now, and three of the numbers that RFC 6455
 * leaves to applications.
 */
export const CLOSE = {
  stopping: 1001, malformed: 1008, moved: 1012, later: 1013, unauthorised: 4401, slow: 4408, flooding: 4429,
} as const;

/** No id or token in a frame is longer. */
export const MAX_ID_LENGTH = 512;

/** The ids that an app chooses for its call: printable, and the secret long enough not to be guessed. */
export const CHOSEN_ID = /^[\x21-\x7e]{8,128}$/;
/** 20 to 128 printable characters: the secret of the caller's seat. */
export const CHOSEN_TOKEN = /^[\x21-\x7e]{20,128}$/;

/** The secret that a device draws for itself: as much as 128 random bits. */
export const CREDENTIAL_FORM = CHOSEN_TOKEN;

/** Bounds of what a frame says of a person, in characters: an id. */
export const MAX_USER_LENGTH = 256;
/** And a name. */
export const MAX_NAME_LENGTH = 1024;

/** Longest time that a push may wait, in seconds: 15 days (push-scenariozed-api-request-param.md). */
export const MAX_TTL_S = 1_296_000;

/** What a call can carry. */
export const MEDIA = ['voice', 'video'] as const;
/** Why a device does not take a call, in its words; `glare`: both call each other. */
export const DECLINE_REASONS = ['rejected', 'busy', 'noAnswer', 'failed', 'glare'] as const;
/** Why a participant leaves a call that was answered. */
export const HANGUP_REASONS = ['hangup', 'carrierCall', 'connectFailed'] as const;

/** One of MEDIA. */
export type Media = typeof MEDIA[number];
/** One of DECLINE_REASONS. */
export type DeclineReason = typeof DECLINE_REASONS[number];
/** One of HANGUP_REASONS. */
export type HangupReason = typeof HANGUP_REASONS[number];

/** How far a session is. What is over is said by `ended`. */
export type Phase = 'ringing' | 'connecting' | 'connected';

/**
 * How a session ended, as told to one participant. `remoteHangup` is an ordinary hang-up after the answer; the one who
 * hung up gets it too, as the confirmation.
 */
export type EndedReason = DeclineReason | 'cancelled' | 'remoteHangup' | 'answeredElsewhere' | 'declinedElsewhere'
  | 'connectFailed' | 'carrierCall';

/** A call is brought to a device that is on the link: the push's words, over a quicker way. */
export interface Invite {
  readonly type: 'invite';
  readonly joinToken: string;
  readonly media: Media;
  readonly caller: Caller;
  /** When the call was placed, ms since 1970. */
  readonly sentAt: number;
  /** How long it may ring, in seconds. */
  readonly ttl: number;
  /** The user who is called, if the call went to a user. */
  readonly callee: string | undefined;
}

/** Why a frame did nothing, as its sender is told. */
export type ErrorCode = 'badMessage' | 'unknownSession' | 'badToken' | 'expiredToken' | 'notYours' | 'wrongState';

/** The first word on a connection: what time it is here. The device judges by it whether a call is late. */
export interface Welcome {
  readonly type: 'welcome';
  /** ms since 1970. */
  readonly at: number;
}

/** What the server says to a participant about its session. */
export type Notice =
  | { readonly type: 'joined'; readonly phase: Phase; readonly codec?: string }
  | { readonly type: 'ringing' }
  | { readonly type: 'accepted'; readonly media: Media }
  | { readonly type: 'connected'; readonly codec?: string }
  | { readonly type: 'ended'; readonly reason: EndedReason }
  | { readonly type: 'mute'; readonly muted: boolean }
  | { readonly type: 'camera'; readonly on: boolean }
  | { readonly type: 'media'; readonly media: Media }
  | { readonly type: 'error'; readonly code: ErrorCode; readonly message: string };

/** The frame of a notice; without a sessionId for what belongs to none. */
export function frameOf(notice: Notice | Invite | Welcome, sessionId?: string): string {
  return JSON.stringify({ v: PROTOCOL_VERSION, sessionId, ...notice });
}
