/** Limits of push-scenariozed-api-request-param.md and push-scenariozed-api-intro.md. */
export const PUSH_LIMITS = {
  /** The whole body without the push tokens. */
  bodyBytes: 4096,
  tokens: 1000,
  testTokens: 10,
  /** Seconds: 15 days. For a call 30 to 60 are advised. */
  ttlSeconds: 1_296_000,
} as const;

/** Where a push goes, whatever it says. */
export interface PushEnvelope {
  readonly tokens: readonly string[];
  /** How long the push cloud keeps it for a device that is offline, in whole seconds. */
  readonly ttl: number;
  /** Counts as a test message: 1000 a day per project, at most 10 tokens each. */
  readonly testMessage?: boolean;
}

/** One call push (push-type 10) to one or more devices. */
export interface CallPush extends PushEnvelope {
  /** Text that reaches the app unchanged: the JSON of `extraDataOf`. */
  readonly extraData: string;
}

/** Why a push would be refused before it is sent. */
export type BodyFault = 'noTokens' | 'tooManyTokens' | 'badTtl' | 'tooLarge';

/** The body as JSON text, or why there is none, with a sentence for people. */
export type BodyResult =
  | { readonly ok: true; readonly json: string }
  | { readonly ok: false; readonly fault: BodyFault; readonly message: string };

/** Builds the request body of a call push, or says why the push cloud would refuse it. */
export function buildBody(push: CallPush): BodyResult {
  return wrap(push, { extraData: push.extraData });
}

/** A payload in its envelope, or what the push cloud would find wrong with it. */
export function wrap(push: PushEnvelope, payload: object): BodyResult {
  const most = push.testMessage === true ? PUSH_LIMITS.testTokens : PUSH_LIMITS.tokens;
  if (push.tokens.length === 0) {
    return bad('noTokens', 'The push has no token, so there is no device to ring. Name at least one.');
  }
  if (push.tokens.length > most) {
    return bad('tooManyTokens', `The push names ${push.tokens.length} tokens; ${most} are allowed in one request. `
      + 'Split it.');
  }
  if (!Number.isInteger(push.ttl) || push.ttl < 1 || push.ttl > PUSH_LIMITS.ttlSeconds) {
    return bad('badTtl', `The ttl must be a whole number of seconds from 1 to ${PUSH_LIMITS.ttlSeconds}; `
      + 'for a call 30 to 60 are advised.');
  }
  const json = JSON.stringify(bodyOf(push, payload));
  const size = bytesWithoutTokens(json, push.tokens);
  if (size > PUSH_LIMITS.bodyBytes) {
    return bad('tooLarge', `The push is ${size} bytes without its tokens; ${PUSH_LIMITS.bodyBytes} are allowed. `
      + 'Shorten the caller\'s name or avatar.');
  }
  return { ok: true, json };
}

function bodyOf(push: PushEnvelope, payload: object): object {
  return {
    payload,
    target: { token: push.tokens },
    pushOptions: { ttl: push.ttl, ...(push.testMessage === true ? { testMessage: true } : {}) },
  };
}

/** Only the tokens' own characters are left out: the stricter reading of "without the push tokens". */
function bytesWithoutTokens(json: string, tokens: readonly string[]): number {
  const tokenBytes = tokens.reduce((sum, token) => sum + Buffer.byteLength(JSON.stringify(token)) - 2, 0);
  return Buffer.byteLength(json) - tokenBytes;
}

function bad(fault: BodyFault, message: string): BodyResult {
  return { ok: false, fault, message };
}
