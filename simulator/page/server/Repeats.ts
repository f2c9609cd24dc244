import type { CallMessage } from '../../cloud/PushTarget.ts';
import type { Trace } from '../../device/Traces.ts';
import type { Phone } from '../../Phone.ts';
import { fieldsOf } from '../protocol/Checks.ts';

interface Repeat {
  readonly delivered: number;
  readonly dropped: number;
}

/** Pushes that brought a call which the link had brought before: one call, and the app drops its second way. */
export class Repeats {
  /** When the server made the call of each push that has no outcome yet, by callId, ms since 1970. */
  private readonly madeAt = new Map<string, number>();
  private readonly repeats: Repeat[] = [];
  /** Of the timeline. */
  private readonly entries = new Set<object>();

  constructor(private readonly phone: Phone) {
    phone.calls.watches.push({ outcome: ({ callId, deliveredAt }) => this.judge(callId, deliveredAt) });
  }

  delivered({ callId, extraData }: CallMessage): void {
    const { sentAt } = fieldsOf(parsed(extraData));
    if (typeof sentAt === 'number') {
      this.madeAt.set(callId, sentAt);
    }
  }

  isEntry(entry: object): boolean {
    return this.entries.has(entry);
  }

  /** @param whole the span of a call of which there was no report */
  isCall(whole: Trace): boolean {
    return this.repeats.some(({ delivered, dropped }) => whole.from >= delivered && whole.from <= dropped);
  }

  /** The timeline has the app's word already, and what the server has told since it made the call. */
  private judge(callId: string, delivered: number | undefined): void {
    const madeAt = this.madeAt.get(callId);
    const { timeline, clock } = this.phone.device;
    const last = timeline.entries.at(-1);
    this.madeAt.delete(callId);
    if (madeAt === undefined || delivered === undefined || last?.what !== 'reportIncomingCallError' || last.detail !== 'ROUTE_BUSY') {
      return;
    }
    const isInvited = timeline.entries.some(({ actor, what, at, told }) =>
      actor === 'server' && what === 'invite' && told?.isHere !== false && timeline.start + at >= madeAt);
    if (isInvited) {
      this.entries.add(last);
      this.repeats.push({ delivered, dropped: clock.now() });
    }
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
