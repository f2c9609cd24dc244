import type { CallMessage } from '../../cloud/PushTarget.ts';
import type { Trace } from '../../device/Traces.ts';
import type { Phone } from '../../Phone.ts';
import { fieldsOf } from '../protocol/Checks.ts';
import type { Fate } from '../protocol/State.ts';

interface ErrorReported {
  readonly delivered: number;
  readonly answered: number;
  readonly fate: Fate;
}

/** Pushes that the app has answered by an error report, and why, as far as it can be seen from outside. */
export class TurnedAway {
  /** When the server made the call of each push that has no outcome yet, by callId, ms since 1970. */
  private readonly madeAt = new Map<string, number>();
  private readonly pushes: ErrorReported[] = [];
  /** Of the timeline. */
  private readonly repeats = new Set<object>();

  constructor(private readonly phone: Phone) {
    phone.calls.watches.push({ outcome: ({ callId, deliveredAt }) => this.judge(callId, deliveredAt) });
  }

  delivered({ callId, extraData }: CallMessage): void {
    const { sentAt } = fieldsOf(parsed(extraData));
    if (typeof sentAt === 'number') {
      this.madeAt.set(callId, sentAt);
    }
  }

  isRepeat(entry: object): boolean {
    return this.repeats.has(entry);
  }

  /** @param whole the span of a call of which there was no report */
  fateOf(whole: Trace): Fate | undefined {
    return this.pushes.find(({ delivered, answered }) => whole.from >= delivered && whole.from <= answered)?.fate;
  }

  /** The timeline has the app's word already. */
  private judge(callId: string, delivered: number | undefined): void {
    const madeAt = this.madeAt.get(callId);
    const { timeline, clock } = this.phone.device;
    const last = timeline.entries.at(-1);
    this.madeAt.delete(callId);
    if (delivered === undefined || last?.what !== 'reportIncomingCallError') {
      return;
    }
    const isRepeat = madeAt !== undefined && this.wasInvited(madeAt);
    if (isRepeat) {
      this.repeats.add(last);
    }
    this.pushes.push({ delivered, answered: clock.now(), fate: isRepeat ? 'repeat' : 'turnedAway' });
  }

  /** Since the server made the call it has brought one over the link. */
  private wasInvited(madeAt: number): boolean {
    const { timeline } = this.phone.device;
    return timeline.entries.some(({ actor, what, at, told }) =>
      actor === 'server' && what === 'invite' && told?.isHere !== false && timeline.start + at >= madeAt);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
