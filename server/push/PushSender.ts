import { pause, type ServerClock } from '../Clock.ts';
import { buildAlert, type AlertPush } from './AlertPush.ts';
import { buildBody, type BodyResult, type CallPush } from './CallPush.ts';
import { fetchPost, networkFault, type HttpPost } from './HttpPost.ts';
import { JwtSource } from './JwtSource.ts';
import type { PushResult } from './PushResult.ts';
import { readResponse } from './readResponse.ts';
import type { ServiceAccountKey } from './ServiceAccountKey.ts';

/** The push cloud (push-scenariozed-api-request-struct.md). */
export const PUSH_CLOUD = 'https://push-api.cloud.huawei.com';

/** Pauses before the second, third and fourth attempt, in ms. Short: a call that rings late is a missed call. */
const BACKOFF_MS: readonly number[] = [500, 1000, 2000];

/** No answer within this time counts as unreachable, in ms. */
const TIMEOUT_MS = 5000;

export interface PushSenderOptions {
  readonly key: ServiceAccountKey;
  readonly clock: ServerClock;
  /** Default: the push cloud. Plain http is taken for this machine only. */
  readonly baseUrl?: string | undefined;
  readonly post?: HttpPost;
  /** Spreads retries, as the document asks after a 503; gives 0 to 1. */
  readonly random?: () => number;
}

/** `push-type`: what the cloud is asked to do with the payload. */
type PushType = '0' | '10';

/** Sends call pushes (push-type 10) and the notices of missed calls (push-type 0). */
export class PushSender {
  private readonly url: string;
  private readonly clock: ServerClock;
  private readonly jwt: JwtSource;
  private readonly post: HttpPost;
  private readonly random: () => number;

  /** @throws Error if `baseUrl` is no address that a bearer token may be sent to. */
  constructor(options: PushSenderOptions) {
    const base = safeBase(options.baseUrl ?? PUSH_CLOUD);
    this.url = `${base}/v3/${encodeURIComponent(options.key.projectId)}/messages:send`;
    this.clock = options.clock;
    this.jwt = new JwtSource(options.key, options.clock);
    this.post = options.post ?? fetchPost;
    this.random = options.random ?? Math.random;
  }

  /**
   * Sends one call push; never rejects. A JWT that the cloud does not take is signed anew and tried once more. Trouble of
   * the cloud or the network (500, 502, 503, no answer) is tried again with growing pauses, at most three times, and
   * never past the push's own ttl.
   */
  send(push: CallPush): Promise<PushResult> {
    return this.sendBody('10', buildBody(push), push.ttl);
  }

  /** Sends one notification, with the same patience. */
  notify(push: AlertPush): Promise<PushResult> {
    return this.sendBody('0', buildAlert(push), push.ttl);
  }

  private async sendBody(type: PushType, body: BodyResult, ttl: number): Promise<PushResult> {
    if (!body.ok) {
      return { kind: 'notSent', fault: body.fault, message: body.message };
    }
    const giveUpAt = this.clock.now() + ttl * 1000;
    let result = await this.sendSigned(type, body.json);
    for (const delay of BACKOFF_MS) {
      const wait = delay * (0.5 + this.random() / 2);
      if (!mayTryAgain(result) || this.clock.now() + wait >= giveUpAt) {
        break;
      }
      await pause(this.clock, wait);
      result = await this.sendSigned(type, body.json);
    }
    return result;
  }

  private async sendSigned(type: PushType, body: string): Promise<PushResult> {
    try {
      const token = await this.jwt.token();
      const result = await this.attempt(type, token, body);
      return result.kind === 'refused' && result.retry === 'resign'
        ? await this.attempt(type, await this.jwt.renew(token), body)
        : result;
    } catch {
      return { kind: 'notSent', fault: 'unsigned', message: 'The key could not sign the request. Check the key file.' };
    }
  }

  private async attempt(type: PushType, token: string, body: string): Promise<PushResult> {
    const giveUp = new AbortController();
    const timer = this.clock.setTimeout(() => giveUp.abort(), TIMEOUT_MS);
    const headers = { 'Content-Type': 'application/json', 'Authorization': `Bearer ${token}`, 'push-type': type };
    try {
      const reply = await this.post({ url: this.url, headers, body, signal: giveUp.signal });
      return readResponse(reply.status, reply.text);
    } catch (error) {
      const fault = giveUp.signal.aborted ? `no answer within ${TIMEOUT_MS / 1000} s` : networkFault(error);
      return {
        kind: 'unreachable',
        message: `Cannot reach the push cloud at ${new URL(this.url).host} (${fault}). `
          + 'Check the address and this machine\'s network.',
      };
    } finally {
      this.clock.clearTimeout(timer);
    }
  }
}

function mayTryAgain(result: PushResult): boolean {
  return result.kind === 'unreachable' || (result.kind === 'refused' && result.retry === 'later');
}

function safeBase(base: string): string {
  const url = URL.canParse(base) ? new URL(base) : undefined;
  const local = url !== undefined && ['127.0.0.1', '[::1]', 'localhost'].includes(url.hostname);
  if (url === undefined || !(url.protocol === 'https:' || (url.protocol === 'http:' && local))) {
    throw new Error(`The push address must begin with https:// (http:// only on this machine), not "${base}".`);
  }
  return base.replace(/\/+$/, '');
}
