import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readServeOptions } from './options.ts';

function read(line: string, env = {}): ReturnType<typeof readServeOptions> {
  return readServeOptions(line.split(' ').filter((word) => word !== ''), env);
}

test('without options it listens on this machine, pushes nothing and keeps nothing', () => {
  assert.deepEqual(read(''), {
    kind: 'options',
    options: {
      listen: { host: '127.0.0.1', port: 4173 }, metrics: undefined, key: undefined, pushBase: undefined, testMessage: false, data: undefined,
      hasCallerPage: false, isOpen: false, proxies: 0, joinKeys: undefined,
      tls: undefined, receipts: undefined, redis: undefined,
    },
  });
});

test('all options are read', () => {
  const line = '--listen [::1]:0 --key env:K --push-base http://127.0.0.1:1 --test-message --data d.json '
    + '--caller-page --open-registration --proxies 2 --metrics 127.0.0.1:9464 --tls-cert c.pem --tls-key k.pem';
  assert.deepEqual(read(line, { RECEIPT_USER: 'u', RECEIPT_SECRET: 's', JOIN_KEYS: `new:${'0f'.repeat(32)},old:${'a0'.repeat(40)}` }), {
    kind: 'options',
    options: {
      listen: { host: '::1', port: 0 }, metrics: { host: '127.0.0.1', port: 9464 }, key: 'env:K', pushBase: 'http://127.0.0.1:1', testMessage: true, data: 'd.json',
      hasCallerPage: true, isOpen: true, proxies: 2,
      joinKeys: [{ id: 'new', secret: Buffer.alloc(32, 0x0f) }, { id: 'old', secret: Buffer.alloc(40, 0xa0) }],
      tls: { cert: 'c.pem', key: 'k.pem' }, receipts: { userName: 'u', secret: 's' }, redis: undefined,
    },
  });
});

for (const [line, env, message] of [
  ['--listen 4173', {}, /^--listen 4173 is no place to listen: write HOST:PORT, such as 127\.0\.0\.1:4173\. See npm run serve -- --help\.$/],
  ['--listen a:99999', {}, /^--listen/],
  ['--tls-cert c.pem', {}, /belong together/],
  ['', { RECEIPT_USER: 'u' }, /RECEIPT_USER and RECEIPT_SECRET belong together/],
  ['--data d.json', { REDIS_URL: 'redis://127.0.0.1', JOIN_KEYS: `k:${'0f'.repeat(32)}` }, /leave out --data/],
  ['', { REDIS_URL: 'redis://127.0.0.1' }, /all processes need the same JOIN_KEYS in the environment: "NAME:KEY"/],
  ['', { JOIN_KEYS: 'k:0f0f' }, /^JOIN_KEYS must be "NAME:KEY"/],
  ['', { JOIN_KEYS: `k:${'0f'.repeat(32)},k:${'a0'.repeat(32)}` }, /^JOIN_KEYS must be/],
  ['--metrics 9464', {}, /^--metrics 9464 is no place/],
  ['--push-base http://127.0.0.1:1', {}, /nothing is pushed without a key: add --key/],
  ['--test-message', {}, /add --key/],
  ['', { REDIS_URL: 'nonsense', JOIN_KEYS: `k:${'0f'.repeat(32)}` }, /^REDIS_URL is no address of a Redis/],
  ['--proxies many', {}, /^--proxies must be how many/],
  ['--data=', {}, /^--data is empty, perhaps for a variable/],
  ['--bogus', {}, /--bogus.* See npm run serve -- --help\.$/],
] as const) {
  test(`"${line}" is told what is wrong with it`, () => {
    const result = read(line, env);
    assert.ok(result.kind === 'wrong');
    assert.match(result.message, message);
  });
}
