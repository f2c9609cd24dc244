/**
 * The link protocol, version 1: JSON text frames between an app (or a caller's client) and this server, one WebSocket
 * per app for all its sessions. Unknown types and unknown fields are ignored, so that either side may be newer.
 */
export const PROTOCOL_VERSION = 1;

/** A frame is at most this long. */
export const MAX_FRAME_BYTES = 16 * 1024;

/** No id or token in a frame is longer. */
export const MAX_ID_LENGTH = 512;

export const MEDIA = ['voice', 'video'] as const;
export const DECLINE_REASONS = ['rejected', 'busy', 'noAnswer', 'failed'] as const;
export const HANGUP_REASONS = ['hangup', 'carrierCall', 'connectFailed'] as const;

export type Media = typeof MEDIA[number];
export type DeclineReason = typeof DECLINE_REASONS[number];
export type HangupReason = typeof HANGUP_REASONS[number];

/** How far a session is. What is over is said by `ended`. */
export type Phase = 'ringing' | 'connecting' | 'connected';

/**
 * How a session ended, as told to one participant. `remoteHangup` is an ordinary hang-up after the answer; the one who
 * hung up gets it too, as the confirmation.
 */
export type EndedReason = DeclineReason | 'cancelled' | 'remoteHangup' | 'answeredElsewhere' | 'declinedElsewhere'
  | 'connectFailed' | 'carrierCall';

/** What a participant says within a session it has joined. */
export type SeatMessage =
  | { readonly type: 'ringing' }
  | { readonly type: 'accept'; readonly media: Media }
  | { readonly type: 'decline'; readonly reason: DeclineReason }
  | { readonly type: 'hangup'; readonly reason: HangupReason }
  | { readonly type: 'cancel' }
  | { readonly type: 'mute'; readonly muted: boolean }
  | { readonly type: 'media'; readonly media: Media };

export type ClientMessage =
  | { readonly type: 'join'; readonly sessionId: string; readonly joinToken: string }
  | (SeatMessage & { readonly sessionId: string });

export type ErrorCode = 'badMessage' | 'unknownSession' | 'badToken' | 'wrongState';

/** What the server says to a participant about its session. */
export type Notice =
  | { readonly type: 'joined'; readonly phase: Phase }
  | { readonly type: 'ringing' }
  | { readonly type: 'accepted'; readonly media: Media }
  | { readonly type: 'connected' }
  | { readonly type: 'ended'; readonly reason: EndedReason }
  | { readonly type: 'mute'; readonly muted: boolean }
  | { readonly type: 'media'; readonly media: Media }
  | { readonly type: 'error'; readonly code: ErrorCode; readonly message: string };

/** The frame of a notice; without a sessionId for an error that belongs to none. */
export function frameOf(notice: Notice, sessionId?: string): string {
  return JSON.stringify({ v: PROTOCOL_VERSION, sessionId, ...notice });
}
