import { createPrivateKey } from 'node:crypto';
import { SignJWT } from 'jose';
import { DeskKey } from '../../simulator/cloud/DeskKey.ts';
import { PushCloud } from '../../simulator/cloud/PushCloud.ts';
import type { CallMessage, PushTarget } from '../../simulator/cloud/PushTarget.ts';
import { VIRTUAL_EPOCH, VirtualClock } from '../../simulator/device/Clock.ts';
import { Ledger } from '../../simulator/rules/Ledger.ts';
import type { Attempt } from './BadApp.ts';

const PROJECT = '4711';
const KEY = await DeskKey.generate(PROJECT);
export const NOW_S = VIRTUAL_EPOCH / 1000;
const CLAIMS = {
  iss: KEY.file.sub_account, aud: 'https://oauth-login.cloud.huawei.com/oauth2/v3/token', iat: NOW_S, exp: NOW_S + 3600,
};

/** One request of an app server, as far as it differs from a good one. */
export interface PushRequest {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly payload?: unknown;
  readonly tokens?: readonly string[];
  readonly options?: object;
}

/** A device that keeps what it is sent. */
class Mail implements PushTarget {
  online = true;
  readonly calls: CallMessage[] = [];

  deliver(message: CallMessage): void {
    this.calls.push(message);
  }

  notify(): void {
    // No rule here is about what a device makes of a notification.
  }
}

/** The push cloud with one device, whose token is T1, as an app server sees it. */
export class CloudBench {
  readonly clock = new VirtualClock();
  readonly ledger = new Ledger(this.clock);
  readonly device = new Mail();
  readonly cloud = new PushCloud({ clock: this.clock, account: KEY.account, ledger: this.ledger, latencyMs: 0 });

  constructor() {
    this.cloud.register('T1', this.device);
  }

  /** @returns HTTP status and business code */
  async send(request: PushRequest = {}): Promise<readonly [number, unknown]> {
    const { payload = { extraData: 'text' }, tokens = ['T1'], options = { ttl: 30 } } = request;
    const { status, body } = await this.cloud.handle({
      method: request.method ?? 'POST',
      path: request.path ?? `/v3/${PROJECT}/messages:send`,
      headers: {
        'authorization': `Bearer ${await sign(request.claims)}`, 'content-type': 'application/json', 'push-type': '10',
        ...request.headers,
      },
      body: JSON.stringify({ payload, target: { token: tokens }, pushOptions: options }),
    });
    return [status, body.code];
  }
}

const SIGNING_KEY = createPrivateKey(KEY.file.private_key);
const signed = new Map<string, Promise<string>>();

/** A server sends many pushes with one token (push-jwt-token.md), and signing a thousand takes seconds. */
function sign(claims: PushRequest['claims'] = {}): Promise<string> {
  const text = JSON.stringify(claims);
  const token = signed.get(text) ?? new SignJWT({ ...CLAIMS, ...claims })
    .setProtectedHeader({ alg: 'PS256', typ: 'JWT', kid: KEY.file.key_id }).sign(SIGNING_KEY);
  signed.set(text, token);
  return token;
}

/** What comes of something done with the cloud. */
export function cloud(work: (bench: CloudBench) => Promise<unknown>): Attempt {
  return async () => {
    const bench = new CloudBench();
    const got = await work(bench);
    return { broken: [...new Set(bench.ledger.entries.map((entry) => entry.rule.id))], got };
  };
}

/** An app server that sends this one request. */
export function sends(request: PushRequest = {}): Attempt {
  return cloud((bench) => bench.send(request));
}
