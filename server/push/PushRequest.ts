import type { ServerClock } from '../Clock.ts';
import { networkFault, type HttpPost } from './HttpPost.ts';
import type { BearerSource } from './JwtSource.ts';
import type { PushResult } from './PushResult.ts';
import { readResponse } from './readResponse.ts';

/** `push-type`: what the cloud is asked to do with the payload. */
export type PushType = '0' | '10';

/** No answer within this time counts as unreachable, in ms. */
const TIMEOUT_MS = 5000;

/** Where pushes go, and how they are signed and sent. */
export interface PushRequestOptions {
  readonly url: string;
  readonly clock: ServerClock;
  readonly jwt: BearerSource;
  readonly post: HttpPost;
}

/** One request to the push cloud, signed; no retry but the one with a new signature. */
export class PushRequest {
  constructor(private readonly options: PushRequestOptions) {}

  /** Never rejects. @param body JSON text */
  async send(type: PushType, body: string): Promise<PushResult> {
    const { jwt } = this.options;
    try {
      const token = await jwt.token();
      const result = await this.attempt(type, token, body);
      return result.kind === 'refused' && result.action === 'resign'
        ? await this.attempt(type, await jwt.renew(token), body)
        : result;
    } catch {
      return { kind: 'notSent', fault: 'unsigned', message: 'The key could not sign the request. Check the key file.' };
    }
  }

  private async attempt(type: PushType, token: string, body: string): Promise<PushResult> {
    const { url, clock, post } = this.options;
    const giveUp = new AbortController();
    const timer = clock.setTimeout(() => giveUp.abort(), TIMEOUT_MS);
    const headers = { 'Content-Type': 'application/json', 'Authorization': `Bearer ${token}`, 'push-type': type };
    try {
      const reply = await post({ url, headers, body, signal: giveUp.signal });
      return readResponse(reply.status, reply.text);
    } catch (error) {
      const fault = giveUp.signal.aborted ? `no answer within ${TIMEOUT_MS / 1000} s` : networkFault(error);
      return {
        kind: 'unreachable',
        message: `Cannot reach the push cloud at ${new URL(url).host} (${fault}). `
          + 'Check the address and this machine\'s network.',
      };
    } finally {
      clock.clearTimeout(timer);
    }
  }
}
