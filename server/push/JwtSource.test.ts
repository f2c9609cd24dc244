import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeJwt, jwtVerify } from 'jose';
import { VIRTUAL_EPOCH, VirtualClock } from '../../simulator/device/Clock.ts';
import { makeAccount } from '../testing/keys.ts';
import { JwtSource } from './JwtSource.ts';

const account = makeAccount();
const MINUTE = 60_000;

test('the JWT has the documented header and claims and a PS256 signature', async () => {
  const clock = new VirtualClock();
  const token = await new JwtSource(account.key, clock).token();
  const currentDate = new Date(clock.now());
  const { payload, protectedHeader } = await jwtVerify(token, account.publicKey, { currentDate });
  const issuedAt = VIRTUAL_EPOCH / 1000;
  assert.deepEqual(protectedHeader, { kid: 'key-1', typ: 'JWT', alg: 'PS256' });
  assert.deepEqual(payload, {
    iss: 'account-1',
    aud: 'https://oauth-login.cloud.huawei.com/oauth2/v3/token',
    iat: issuedAt,
    exp: issuedAt + 3600,
  });
});

test('the JWT is reused until five minutes before its end, then signed anew', async () => {
  const clock = new VirtualClock();
  const source = new JwtSource(account.key, clock);
  const first = await source.token();
  await clock.advance(55 * MINUTE - 1);
  assert.equal(await source.token(), first);
  await clock.advance(1);
  const second = await source.token();
  assert.notEqual(second, first);
  assert.equal(decodeJwt(second).iat, (VIRTUAL_EPOCH + 55 * MINUTE) / 1000);
});

test('many who ask at once wait for one signing', async () => {
  const source = new JwtSource(account.key, new VirtualClock());
  const tokens = await Promise.all(Array.from({ length: 20 }, () => source.token()));
  // A PS256 signature is salted: two signings would give two texts.
  assert.equal(new Set(tokens).size, 1);
});

test('of many whose token was refused the first one renews it, the others get that one', async () => {
  const source = new JwtSource(account.key, new VirtualClock());
  const refused = await source.token();
  const renewed = await Promise.all([source.renew(refused), source.renew(refused)]);
  assert.equal(renewed[0], renewed[1]);
  assert.notEqual(renewed[0], refused);
  assert.equal(await source.renew(refused), renewed[0]);
});
