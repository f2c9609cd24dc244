import type { Admission } from '../accounts/Accounts.ts';
import { describeResult, type PushResult } from '../push/PushResult.ts';

/** What became of a call that somebody wanted to place by a request. */
export type PlacedCall =
  | { readonly ok: true; readonly sessionId: string; readonly callerToken: string }
  | NotPlaced;

/** No call came of it: why, as a word for programs and a sentence for people. */
export interface NotPlaced {
  readonly ok: false;
  readonly code: CallFault;
  readonly message: string;
}

/** Why a call was not placed: nobody may or can be called, or the push came to nothing. */
export type CallFault = Exclude<Admission, 'admitted'> | 'tooManyCalls' | 'noDevice' | 'severalDevices' | 'unknownUser' | 'badPush' | 'pushRefused'
  | 'pushUnreachable';

/** A call that was not placed. @param message a sentence for whoever wanted to call */
export function no(code: CallFault, message: string): NotPlaced {
  return { ok: false, code, message };
}

/** Not one device was reached. */
export function refusal(results: readonly PushResult[]): NotPlaced {
  const [first] = results;
  if (first === undefined) {
    return no('noDevice', 'There is no device to call.');
  }
  const code = first.kind === 'unreachable' ? 'pushUnreachable' : first.kind === 'notSent' ? 'badPush' : 'pushRefused';
  return no(code, describeResult(first));
}
