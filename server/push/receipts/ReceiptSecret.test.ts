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
  assert.equal(new ReceiptSecret({ userName: USER, secret: TEXT_SECRET }).admits(TEXT_HEADER, NOW), true);
});

test('a new secret is Base64 of the key', () => {
  const key = Buffer.from('0123456789abcdef0123456789abcdef');
  const secret = new ReceiptSecret({ userName: USER, secret: key.toString('base64') });
  assert.equal(secret.admits(header(key), NOW), true);
  assert.equal(secret.admits(header(key, { nonce: 'n2', space: ' ' }), NOW), true, 'spaces after the semicolons');
});

test('another secret, another user, another time, a missing or mangled header are not taken', () => {
  const key = Buffer.from(TEXT_SECRET);
  const secret = new ReceiptSecret({ userName: USER, secret: TEXT_SECRET });
  const wrong = [header(Buffer.from('other')), header(key, { user: 'other' }), undefined, '', 'value=', 'a;b;c',
    header(key).replace(String(NOW), String(NOW + 1)), header(key).replace('value=', 'value=A'),
    'timestamp=1;nonce=;value='];
  wrong.forEach((one) => assert.equal(secret.admits(one, NOW), false, one));
});

test('a receipt of ten minutes ago, and a second copy of a good one, are not taken', () => {
  const key = Buffer.from(TEXT_SECRET);
  const secret = new ReceiptSecret({ userName: USER, secret: TEXT_SECRET });
  assert.equal(secret.admits(header(key), NOW + 600_000), false);
  assert.equal(secret.admits(header(key), NOW + 60_000), true);
  assert.equal(secret.admits(header(key), NOW + 60_001), false);
  assert.equal(secret.admits(header(key, { nonce: 'n2' }), NOW + 60_001), true);
});

test('a secret that is no Base64 does not let an empty key in', () => {
  const secret = new ReceiptSecret({ userName: USER, secret: '!!!' });
  assert.equal(secret.admits(header(Buffer.alloc(0)), NOW), false);
  assert.equal(secret.admits(header(Buffer.from('!!!')), NOW), true);
});

test('half an account is told at once', () => {
  assert.throws(() => new ReceiptSecret({ userName: USER, secret: '' }), /user name and a secret/);
});
