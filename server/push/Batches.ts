import type { PushResult, RefusedPush, TokenFailure } from './PushResult.ts';

/** One request's tokens and what became of them. */
export interface Batch {
  readonly tokens: readonly string[];
  readonly result: PushResult;
}

/** The tokens in groups of `most`; one empty group if there are none, so that its fault is told like any other. */
export function groupsOf(tokens: readonly string[], most: number): readonly (readonly string[])[] {
  const count = Math.max(1, Math.ceil(tokens.length / most));
  return Array.from({ length: count }, (_, i) => tokens.slice(i * most, (i + 1) * most));
}

/** Several requests of one push as one result, in which the tokens of a lost request are failures. */
export function merge(batches: readonly Batch[]): PushResult {
  const [first, ...others] = batches;
  if (first === undefined || others.length === 0) {
    return first?.result ?? { kind: 'notSent', fault: 'noTokens', message: 'There is nobody to send to.' };
  }
  const failures = batches.flatMap(failuresOf);
  const taken = batches.find(({ result }) => result.kind === 'accepted' || result.kind === 'partial');
  if (taken === undefined) {
    const refused = batches.map(({ result }) => result).find(isRefused);
    return refused === undefined ? first.result : { ...refused, failures };
  }
  const requestId = 'requestId' in taken.result ? taken.result.requestId : '';
  return failures.length === 0 ? { kind: 'accepted', requestId } : { kind: 'partial', requestId, failures };
}

function isRefused(result: PushResult): result is RefusedPush {
  return result.kind === 'refused';
}

function failuresOf({ tokens, result }: Batch): readonly TokenFailure[] {
  switch (result.kind) {
    case 'accepted':
      return [];
    case 'partial':
      return result.failures;
    case 'refused':
      return result.failures.length > 0 ? result.failures : lost(tokens, result.code, result.advice);
    case 'notSent':
      return lost(tokens, result.fault, result.message);
    case 'unreachable':
      return lost(tokens, result.kind, result.message);
  }
}

function lost(tokens: readonly string[], reason: string, advice: string): readonly TokenFailure[] {
  return tokens.map((token) => ({ token, reason, advice, drop: false, alarm: false }));
}
