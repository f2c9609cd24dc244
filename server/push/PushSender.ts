import { pause, type ServerClock } from '../Clock.ts';
import { Alarms, type PushAlarm } from './Alarms.ts';
import { buildAlert, type AlertPush } from './AlertPush.ts';
import { groupsOf, merge } from './Batches.ts';
import { buildBody, PUSH_LIMITS, type BodyResult, type CallPush, type PushEnvelope } from './CallPush.ts';
import { fetchPost, type HttpPost } from './HttpPost.ts';
import { JwtSource, type BearerSource } from './JwtSource.ts';
import { Pace } from './Pace.ts';
import { PushRequest, type PushType } from './PushRequest.ts';
import type { PushResult } from './PushResult.ts';
import type { ServiceAccountKey } from './ServiceAccountKey.ts';
import { TestMessages } from './TestMessages.ts';

/** The push cloud (push-scenariozed-api-request-struct.md). */
const PUSH_CLOUD = 'https://push-api.cloud.huawei.com';

/** Pauses before the second, third and fourth attempt, in ms. Short: a call that rings late is a missed call. */
const BACKOFF_MS: readonly number[] = [500, 1000, 2000];

/** Whose pushes are sent, and how; all but key and clock has a default. */
export interface PushSenderOptions {
  readonly key: ServiceAccountKey;
  readonly clock: ServerClock;
  /** Default: the push cloud. Plain http is taken for this machine only. */
  readonly baseUrl?: string | undefined;
  readonly post?: HttpPost;
  /** Default: signed with the key. */
  readonly jwt?: BearerSource;
  /** Spreads retries, as the document asks after a 503; gives 0 to 1. */
  readonly random?: () => number;
  /** Told once of each trouble that no retry heals. */
  readonly onAlarm?: (alarm: PushAlarm) => void;
}

/** A push as the sender sees it, whatever it says. */
interface Message extends PushEnvelope {
  readonly type: PushType;
  readonly build: (tokens: readonly string[]) => BodyResult;
  /** Ms since the epoch; later it would tell of something that is over. */
  readonly giveUpAt: number;
}

/** Sends call pushes (push-type 10) and the notices of missed calls (push-type 0). */
export class PushSender {
  private readonly clock: ServerClock;
  private readonly request: PushRequest;
  private readonly random: () => number;
  private readonly pace = new Pace();
  private readonly tests = new TestMessages();
  private readonly alarms: Alarms;

  /** @throws Error if `baseUrl` is no address that a bearer token may be sent to. */
  constructor({ key, clock, baseUrl = PUSH_CLOUD, post = fetchPost, jwt, random, onAlarm }: PushSenderOptions) {
    const url = `${safeBase(baseUrl)}/v3/${encodeURIComponent(key.projectId)}/messages:send`;
    this.clock = clock;
    this.request = new PushRequest({ url, clock, post, jwt: jwt ?? new JwtSource(key, clock) });
    this.random = random ?? Math.random;
    this.alarms = new Alarms(onAlarm ?? (() => undefined));
  }

  /** Test messages that the cloud has taken today. */
  get testMessagesToday(): number {
    return this.tests.usedOn(this.clock.now());
  }

  /**
   * Sends one call push; never rejects. What is done about each answer of the cloud stands in docs/push-answers.md:
   * trouble of the cloud or the network is tried again with growing pauses, at most three times, and never past the
   * push's own ttl; more tokens than one request may name are spread over several.
   */
  send(push: CallPush): Promise<PushResult> {
    return this.sendAll(push, '10', (tokens) => buildBody({ ...push, tokens }));
  }

  /** Sends one notification, with the same patience. */
  notify(push: AlertPush): Promise<PushResult> {
    return this.sendAll(push, '0', (tokens) => buildAlert({ ...push, tokens }));
  }

  private async sendAll(
    { tokens, ttl, testMessage = false }: PushEnvelope, type: PushType, build: Message['build'],
  ): Promise<PushResult> {
    const message: Message = { tokens, ttl, testMessage, type, build, giveUpAt: this.clock.now() + ttl * 1000 };
    const most = testMessage ? PUSH_LIMITS.testTokens : PUSH_LIMITS.tokens;
    const result = await this.sendGroups(message, groupsOf(tokens, most));
    this.alarms.look(result);
    return result;
  }

  private async sendGroups(message: Message, groups: readonly (readonly string[])[]): Promise<PushResult> {
    return merge(await Promise.all(groups.map(async (tokens) => {
      const result = await this.sendGroup(message, tokens);
      return { tokens, result };
    })));
  }

  private async sendGroup(message: Message, tokens: readonly string[]): Promise<PushResult> {
    const body = message.build(tokens);
    if (!body.ok) {
      return { kind: 'notSent', fault: body.fault, message: body.message };
    }
    const result = await this.sendPatiently(message, body.json);
    const isTooMany = result.kind === 'refused' && result.action === 'split' && tokens.length > 1;
    return isTooMany ? this.sendGroups(message, groupsOf(tokens, Math.ceil(tokens.length / 2))) : result;
  }

  private async sendPatiently(message: Message, body: string): Promise<PushResult> {
    let result = await this.sendOnce(message, body);
    for (const delay of BACKOFF_MS) {
      const wait = delay * (0.5 + this.random() / 2);
      if (!mayTryAgain(result) || this.clock.now() + wait >= message.giveUpAt) {
        break;
      }
      await pause(this.clock, wait);
      result = await this.sendOnce(message, body);
    }
    return result;
  }

  /** One request, in its turn. */
  private async sendOnce({ type, testMessage, giveUpAt }: Message, body: string): Promise<PushResult> {
    const { clock, pace, tests } = this;
    if (testMessage === true && tests.isUsedUp(clock.now())) {
      return notSent('testQuota', 'The test messages of today are used up: the push cloud would take more and deliver '
        + 'none. Wait for tomorrow, or send without the test mark.');
    }
    if (clock.now() + pace.waitFrom(clock.now()) >= giveUpAt) {
      return notSent('throttled', 'The push cloud throttles us, and this push would have its turn too late. '
        + 'Ask for a higher rate in AppGallery Connect.');
    }
    const wait = pace.take(clock.now());
    if (wait > 0) {
      await pause(clock, wait);
    }
    const sentAt = clock.now();
    const result = await this.request.send(type, body);
    this.learn(result, sentAt, testMessage === true);
    return result;
  }

  private learn(result: PushResult, sentAt: number, isTest: boolean): void {
    const now = this.clock.now();
    if (result.kind === 'accepted' || result.kind === 'partial') {
      this.pace.faster();
      if (isTest) {
        this.tests.count(now);
      }
    } else if (result.kind === 'refused' && result.action === 'slowDown') {
      this.pace.slower(sentAt, now);
    }
  }
}

function notSent(fault: 'testQuota' | 'throttled', message: string): PushResult {
  return { kind: 'notSent', fault, message };
}

function mayTryAgain(result: PushResult): boolean {
  return result.kind === 'unreachable'
    || (result.kind === 'refused' && (result.action === 'retry' || result.action === 'slowDown'));
}

function safeBase(base: string): string {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  const local = url !== undefined && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  if (url === undefined || !(url.protocol === 'https:' || (url.protocol === 'http:' && local))) {
    throw new Error(`The push address must begin with https:// (http:// only on this machine), not "${base}".`);
  }
  return base.replace(/\/+$/, '');
}
