import { z } from 'zod';
import {
  CHOSEN_ID, CHOSEN_TOKEN, CREDENTIAL_FORM, DECLINE_REASONS, HANGUP_REASONS, MAX_ID_LENGTH, MAX_NAME_LENGTH, MAX_TTL_S, MAX_USER_LENGTH,
  MEDIA,
} from './protocol.ts';
import { shownName } from './shownName.ts';

/**
 * What a client may say on the link and in requests, as schemas: the types are made from them, and the table in
 * docs/link-protocol.md is held against them. What they do not name is left out when a message is read, so that a
 * client may be newer than its server.
 */

/** An id of the server's, or a token. */
const id = z.string().min(1).max(MAX_ID_LENGTH);
/** By which a device shows that it is itself; what is no device draws one for the call. */
export const CREDENTIAL = z.string().regex(CREDENTIAL_FORM);
/** An id of the app team's: a text of whole characters, and no controls among them. */
export const USER_ID = z.string().min(1).max(MAX_USER_LENGTH).regex(/^[^\p{Cc}\p{Cs}]*$/u, 'must have no control characters');
/** Voice or video, as a word. */
export const MEDIUM = z.enum(MEDIA);
/** Seconds. */
export const TTL = z.int().min(1).max(MAX_TTL_S);

/** Names of codecs, what the client likes best first. */
const CODECS = z.array(z.string().regex(/^[a-z0-9-]{1,16}$/)).max(8);

/** Who calls, as the called app is told. `avatar` is the file name of a picture: a push has no room for pictures. */
export const CALLER = z.object({
  id: USER_ID, name: z.string().min(1).max(MAX_NAME_LENGTH).transform(shownName), avatar: USER_ID.optional(),
});

/** A device says whose it is, so that calls can be brought to it over this connection. */
const HELLO = z.object({ type: z.literal('hello'), user: USER_ID, device: USER_ID, credential: CREDENTIAL });

/**
 * An app places a call to a user. It has chosen both ids itself, at random, so that the same frame twice is one call;
 * the join token is the secret of the caller's seat.
 */
const CALL = z.object({
  type: z.literal('call'),
  sessionId: z.string().regex(CHOSEN_ID),
  joinToken: z.string().regex(CHOSEN_TOKEN),
  credential: CREDENTIAL,
  to: USER_ID, media: MEDIUM, caller: CALLER, ttl: TTL.optional(), codecs: CODECS.optional(),
});

const JOIN = z.object({ type: z.literal('join'), sessionId: id, joinToken: id, credential: CREDENTIAL, codecs: CODECS.optional() });

/** What a participant says within a session it has joined. */
const SEAT_MESSAGES = [
  z.object({ type: z.literal('ringing'), sessionId: id }),
  z.object({ type: z.literal('accept'), sessionId: id, media: MEDIUM }),
  z.object({ type: z.literal('decline'), sessionId: id, reason: z.enum(DECLINE_REASONS) }),
  z.object({ type: z.literal('hangup'), sessionId: id, reason: z.enum(HANGUP_REASONS) }),
  z.object({ type: z.literal('cancel'), sessionId: id }),
  z.object({ type: z.literal('mute'), sessionId: id, muted: z.boolean() }),
  z.object({ type: z.literal('camera'), sessionId: id, on: z.boolean() }),
  z.object({ type: z.literal('media'), sessionId: id, media: MEDIUM }),
] as const;

const SEAT_MESSAGE = z.discriminatedUnion('type', SEAT_MESSAGES);

/** Any message of a client; fields that are not known are left out. */
export const CLIENT_MESSAGE = z.discriminatedUnion('type', [HELLO, CALL, JOIN, ...SEAT_MESSAGES]);

/** The types of message that this server knows. */
export const CLIENT_TYPES: ReadonlySet<unknown> = new Set(
  [HELLO, CALL, JOIN, ...SEAT_MESSAGES].map(({ shape }) => shape.type.value));

/** Who calls, as the called app is told. */
export type Caller = Readonly<z.infer<typeof CALLER>>;
/** A device says whose it is. */
export type Hello = Readonly<z.infer<typeof HELLO>>;
/** An app places a call. */
export type CallMessage = Readonly<z.infer<typeof CALL>>;
/** Any message of a client, checked. */
export type ClientMessage = Readonly<z.infer<typeof CLIENT_MESSAGE>>;

type WithoutSession<T> = T extends unknown ? Readonly<Omit<T, 'sessionId'>> : never;
/** What a participant says, once it is known in which session. */
export type SeatMessage = WithoutSession<z.infer<typeof SEAT_MESSAGE>>;

/** The first thing that is wrong, by the name of its field; never quotes what was said. */
export function problemOf({ issues: [issue] }: z.ZodError): string {
  const path = issue?.path.map((step) => (typeof step === 'symbol' ? '' : String(step))).join('.') ?? '';
  return `${path === '' ? '' : `"${path}": `}${issue?.message ?? 'not understood'}.`;
}
