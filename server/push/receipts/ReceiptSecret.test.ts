import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test } from 'node:test';
import { ReceiptSecret } from './ReceiptSecret.ts';

const NOW = 1_700_000_000_000;
const USER = 'receipts';
/** Computed apart from the code under test, by `openssl dgst -sha256 -hmac`, from NOW, the nonce and the user. */
const TEXT_SECRET = 'an old secret';
const TEXT_HEADER = `timestamp=${NOW};nonce=a07bfa17-6d82-4b53-a9a2-07c000000ef1;`
  + 'value=7zwvgXTvSoO/aFfCOQ7sRrx1oXA3KmujdUrNka/zbwY=';

function header(secret: Buffer, { at = NOW, nonce = 'n1', user = USER, space = '' } = {}): string {
  const value = createHmac('sha256', secret).update(`${at}${nonce}${user}`).digest('base64');
  return `timestamp=${at};${space}nonce=${nonce};${space}value=${value}`;
}

test('a signature made by another program with the text of an old secret is taken', () => {
  assert.equal(new ReceiptSecret({ userName: USER, secret: TEXT_SECRET }).prove(TEXT_HEADER, NOW), 'first');
});

test('a new secret is Base64 of the key', () => {
  const key = Buffer.from('0123456789abcdef0123456789abcdef');
  const secret = new ReceiptSecret({ userName: USER, secret: key.toString('base64') });
  assert.equal(secret.prove(header(key), NOW), 'first');
  assert.equal(secret.prove(header(key, { nonce: 'n2', space: ' ' }), NOW), 'first', 'spaces after the semicolons');
});

test('another secret, another user, another time, a missing or mangled header are not taken', () => {
  const key = Buffer.from(TEXT_SECRET);
  const secret = new ReceiptSecret({ userName: USER, secret: TEXT_SECRET });
  const wrong = [header(Buffer.from('other')), header(key, { user: 'other' }), undefined, '', 'value=', 'a;b;c',
    header(key).replace(String(NOW), String(NOW + 1)), header(key).replace('value=', 'value=A'),
    'timestamp=1;nonce=;value='];
  wrong.forEach((one) => assert.equal(secret.prove(one, NOW), 'notSigned', one));
});

test('a clock that is off by less than five minutes, here or at the cloud, does not matter; more is told', () => {
  const key = Buffer.from(TEXT_SECRET);
  const secret = new ReceiptSecret({ userName: USER, secret: TEXT_SECRET });
  assert.equal(secret.prove(header(key, { nonce: 'late' }), NOW + 299_000), 'first');
  assert.equal(secret.prove(header(key, { nonce: 'early' }), NOW - 299_000), 'first');
  assert.deepEqual(secret.prove(header(key), NOW + 600_000), { offMs: -600_000 });
  assert.deepEqual(secret.prove(header(key), NOW - 600_000), { offMs: 600_000 });
  assert.equal(secret.prove(header(Buffer.from('other')), NOW + 600_000), 'notSigned', 'who knows nothing hears nothing of the time');
});

test('a second copy of a good one is a copy, for as long as its time would be taken', () => {
  const key = Buffer.from(TEXT_SECRET);
  const secret = new ReceiptSecret({ userName: USER, secret: TEXT_SECRET });
  assert.equal(secret.prove(header(key), NOW - 290_000), 'first');
  assert.equal(secret.prove(header(key), NOW), 'copy');
  assert.equal(secret.prove(header(key), NOW + 300_000), 'copy');
  assert.equal(secret.prove(header(key, { nonce: 'n2' }), NOW + 300_000), 'first');
});

test('a secret that is no Base64 does not let an empty key in', () => {
  const secret = new ReceiptSecret({ userName: USER, secret: '!!!' });
  assert.equal(secret.prove(header(Buffer.alloc(0)), NOW), 'notSigned');
  assert.equal(secret.prove(header(Buffer.from('!!!')), NOW), 'first');
});

test('half an account is told at once', () => {
  assert.throws(() => new ReceiptSecret({ userName: USER, secret: '' }), /user name and a secret/);
});
