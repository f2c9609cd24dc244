import type { BodyFault } from './CallPush.ts';
import type { PushAction } from './ResponseCodes.ts';

/** One token that the push cloud refused. Holds the token: never print it. */
export interface TokenFailure {
  readonly token: string;
  /** The cloud's word: `tokenFormatError`, `noPushTypeRight`, … */
  readonly reason: string;
  readonly advice: string;
  /** True if the token is of no use any more. */
  readonly drop: boolean;
  /** True if the reason lies with the project, not with the token. */
  readonly alarm: boolean;
}

/** Why nothing was sent. `testQuota`: the day's test messages are used up. `throttled`: no turn came within the ttl. */
export type SendFault = BodyFault | 'unsigned' | 'testQuota' | 'throttled';

/** What became of a push. Nothing here means "rang": the push cloud only says that it took the message on. */
export type PushResult =
  | { readonly kind: 'accepted'; readonly requestId: string }
  | { readonly kind: 'partial'; readonly requestId: string; readonly failures: readonly TokenFailure[] }
  | RefusedPush
  /** Not sent at all: the request would have been refused, or could not be signed. */
  | { readonly kind: 'notSent'; readonly fault: SendFault; readonly message: string }
  /** No answer: host not found, refused, cut off, or silent. The push may have been taken on or not. */
  | { readonly kind: 'unreachable'; readonly message: string };

/** The push cloud has answered that it does not take the push: what that means, and what to do. */
export interface RefusedPush {
  readonly kind: 'refused';
  readonly httpStatus: number;
  /** The business code; empty if the answer had none. */
  readonly code: string;
  readonly meaning: string;
  readonly advice: string;
  readonly action: PushAction;
  readonly requestId: string;
  readonly failures: readonly TokenFailure[];
}

/** One line for people; free of tokens. */
export function describeResult(result: PushResult): string {
  switch (result.kind) {
    case 'accepted':
      return 'The push cloud took the push on.';
    case 'partial':
      return `The push cloud took the push on for some devices only. ${reasonsOf(result.failures)}`;
    case 'refused': {
      const code = result.code === '' ? `HTTP ${result.httpStatus}` : `code ${result.code}`;
      return `The push was refused: ${result.meaning} (${code}). ${reasonsOf(result.failures) || result.advice}`;
    }
    case 'notSent':
    case 'unreachable':
      return result.message;
  }
}

/** The reasons, each once with its advice. */
function reasonsOf(failures: readonly TokenFailure[]): string {
  const lines = new Map(failures.map((failure) => [failure.reason, `${failure.reason}: ${failure.advice}`]));
  return [...lines.values()].join(' ');
}
