import { isOneOf } from './isOneOf.ts';
import { readCall } from './readCall.ts';
import {
  DECLINE_REASONS, HANGUP_REASONS, MAX_FRAME_BYTES, MAX_ID_LENGTH, MAX_USER_LENGTH, MEDIA, PROTOCOL_VERSION,
  type ClientMessage, type SeatMessage,
} from './protocol.ts';

/** A client's frame, read. `ignored` is a type this server does not know: a newer client's, not an error. */
export type ParsedFrame =
  | { readonly kind: 'message'; readonly message: ClientMessage }
  | { readonly kind: 'ignored' }
  | { readonly kind: 'bad'; readonly problem: string };

type Fields = Record<string, unknown>;

/** Reads one frame. Whatever comes, it never throws; a problem never quotes the frame. */
export function parseFrame(frame: unknown): ParsedFrame {
  if (typeof frame !== 'string') {
    return bad('A frame must be text.');
  }
  if (Buffer.byteLength(frame) > MAX_FRAME_BYTES) {
    return bad(`A frame may have ${MAX_FRAME_BYTES} bytes at most.`);
  }
  const fields = objectOf(frame);
  if (fields === undefined) {
    return bad('A frame must be a JSON object.');
  }
  if (fields['v'] !== PROTOCOL_VERSION) {
    return bad(`This server speaks version ${PROTOCOL_VERSION}: "v" must be ${PROTOCOL_VERSION}.`);
  }
  return typeof fields['type'] === 'string' ? readMessage(fields['type'], fields) : bad('"type" must be a text.');
}

function readMessage(type: string, fields: Fields): ParsedFrame {
  const { sessionId, joinToken, user, device } = fields;
  if (type === 'hello') {
    return isUser(user) && isUser(device) ? { kind: 'message', message: { type, user, device } }
      : bad('"hello" needs "user" and "device".');
  }
  if (type === 'call') {
    const call = readCall(fields);
    return typeof call === 'string' ? bad(call) : { kind: 'message', message: call };
  }
  if (type === 'join') {
    return isId(sessionId) && isId(joinToken) ? { kind: 'message', message: { type, sessionId, joinToken } }
      : bad('"join" needs "sessionId" and "joinToken".');
  }
  const content = readContent(type, fields);
  if (content === 'unknown') {
    return { kind: 'ignored' };
  }
  if (typeof content === 'string') {
    return bad(content);
  }
  return isId(sessionId) ? { kind: 'message', message: { ...content, sessionId } }
    : bad(`"${content.type}" needs "sessionId".`);
}

/** The message without its session, or what is wrong with it. */
function readContent(type: string, { media, reason, muted }: Fields): SeatMessage | string {
  switch (type) {
    case 'ringing':
    case 'cancel':
      return { type };
    case 'accept':
    case 'media':
      return isOneOf(MEDIA, media) ? { type, media } : `"media" must be one of ${MEDIA.join(', ')}.`;
    case 'decline':
      return isOneOf(DECLINE_REASONS, reason) ? { type, reason }
        : `"reason" must be one of ${DECLINE_REASONS.join(', ')}.`;
    case 'hangup':
      return isOneOf(HANGUP_REASONS, reason) ? { type, reason }
        : `"reason" must be one of ${HANGUP_REASONS.join(', ')}.`;
    case 'mute':
      return typeof muted === 'boolean' ? { type, muted } : '"muted" must be true or false.';
    default:
      return 'unknown';
  }
}

function isId(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_ID_LENGTH;
}

function isUser(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= MAX_USER_LENGTH;
}

function objectOf(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Fields : undefined;
  } catch {
    return undefined;
  }
}

function bad(problem: string): ParsedFrame {
  return { kind: 'bad', problem };
}
