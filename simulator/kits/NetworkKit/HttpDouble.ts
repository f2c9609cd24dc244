import { businessError } from '../../device/Faults.ts';
import { declaresPermission } from '../../network/Declared.ts';
import { NetworkError, networkOf } from '../../network/DeviceNetwork.ts';
import type { Rule } from '../../rules/Rule.ts';
import type { KitHost } from '../KitHost.ts';
import * as rules from './HttpRules.ts';
import { Patience } from './Patience.ts';

const DEFAULT_TIMEOUT_MS = 60_000;
/** http.HttpDataType.STRING: the only one that the desk gives. */
const STRING = 0;
const UNRESOLVED = 2300006;
const UNREACHABLE = 2300007;

export interface HttpOptions {
  readonly method?: string;
  readonly header?: Readonly<Record<string, string>>;
  readonly extraData?: string | object;
  readonly expectDataType?: number;
  readonly connectTimeout?: number;
  readonly readTimeout?: number;
}

export interface HttpDouble {
  request(url: string, options?: HttpOptions): Promise<object>;
  destroy(): void;
}

/** http.HttpRequest (js-apis-http.md): held from its making to destroy(). */
export function createHttp(host: KitHost): HttpDouble {
  const release = host.hold('http', 'httpRequest');
  let patience: Patience | undefined;
  let isDestroyed = false;
  return {
    request: (url, options = {}) => host.faults.answer('NetworkKit.http.request', 0, () => {
      check(host, url, patience !== undefined, isDestroyed);
      patience = new Patience(host.clock);
      return ask(host, url, options, patience);
    }),
    destroy: () => {
      host.faults.check('NetworkKit.http.destroy');
      isDestroyed = true;
      patience?.giveUp(businessError(2300999, 'The request was destroyed.'));
      release();
    },
  };
}

function check(host: KitHost, url: string, isUsed: boolean, isDestroyed: boolean): void {
  const broken = (rule: Rule, code: number): Error => {
    host.ledger.violate(rule, 'request');
    return businessError(code, rule.text);
  };
  if (!declaresPermission(host.device, 'ohos.permission.INTERNET')) {
    throw broken(rules.HTTP_INTERNET, 201);
  }
  if (isDestroyed) {
    throw broken(rules.HTTP_DESTROYED, 2300999);
  }
  if (!URL.canParse(url)) {
    throw broken(rules.HTTP_URL, 2300003);
  }
  if (!/^https?:/.test(url)) {
    throw broken(rules.HTTP_URL, 2300001);
  }
  if (isUsed) {
    host.ledger.violate(rules.ONE_REQUEST, 'a second request');
  }
}

async function ask(host: KitHost, url: string, options: HttpOptions, patience: Patience): Promise<object> {
  if ((options.expectDataType ?? STRING) !== STRING) {
    throw new Error('not on the desk: an expectDataType other than STRING');
  }
  const data = options.extraData ?? '';
  patience.start(options.connectTimeout ?? DEFAULT_TIMEOUT_MS);
  const reply = networkOf(host.device).request(url, {
    method: options.method ?? 'GET',
    headers: options.header ?? { 'Content-Type': 'application/json' },
    body: typeof data === 'string' ? data : JSON.stringify(data),
    onConnected: () => patience.start(options.readTimeout ?? DEFAULT_TIMEOUT_MS),
  });
  try {
    const { status, body } = await Promise.race([reply, patience.over]);
    return { result: body, resultType: STRING, responseCode: status, header: {}, cookies: '' };
  } catch (error) {
    throw error instanceof NetworkError
      ? businessError(error.kind === 'unresolved' ? UNRESOLVED : UNREACHABLE, error.message)
      : error;
  } finally {
    patience.stop();
  }
}
