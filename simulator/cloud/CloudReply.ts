import type { Rule } from '../rules/Rule.ts';

/** One request to the push cloud, apart from any transport. */
export interface CloudRequest {
  readonly method: string;
  /** Path as in the request line. */
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
}

/** The documented answer (push-scenariozed-api-response.md). */
export interface CloudAnswer {
  readonly code: string;
  readonly msg: string;
  readonly requestId: string;
}

export interface CloudReply {
  readonly status: number;
  readonly body: CloudAnswer;
}

/** Why a request is not taken, with the rule it breaks. */
export interface Refusal {
  readonly rule: Rule;
  readonly code: string;
  readonly status: number;
  /** Never a token, a name or a payload. */
  readonly msg: string;
}

/** Codes about who is asking; all others are about what is asked. */
const IDENTITY_CODES = new Set(['80200001', '80200005', '80300036']);

export function refuse(rule: Rule, code: string, msg: string): Refusal {
  return { rule, code, msg, status: IDENTITY_CODES.has(code) ? 401 : 400 };
}

/** A request that got to no service at all. */
export function notFound(rule: Rule, msg: string): Refusal {
  return { rule, code: '404', msg, status: 404 };
}

/** A value, or the refusal that takes its place. */
export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export function good<T>(value: T): Checked<T> {
  return { ok: true, value };
}

export function wrong(rule: Rule, code: string, msg: string): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: refuse(rule, code, msg) };
}

export type Fields = Readonly<Record<string, unknown>>;

/** The value as a JSON object, or undefined. */
export function objectOf(value: unknown): Fields | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Fields : undefined;
}
