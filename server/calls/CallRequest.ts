import { z } from 'zod';
import type { Claim } from '../accounts/Accounts.ts';
import { CALLER, CREDENTIAL, MEDIUM, problemOf, TTL, USER_ID, type Caller } from '../link/frames.ts';
import type { Media } from '../link/protocol.ts';
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
  /** The caller's device, where the caller is an account. Undefined for a guest, who takes nobody's name. */
  readonly as?: { readonly device: string; readonly credential: string } | undefined;
}

/** The request, or one sentence for whoever sent it on what is wrong. */
export type CallRequestResult =
  | { readonly ok: true; readonly request: CallRequest }
  | { readonly ok: false; readonly message: string };

/** The documents advise 30 to 60 s for a call (push-scenariozed-api-request-param.md). */
export const DEFAULT_TTL_S = 30;

/** A push token. */
const TOKEN = z.string().min(1).max(2048);

const CALL_REQUEST = z.object({
  to: z.union([z.strictObject({ token: TOKEN }), z.strictObject({ user: USER_ID })],
    'must be { "token": text } or { "user": text }, or absent for the only known device').optional(),
  scene: MEDIUM, caller: CALLER, ttl: TTL.default(DEFAULT_TTL_S),
  as: z.object({ device: USER_ID, credential: CREDENTIAL }).optional(),
});

const TOKEN_UPLOAD = z.object({
  user: USER_ID, token: TOKEN, device: USER_ID, credential: CREDENTIAL,
  /** What is longer is no language tag; the notice is in English then. */
  lang: z.string().max(35).optional().catch(undefined),
});

/** Reads `{ to?: { token } | { user }, scene, caller: { id, name, avatar? }, ttl?, as?: { device, credential } }`. Never throws. */
export function readCallRequest(body: unknown): CallRequestResult {
  const { success, data, error } = CALL_REQUEST.safeParse(body);
  return success ? { ok: true, request: { ...data, to: destinationOf(data.to) } }
    : { ok: false, message: problemOf(error) };
}

/** Body of POST /v1/tokens: `{ user, token, device, credential, lang? }`, or undefined. */
export function readTokenUpload(body: unknown): { readonly address: PushAddress; readonly claim: Claim } | undefined {
  const { data } = TOKEN_UPLOAD.safeParse(body);
  if (data === undefined) {
    return undefined;
  }
  const { user, device, credential, token, lang } = data;
  return { address: { user, device, token, lang }, claim: { user, device, credential } };
}

function destinationOf(to: z.infer<typeof CALL_REQUEST>['to']): Destination {
  return to === undefined ? { kind: 'only' } : 'token' in to ? { kind: 'token', ...to } : { kind: 'user', ...to };
}

/** The fields of a JSON object; none for anything else. */
export function fieldsOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : {};
}
