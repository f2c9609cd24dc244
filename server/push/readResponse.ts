import type { PushResult, TokenFailure } from './PushResult.ts';
import {
  CODE_ALL_TOKENS_INVALID, CODE_PARTIAL, CODE_SUCCESS, HTTP_MEANINGS, RESPONSE_CODES, UNKNOWN_ANSWER,
} from './ResponseCodes.ts';
import { TOKEN_REASONS, UNKNOWN_REASON } from './TokenReasons.ts';

/**
 * Reads the push cloud's answer. The business code counts before the HTTP status, because the document gives no status
 * for most codes. Never throws: an answer that is no JSON is judged by its status alone.
 */
export function readResponse(httpStatus: number, text: string): PushResult {
  const fields = objectOf(text) ?? {};
  const code = textOf(fields['code']);
  const requestId = textOf(fields['requestId']);
  if (code === CODE_SUCCESS) {
    return { kind: 'accepted', requestId };
  }
  const failures = code === CODE_PARTIAL || code === CODE_ALL_TOKENS_INVALID ? failuresOf(textOf(fields['msg'])) : [];
  if (code === CODE_PARTIAL) {
    return { kind: 'partial', requestId, failures };
  }
  const known = RESPONSE_CODES.get(code) ?? HTTP_MEANINGS.get(httpStatus) ?? UNKNOWN_ANSWER;
  return { kind: 'refused', httpStatus, code, ...known, requestId, failures };
}

/** `msg` is itself JSON then: `{ success, failure, illegalTokens: { reason: [token] } }`. */
function failuresOf(msg: string): TokenFailure[] {
  const illegal = objectOf(msg)?.['illegalTokens'];
  if (typeof illegal !== 'object' || illegal === null) {
    return [];
  }
  return Object.entries(illegal).flatMap(([reason, tokens]: [string, unknown]) => {
    const { advice, drop, alarm } = TOKEN_REASONS.get(reason) ?? UNKNOWN_REASON;
    const list: unknown[] = Array.isArray(tokens) ? tokens : [];
    return list.filter((token) => typeof token === 'string').map((token) => ({ token, reason, advice, drop, alarm }));
  });
}

function objectOf(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value as Record<string, unknown> : undefined;
  } catch {
    return undefined;
  }
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
