import type { CallPusher } from '../calls/Switchboard.ts';
import type { LinkEvent } from '../link/LinkEvent.ts';
import type { PushResult } from '../push/PushResult.ts';
import { Counters } from './Counters.ts';

/** What an operator wants to know of an app server: how many calls, how they end, and what the push cloud says. */
export class ServerMetrics {
  private readonly counters = new Counters();
  /** Sessions that were made here and are not over: a seat may be told its end more than once. */
  private readonly live = new Set<string>();
  private readonly placed = this.counters.counter('voip_calls_total', 'media',
    'Calls placed at this process, by what they offer.');
  private readonly ended = this.counters.counter('voip_calls_ended_total', 'reason',
    'Calls placed here that are over, by what their caller was told.');
  private readonly refused = this.counters.counter('voip_join_tokens_refused_total', 'why',
    'Good join tokens in wrong hands.');
  private readonly pushed = this.counters.counter('voip_pushes_total', 'answer',
    'Call pushes, by the last answer of the push cloud, or why there was none.');
  private readonly noticed = this.counters.counter('voip_missed_call_pushes_total', 'answer',
    'Notices of missed calls, by the same.');
  private readonly received = this.counters.counter('voip_receipts_total', 'code',
    'Receipts, by their code (docs/push-answers.md).');
  private readonly alarmed = this.counters.counter('voip_alarms_total', 'code',
    'Trouble that stops every push until somebody looks.');

  constructor() {
    this.counters.gauge('voip_calls', 'Calls placed here that ring or are talked.', () => this.live.size);
    this.counters.gauge('process_resident_memory_bytes', 'Memory of this process.', () => process.memoryUsage().rss);
  }

  /** A figure that is looked at when somebody asks. */
  gauge(name: string, help: string, read: () => number): void {
    this.counters.gauge(name, help, read);
  }

  event({ sessionId, seat, direction, what, detail = '' }: LinkEvent): void {
    if (what === 'created') {
      this.live.add(sessionId);
      this.placed(detail);
    } else if (what === 'refused') {
      this.refused(detail);
    } else if (direction === 'out' && seat === 'caller' && what === 'ended' && this.live.delete(sessionId)) {
      this.ended(detail);
    }
  }

  receipt(code: string | number): void {
    this.received(String(code));
  }

  alarm(code: string): void {
    this.alarmed(code);
  }

  /** The same pusher, counted. */
  counting(pusher: CallPusher): CallPusher {
    const counted = async (count: (word: string) => void, sent: Promise<PushResult>): Promise<PushResult> => {
      const result = await sent;
      count(answerOf(result));
      return result;
    };
    return {
      send: (push) => counted(this.pushed, pusher.send(push)),
      notify: (push) => counted(this.noticed, pusher.notify(push)),
    };
  }

  text(): string {
    return this.counters.text();
  }
}

function answerOf(result: PushResult): string {
  switch (result.kind) {
    case 'accepted': return '80000000';
    case 'partial': return '80100000';
    case 'refused': return result.code === '' ? `HTTP ${result.httpStatus}` : result.code;
    case 'notSent': return result.fault;
    case 'unreachable': return 'unreachable';
  }
}
