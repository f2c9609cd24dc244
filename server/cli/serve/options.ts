import { readCommandLine, type CommandLine, type Values, WrongOption } from '../../../scripts/commandLine.ts';
import type { JoinKey } from '../../link/JoinTokens.ts';
import type { ReceiptAccount } from '../../push/receipts/ReceiptSecret.ts';
import { noPlace, placeOf, type Place } from '../Place.ts';
import { JOIN_KEYS_FORM, readJoinKeys } from './joinKeys.ts';

/** The command line and environment of `npm run serve`, checked. */
export interface ServeOptions {
  readonly listen: Place;
  /** Where figures are shown; undefined for nowhere. */
  readonly metrics: Place | undefined;
  readonly key: string | undefined;
  readonly pushBase: string | undefined;
  readonly testMessage: boolean;
  readonly data: string | undefined;
  /** Whoever reaches the server may call from a page. */
  readonly hasCallerPage: boolean;
  readonly tls: { readonly cert: string; readonly key: string } | undefined;
  readonly receipts: ReceiptAccount | undefined;
  /** So many proxies of the operator's own stand before this server. */
  readonly proxies: number;
  /** For trying out: a device is anybody's whose it says to be. */
  readonly isOpen: boolean;
  /** What join tokens are signed with; undefined for a key of this process alone. */
  readonly joinKeys: readonly [JoinKey, ...JoinKey[]] | undefined;
  /** Where several processes meet. */
  readonly redis: string | undefined;
}

/** Variables of the process, by name. */
export type Environment = Readonly<Record<string, string | undefined>>;

const SPEC = {
  'listen': { type: 'string', default: '127.0.0.1:4173' },
  'key': { type: 'string' },
  'push-base': { type: 'string' },
  'test-message': { type: 'boolean', default: false },
  'data': { type: 'string' },
  'metrics': { type: 'string' },
  'proxies': { type: 'string', default: '0' },
  'caller-page': { type: 'boolean', default: false },
  'open-registration': { type: 'boolean', default: false },
  'tls-cert': { type: 'string' },
  'tls-key': { type: 'string' },
} as const;

/** Reads the command line and what of the environment belongs to it. Never throws. */
export function readServeOptions(args: readonly string[], env: Environment): CommandLine<ServeOptions> {
  return readCommandLine({ name: 'npm run serve --', options: SPEC }, args, (values) => check(values, env));
}

function check(values: Values<typeof SPEC>, env: Environment): ServeOptions {
  const { RECEIPT_USER: userName = '', RECEIPT_SECRET: secret = '', REDIS_URL: redis, JOIN_KEYS: keys } = env;
  const listen = placeOf(values.listen);
  const metrics = values.metrics === undefined ? undefined : placeOf(values.metrics);
  if (listen === undefined) {
    throw new WrongOption(noPlace('--listen', values.listen, '127.0.0.1:4173'));
  }
  if (values.metrics !== undefined && metrics === undefined) {
    throw new WrongOption(noPlace('--metrics', values.metrics, '127.0.0.1:9464'));
  }
  const { key, data, 'push-base': pushBase, 'tls-cert': cert, 'tls-key': tlsKey } = values;
  if ((cert === undefined) !== (tlsKey === undefined)) {
    throw new WrongOption('--tls-cert and --tls-key belong together: TLS needs the certificate and its key.');
  }
  if ((userName === '') !== (secret === '')) {
    throw new WrongOption('RECEIPT_USER and RECEIPT_SECRET belong together: receipts are checked by both.');
  }
  if (key === undefined && (pushBase !== undefined || values['test-message'])) {
    throw new WrongOption('--push-base and --test-message are for pushes, and nothing is pushed without a key: add --key.');
  }
  if (redis !== undefined && !(URL.canParse(redis) && /^rediss?:$/.test(new URL(redis).protocol))) {
    throw new WrongOption('REDIS_URL is no address of a Redis: write redis://HOST:PORT, or rediss:// for TLS.');
  }
  if (redis !== undefined && data !== undefined) {
    throw new WrongOption('With REDIS_URL the devices are kept there: leave out --data.');
  }
  if (!/^\d$/.test(values.proxies)) {
    throw new WrongOption('--proxies must be how many proxies of yours stand before this server: 0 to 9.');
  }
  const joinKeys = readJoinKeys(keys);
  if (keys !== undefined && joinKeys === undefined) {
    throw new WrongOption(`JOIN_KEYS must be ${JOIN_KEYS_FORM}.`);
  }
  if (redis !== undefined && joinKeys === undefined) {
    throw new WrongOption(`With REDIS_URL all processes need the same JOIN_KEYS in the environment: ${JOIN_KEYS_FORM}.`);
  }
  return {
    listen, metrics, key, pushBase, data,
    testMessage: values['test-message'], hasCallerPage: values['caller-page'],
    tls: cert === undefined || tlsKey === undefined ? undefined : { cert, key: tlsKey },
    receipts: userName === '' ? undefined : { userName, secret },
    redis, joinKeys, proxies: Number(values.proxies), isOpen: values['open-registration'],
  };
}
