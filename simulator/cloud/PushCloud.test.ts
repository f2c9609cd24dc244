import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SignJWT, type JWTPayload } from 'jose';
import { createPrivateKey, type KeyObject } from 'node:crypto';
import { VIRTUAL_EPOCH, VirtualClock } from '../device/Clock.ts';
import { Ledger } from '../rules/Ledger.ts';
import type { CloudReply } from './CloudReply.ts';
import { CLOUD_RULES } from './CloudRules.ts';
import { DeskKey } from './DeskKey.ts';
import { PushCloud } from './PushCloud.ts';
import type { AlertMessage, CallMessage, PushTarget } from './PushTarget.ts';

const KEY = await DeskKey.generate('4711');
const OTHER_KEY = await DeskKey.generate('4711');
const NOW_S = VIRTUAL_EPOCH / 1000;
const CLAIMS = {
  iss: KEY.file.sub_account, aud: 'https://oauth-login.cloud.huawei.com/oauth2/v3/token', iat: NOW_S, exp: NOW_S + 3600,
};
const HEADER = { alg: 'PS256', typ: 'JWT', kid: KEY.file.key_id };
const BODY = { payload: { extraData: 'text' }, target: { token: ['T1'] }, pushOptions: { ttl: 30 } };

function privateKeyOf(key: DeskKey): KeyObject {
  return createPrivateKey(key.file.private_key);
}

/** Signed here, not by the server's own code, so that the two cannot be wrong together. */
function jwt(claims: JWTPayload = {}, header: object = {}, key = KEY): Promise<string> {
  return new SignJWT({ ...CLAIMS, ...claims }).setProtectedHeader({ ...HEADER, ...header }).sign(privateKeyOf(key));
}

class Phone implements PushTarget {
  online = true;
  readonly calls: CallMessage[] = [];
  readonly alerts: AlertMessage[] = [];

  deliver(message: CallMessage): void {
    this.calls.push(message);
  }

  notify(message: AlertMessage): void {
    this.alerts.push(message);
  }
}

interface Change {
  readonly method?: string;
  readonly path?: string;
  readonly headers?: Record<string, string | undefined>;
  readonly body?: unknown;
}

class Bench {
  readonly clock = new VirtualClock();
  readonly ledger = new Ledger(this.clock);
  readonly phone = new Phone();
  readonly cloud: PushCloud;

  constructor(latencyMs = 0) {
    this.cloud = new PushCloud({ clock: this.clock, account: KEY.account, ledger: this.ledger, latencyMs });
    this.cloud.register('T1', this.phone);
  }

  async send({ method = 'POST', path = '/v3/4711/messages:send', headers = {}, body = BODY }: Change = {}): Promise<
    CloudReply> {
    return this.cloud.handle({
      method,
      path,
      headers: {
        'authorization': `Bearer ${await jwt()}`, 'content-type': 'application/json', 'push-type': '10', ...headers,
      },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  }

  /** Status, code, and the rule that went into the ledger. */
  async outcome(change: Change): Promise<string> {
    const { status, body } = await this.send(change);
    return [status, body.code, ...this.ledger.entries.map(({ rule }) => rule.id)].join(' ');
  }
}

test('a push as documented is taken on and reaches the device unchanged, with a callId of the push side', async () => {
  const bench = new Bench();
  const { phone, ledger } = bench;
  const reply = await bench.send();
  assert.equal(reply.status, 200);
  assert.deepEqual([reply.body.code, typeof reply.body.requestId], ['80000000', 'string']);
  const [message] = phone.calls;
  assert.match(message?.callId ?? '', /^[\da-f-]{36}$/);
  const { callId: _, ...rest } = message ?? { callId: '' };
  assert.deepEqual(rest, { extraData: 'text', token: 'T1', ttl: 30, sentAtCloud: VIRTUAL_EPOCH });
  assert.equal(ledger.entries.length, 0);
});

test('each delivery has its own callId', async () => {
  const bench = new Bench();
  const tablet = new Phone();
  bench.cloud.register('T2', tablet);
  await bench.send({ body: { ...BODY, target: { token: ['T1', 'T2', 'T1'] } } });
  await bench.send();
  const ids = [...bench.phone.calls, ...tablet.calls].map(({ callId }) => callId);
  assert.equal(ids.length, 3);
  assert.equal(new Set(ids).size, 3);
});

const BIG = 'x'.repeat(4096);
const tokens = (count: number): string[] => Array.from({ length: count }, (_, i) => `T${i}`);
const ALERT = { category: 'MISS_CALL', title: 'Missed', body: 'A call', clickAction: { actionType: 0 } };
const alert = (change: object): object => ({ ...BODY, payload: { notification: { ...ALERT, ...change } } });

const REFUSED: [string, Change, string][] = [
  ['GET', { method: 'GET' }, '404 404 cloud.url'],
  ['another path', { path: '/v3/4711/messages' }, '404 404 cloud.url'],
  ['a fourth version', { path: '/v4/4711/messages:send' }, '404 404 cloud.url'],
  ['the v2 address', { path: '/v2/4711/messages:send' }, '401 80200001 cloud.v3-only'],
  ['the v1 address', { path: '/v1/4711/messages:send' }, '401 80200001 cloud.v3-only'],
  ['another project in the address', { path: '/v3/4712/messages:send' }, '401 80200001 cloud.project'],
  ['no Authorization', { headers: { authorization: undefined } }, '401 80200001 cloud.authorization'],
  ['Basic authorization', { headers: { authorization: 'Basic eHg6eXk=' } }, '401 80200001 cloud.authorization'],
  ['an OAuth token', { headers: { authorization: 'Bearer DQEBAHx9' } }, '401 80200001 cloud.jwt'],
  ['no content type', { headers: { 'content-type': undefined } }, '400 80100001 cloud.content-type'],
  ['a form', { headers: { 'content-type': 'text/plain' } }, '400 80100001 cloud.content-type'],
  ['no push-type', { headers: { 'push-type': undefined } }, '400 80100001 cloud.push-type'],
  ['push-type 3', { headers: { 'push-type': '3' } }, '400 80100001 cloud.push-type'],
  ['push-type 6', { headers: { 'push-type': '6' } }, '400 80100001 cloud.desk-push-types'],
  ['no JSON', { body: '{' }, '400 80100003 cloud.body-shape'],
  ['a list', { body: [] }, '400 80100003 cloud.body-shape'],
  ['no payload', { body: { ...BODY, payload: undefined } }, '400 80100003 cloud.body-shape'],
  ['no target', { body: { ...BODY, target: undefined } }, '400 80100003 cloud.body-shape'],
  ['pushOptions as a text', { body: { ...BODY, pushOptions: 'ttl' } }, '400 80100003 cloud.body-shape'],
  ['no extraData', { body: { ...BODY, payload: {} } }, '400 80100003 cloud.extra-data'],
  ['extraData as an object', { body: { ...BODY, payload: { extraData: {} } } }, '400 80100003 cloud.extra-data'],
  ['a token that is no list', { body: { ...BODY, target: { token: 'T1' } } }, '400 80100001 cloud.body-shape'],
  ['a token that is no text', { body: { ...BODY, target: { token: [1] } } }, '400 80100001 cloud.body-shape'],
  ['no tokens', { body: { ...BODY, target: { token: [] } } }, '400 80300010 cloud.token-count'],
  ['1001 tokens', { body: { ...BODY, target: { token: tokens(1001) } } }, '400 80300010 cloud.token-count'],
  ['11 tokens in a test message',
    { body: { ...BODY, target: { token: tokens(11) }, pushOptions: { testMessage: true } } },
    '400 80300030 cloud.test-token-count'],
  ['too large a body', { body: { ...BODY, payload: { extraData: BIG } } }, '400 80300008 cloud.body-size'],
  ['ttl 0', { body: { ...BODY, pushOptions: { ttl: 0 } } }, '400 80100004 cloud.ttl'],
  ['ttl 1.5', { body: { ...BODY, pushOptions: { ttl: 1.5 } } }, '400 80100001 cloud.ttl'],
  ['ttl as a text', { body: { ...BODY, pushOptions: { ttl: '30' } } }, '400 80100001 cloud.ttl'],
  ['a ttl over 15 days', { body: { ...BODY, pushOptions: { ttl: 1_296_001 } } }, '400 80100001 cloud.ttl'],
  ['testMessage as a text', { body: { ...BODY, pushOptions: { testMessage: 'true' } } }, '400 80100001 cloud.options'],
  ['a long biTag', { body: { ...BODY, pushOptions: { biTag: 'x'.repeat(65) } } }, '400 80100001 cloud.options'],
  ['a receiptId as a number', { body: { ...BODY, pushOptions: { receiptId: 1 } } }, '400 80100001 cloud.options'],
  ['collapseKey 101', { body: { ...BODY, pushOptions: { collapseKey: 101 } } }, '400 80100001 cloud.options'],
  ['an alert without notification', { headers: { 'push-type': '0' } }, '400 80100003 cloud.alert-payload'],
  ['an alert without title', { headers: { 'push-type': '0' }, body: alert({ title: undefined }) },
    '400 80100003 cloud.alert-payload'],
  ['an alert with action type 1 and no page',
    { headers: { 'push-type': '0' }, body: alert({ clickAction: { actionType: 1 } }) },
    '400 80100003 cloud.alert-payload'],
  ['an appMessageId with other characters', { headers: { 'push-type': '0' }, body: alert({ appMessageId: 'a:b' }) },
    '400 80100003 cloud.alert-payload'],
  ['a notifyId that is too large', { headers: { 'push-type': '0' }, body: alert({ notifyId: 2 ** 31 }) },
    '400 80100003 cloud.alert-payload'],
];

for (const [name, change, outcome] of REFUSED) {
  test(`${name}: ${outcome}`, async () => {
    const bench = new Bench();
    assert.equal(await bench.outcome(change), outcome);
    assert.deepEqual(bench.phone.calls, []);
  });
}

const WRONG_JWTS: [string, () => Promise<string>, string][] = [
  ['another key', () => jwt({}, {}, OTHER_KEY), '401 80200001 cloud.jwt'],
  ['another kid', () => jwt({}, { kid: 'other' }), '401 80200001 cloud.jwt'],
  ['no typ', () => jwt({}, { typ: undefined }), '401 80200001 cloud.jwt'],
  ['RS256', () => jwt({}, { alg: 'RS256' }), '401 80200001 cloud.jwt'],
  ['another iss', () => jwt({ iss: 'x' }), '401 80200001 cloud.jwt'],
  ['another aud', () => jwt({ aud: 'x' }), '401 80200001 cloud.jwt'],
  ['no iat', () => jwt({ iat: undefined }), '401 80200001 cloud.jwt'],
  ['no exp', () => jwt({ exp: undefined }), '401 80200001 cloud.jwt'],
  ['an iat to come', () => jwt({ iat: NOW_S + 61 }), '401 80200001 cloud.jwt-future'],
  ['its exp reached', () => jwt({ iat: NOW_S - 3600, exp: NOW_S }), '401 80200005 cloud.jwt-expired'],
  ['a life of a day and a second', () => jwt({ exp: NOW_S + 86_401 }), '401 80300036 cloud.jwt-lifetime'],
];

for (const [name, make, outcome] of WRONG_JWTS) {
  test(`a JWT with ${name}: ${outcome}`, async () => {
    assert.equal(await new Bench().outcome({ headers: { authorization: `Bearer ${await make()}` } }), outcome);
  });
}

test('a JWT that lives a day is taken, and one whose text was changed is not', async () => {
  const token = await jwt({ exp: NOW_S + 86_400 });
  assert.equal(await new Bench().outcome({ headers: { authorization: `Bearer ${token}` } }), '200 80000000');
  const [header, , signature] = token.split('.');
  const payload = Buffer.from(JSON.stringify({ ...CLAIMS, exp: NOW_S + 7200 })).toString('base64url');
  const forged = `Bearer ${header}.${payload}.${signature}`;
  assert.equal(await new Bench().outcome({ headers: { authorization: forged } }), '401 80200001 cloud.jwt');
});

test('4096 bytes without tokens are taken, however long the tokens are', async () => {
  const bench = new Bench();
  const longToken = 'T'.repeat(900);
  bench.cloud.register(longToken, bench.phone);
  const overhead = JSON.stringify({ ...BODY, payload: { extraData: '' }, target: { token: [''] } }).length;
  const body = (extra: number): object =>
    ({ ...BODY, payload: { extraData: 'x'.repeat(4096 - overhead + extra) }, target: { token: [longToken] } });
  assert.equal((await bench.send({ body: body(0) })).body.code, '80000000');
  assert.equal((await bench.send({ body: body(1) })).body.code, '80300008');
});

test('unknown tokens are listed in msg, as part of the answer or as all of it, and are no violation', async () => {
  const bench = new Bench();
  const part = await bench.send({ body: { ...BODY, target: { token: ['T1', 'X'] } } });
  assert.deepEqual([part.status, part.body.code], [200, '80100000']);
  assert.deepEqual(JSON.parse(part.body.msg), { success: 1, failure: 1, illegalTokens: { tokenFormatError: ['X'] } });
  assert.equal(bench.phone.calls.length, 1);
  const all = await bench.send({ body: { ...BODY, target: { token: ['X', 'Y'] } } });
  assert.deepEqual([all.status, all.body.code], [400, '80300007']);
  assert.deepEqual(JSON.parse(all.body.msg),
    { success: 0, failure: 2, illegalTokens: { tokenFormatError: ['X', 'Y'] } });
  assert.equal(bench.ledger.entries.length, 0);
});

test('a token that was given up is taken and leads nowhere', async () => {
  const bench = new Bench();
  bench.cloud.unregister('T1');
  assert.equal((await bench.send()).body.code, '80000000');
  assert.deepEqual(bench.phone.calls, []);
});

test('a project without the right, without push, or under a penalty is told so', async () => {
  const bench = new Bench();
  bench.cloud.project.rights.delete('10');
  const { body } = await bench.send();
  assert.deepEqual([body.code, JSON.parse(body.msg).illegalTokens], ['80300007', { noPushTypeRight: ['T1'] }]);
  bench.cloud.project.penalised = true;
  assert.equal((await bench.send()).body.code, '80300037');
  bench.cloud.project.pushEnabled = false;
  assert.equal((await bench.send()).body.code, '80300002');
  assert.deepEqual(bench.phone.calls, []);
});

test('a device that is offline gets the push when it is back within the ttl, with its callId of then', async () => {
  const bench = new Bench();
  bench.phone.online = false;
  await bench.send();
  await bench.clock.advance(29_999);
  assert.equal(bench.phone.calls.length, 0);
  bench.phone.online = true;
  bench.cloud.cameOnline(bench.phone);
  bench.cloud.cameOnline(bench.phone);
  assert.equal(bench.phone.calls.length, 1);
  assert.equal(bench.phone.calls[0]?.sentAtCloud, VIRTUAL_EPOCH);
});

test('a device that is back after the ttl gets nothing', async () => {
  const bench = new Bench();
  bench.phone.online = false;
  await bench.send();
  await bench.clock.advance(30_000);
  bench.phone.online = true;
  bench.cloud.cameOnline(bench.phone);
  assert.equal(bench.phone.calls.length, 0);
});

test('a push keeps waiting for a device that is off again, and another device takes none of it', async () => {
  const bench = new Bench();
  bench.phone.online = false;
  await bench.send();
  bench.cloud.cameOnline(new Phone());
  bench.cloud.cameOnline(bench.phone);
  bench.phone.online = true;
  bench.cloud.cameOnline(bench.phone);
  assert.equal(bench.phone.calls.length, 1);
});

test('without a ttl a push waits a day', async () => {
  const bench = new Bench();
  bench.phone.online = false;
  await bench.send({ body: { ...BODY, pushOptions: undefined } });
  await bench.clock.advance(86_399_000);
  bench.phone.online = true;
  bench.cloud.cameOnline(bench.phone);
  assert.equal(bench.phone.calls[0]?.ttl, 86_400);
});

test('with a latency the delivery comes later than the answer', async () => {
  const bench = new Bench(120);
  assert.equal((await bench.send()).body.code, '80000000');
  await bench.clock.advance(119);
  assert.equal(bench.phone.calls.length, 0);
  await bench.clock.advance(1);
  assert.equal(bench.phone.calls.length, 1);
});

test('other fields in a call\'s payload are ignored and noted', async () => {
  const bench = new Bench();
  await bench.send({ body: { ...BODY, payload: { extraData: 'text', callId: 'mine' } } });
  assert.notEqual(bench.phone.calls[0]?.callId, 'mine');
  assert.equal(bench.ledger.of(CLOUD_RULES.voipPayload).length, 1);
});

test('a missed-call notification is taken on, recorded and handed to the device', async () => {
  const bench = new Bench();
  const body = alert({ appMessageId: 'missed-s1', notifyId: 7, foregroundShow: false });
  assert.equal((await bench.send({ headers: { 'push-type': '0' }, body })).body.code, '80000000');
  assert.equal(bench.cloud.missedCallNotices.length, 1);
  assert.equal(bench.phone.alerts[0]?.notification['appMessageId'], 'missed-s1');
  assert.deepEqual(bench.phone.calls, []);
});

test('of test messages 1000 a day are delivered', async () => {
  const bench = new Bench();
  const authorization = `Bearer ${await jwt({ exp: NOW_S + 86_400 })}`;
  const body = { ...BODY, pushOptions: { testMessage: true } };
  for (let i = 0; i < 1001; i++) {
    assert.equal((await bench.send({ headers: { authorization }, body })).body.code, '80000000');
  }
  assert.equal(bench.phone.calls.length, 1000);
  await bench.send();
  assert.equal(bench.phone.calls.length, 1001);
});

test('trouble of the cloud comes when the script says so, and goes', async () => {
  const bench = new Bench();
  bench.cloud.answerNext(503, '', 'busy', 2);
  const codes = [(await bench.send()).status, (await bench.send()).status, (await bench.send()).status];
  assert.deepEqual(codes, [503, 503, 200]);
});

test('over HTTP it answers JSON, and a body without end is refused and not kept', async (t) => {
  const bench = new Bench();
  const door = await bench.cloud.listen(0);
  t.after(() => door.close());
  const post = async (body: string): Promise<[number, Record<string, unknown>]> => {
    const response = await fetch(`${door.baseUrl}/v3/4711/messages:send`, {
      method: 'POST',
      headers: { 'Authorization': `Bearer ${await jwt()}`, 'Content-Type': 'application/json', 'push-type': '10' },
      body,
    });
    return [response.status, await response.json() as Record<string, unknown>];
  };
  const [status, answer] = await post(JSON.stringify(BODY));
  assert.deepEqual([status, Object.keys(answer)], [200, ['code', 'msg', 'requestId']]);
  assert.equal(bench.phone.calls.length, 1);
  assert.equal((await post('x'.repeat(1024 * 1024 + 1)))[1]['code'], '80300008');
});

test('nothing of a push is in the ledger', async () => {
  const bench = new Bench();
  await bench.send({ body: { ...BODY, payload: { extraData: 'SECRET'.repeat(1000) } } });
  await bench.send({ body: { ...BODY, target: { token: 'SECRET' } } });
  await bench.send({ headers: { authorization: 'Bearer SECRET' } });
  assert.equal(bench.ledger.entries.length, 3);
  assert.doesNotMatch(bench.ledger.describe(), /SECRET/);
});

test('a token that was deleted is none, and its device is found again under the next one', async () => {
  const bench = new Bench();
  bench.cloud.revoke('T1');
  assert.equal((await bench.send()).body.code, '80300007');
  bench.cloud.renew('T1', 'T2');
  assert.equal((await bench.send()).body.code, '80300007');
  assert.equal((await bench.send({ body: { ...BODY, target: { token: ['T2'] } } })).body.code, '80000000');
  assert.equal(bench.phone.calls.length, 1);
});
