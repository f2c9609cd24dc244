import type { PushResult } from './PushResult.ts';

/** Something that no retry heals and that stops every call: somebody has to look. Free of tokens. */
export interface PushAlarm {
  /** The business code, `HTTP 401`, or the reason by which the cloud refuses tokens. */
  readonly code: string;
  /** One line for people: what it means and what to do. */
  readonly message: string;
}

/** Raises each alarm once, and anew only after a push was taken: a log full of one line is read by nobody. */
export class Alarms {
  private readonly raised = new Set<string>();

  constructor(private readonly raise: (alarm: PushAlarm) => void) {}

  /** A push has come to its end. */
  look(result: PushResult): void {
    if (result.kind === 'accepted') {
      this.raised.clear();
    } else {
      alarmsOf(result).forEach((alarm) => this.once(alarm));
    }
  }

  private once(alarm: PushAlarm): void {
    if (!this.raised.has(alarm.code)) {
      this.raised.add(alarm.code);
      this.raise(alarm);
    }
  }
}

/** A JWT that was refused although it was signed anew is one too. */
function alarmsOf(result: PushResult): readonly PushAlarm[] {
  if (result.kind === 'notSent' && result.fault === 'unsigned') {
    return [{ code: result.fault, message: result.message }];
  }
  if (result.kind !== 'refused' && result.kind !== 'partial') {
    return [];
  }
  const ofTokens = result.failures.filter(({ alarm }) => alarm)
    .map(({ reason, advice }) => ({ code: reason, message: `No push is taken (${reason}): ${advice}` }));
  if (result.kind === 'partial' || !(result.action === 'alarm' || result.action === 'resign')) {
    return ofTokens;
  }
  const code = result.code === '' ? `HTTP ${result.httpStatus}` : result.code;
  return [...ofTokens, { code, message: `No push is taken: ${result.meaning} (${code}). ${result.advice}` }];
}
