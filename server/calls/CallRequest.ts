import { isOneOf } from '../link/isOneOf.ts';
import { MEDIA, type Caller, type Media } from '../link/protocol.ts';
import { PUSH_LIMITS } from '../push/CallPush.ts';
import type { PushAddress } from './TokenRegistry.ts';

/** Whom to call. `only` is the one device that this server knows, if it knows exactly one. */
export type Destination =
  | { readonly kind: 'token'; readonly token: string }
  | { readonly kind: 'user'; readonly user: string }
  | { readonly kind: 'only' };

/** Body of POST /calls, read. */
export interface CallRequest {
  readonly to: Destination;
  readonly scene: Media;
  readonly caller: Caller;
  /** Seconds. */
  readonly ttl: number;
}

export type CallRequestResult =
  | { readonly ok: true; readonly request: CallRequest }
  | { readonly ok: false; readonly message: string };

/** The documents advise 30 to 60 s for a call (push-scenariozed-api-request-param.md). */
export const DEFAULT_TTL_S = 30;

const MAX_ID = 256;
const MAX_TOKEN = 2048;
/** Longer language tags are none; the notice is in English then. */
const MAX_LANG = 35;
/** The push body (4096 bytes) bounds a name long before this. */
const MAX_NAME = 8192;

/** Reads `{ to?: { token } | { user }, scene, caller: { id, name, avatar? }, ttl? }`. Never throws. */
export function readCallRequest(body: unknown): CallRequestResult {
  const { to, scene, caller, ttl } = fieldsOf(body);
  const destination = readDestination(to);
  if (destination === undefined) {
    return bad('"to" must be { "token": text } or { "user": text }, or absent for the only known device.');
  }
  if (!isOneOf(MEDIA, scene)) {
    return bad(`"scene" must be one of ${MEDIA.join(', ')}.`);
  }
  const { id, name, avatar } = fieldsOf(caller);
  if (!isText(id, MAX_ID) || !isText(name, MAX_NAME) || !(avatar === undefined || isText(avatar, MAX_ID))) {
    return bad('"caller" needs the texts "id" and "name", and "avatar" must be a text or absent.');
  }
  const seconds = ttl ?? DEFAULT_TTL_S;
  if (!isTtl(seconds)) {
    return bad(`"ttl" must be a whole number of seconds from 1 to ${PUSH_LIMITS.ttlSeconds}.`);
  }
  const who = avatar === undefined ? { id, name } : { id, name, avatar };
  return { ok: true, request: { to: destination, scene, caller: who, ttl: seconds } };
}

/** Body of POST /tokens: `{ user, token, device, lang? }`, or undefined. */
export function readTokenUpload(body: unknown): PushAddress | undefined {
  const { user, token, device, lang } = fieldsOf(body);
  if (!isText(user, MAX_ID) || !isText(token, MAX_TOKEN) || !isText(device, MAX_ID)) {
    return undefined;
  }
  return { user, token, device, lang: isText(lang, MAX_LANG) ? lang : undefined };
}

function readDestination(to: unknown): Destination | undefined {
  if (to === undefined) {
    return { kind: 'only' };
  }
  const { token, user } = fieldsOf(to);
  if (isText(token, MAX_TOKEN) && user === undefined) {
    return { kind: 'token', token };
  }
  return isText(user, MAX_ID) && token === undefined ? { kind: 'user', user } : undefined;
}

/** The fields of a JSON object; none for anything else. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : {};
}

function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value !== '' && value.length <= most;
}

function isTtl(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= PUSH_LIMITS.ttlSeconds;
}

function bad(message: string): CallRequestResult {
  return { ok: false, message };
}
