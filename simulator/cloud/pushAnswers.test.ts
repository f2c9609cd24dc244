import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PushAlarm } from '../../server/push/Alarms.ts';
import type { PostRequest } from '../../server/push/HttpPost.ts';
import { PushSender } from '../../server/push/PushSender.ts';
import type { PushResult } from '../../server/push/PushResult.ts';
import { HTTP_MEANINGS, RESPONSE_CODES, type PushAction } from '../../server/push/ResponseCodes.ts';
import { parseKey } from '../../server/push/ServiceAccountKey.ts';
import { VIRTUAL_EPOCH, VirtualClock } from '../device/Clock.ts';
import { DeskKey } from './DeskKey.ts';
import { PushCloud } from './PushCloud.ts';

/** Every answer that the documents name, from the cloud of the desk, and what the sender then does by itself. */

const KEY = await DeskKey.generate();

interface Bench {
  readonly clock: VirtualClock;
  readonly cloud: PushCloud;
  readonly sender: PushSender;
  readonly alarms: PushAlarm[];
  /** When each request left, in ms from the start, and for how many tokens. */
  readonly requests: { readonly at: number; readonly tokens: number; readonly jwt: string }[];
  /** Time passes until the result is there. */
  send(tokens?: readonly string[], options?: object): Promise<PushResult>;
  /** So many at once, to one device. */
  sendAtOnce(count: number, options?: object): Promise<PushResult[]>;
}

function bench(): Bench {
  const clock = new VirtualClock();
  const cloud = new PushCloud({ clock, account: KEY.account });
  const read = parseKey(JSON.stringify(KEY.file));
  assert.ok(read.ok);
  const requests: Bench['requests'] = [];
  const alarms: PushAlarm[] = [];
  const post = async ({ url, headers, body }: PostRequest) => {
    const { target: { token } } = JSON.parse(body) as { target: { token: string[] } };
    requests.push({ at: clock.now() - VIRTUAL_EPOCH, tokens: token.length, jwt: headers['Authorization'] ?? '' });
    const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    const reply = await cloud.handle({ method: 'POST', path: new URL(url).pathname, headers: lower, body });
    return { status: reply.status, text: JSON.stringify(reply.body) };
  };
  const sender = new PushSender({ key: read.key, clock, post, random: () => 1, onAlarm: (alarm) => void alarms.push(alarm) });
  const start = (tokens: readonly string[], options: object) =>
    sender.send({ tokens, extraData: '{}', ttl: 30, ...options });
  return {
    clock, cloud, sender, alarms, requests,
    send: (tokens = ['T1'], options = {}) => settle(clock, start(tokens, options)),
    sendAtOnce: (count, options = {}) =>
      settle(clock, Promise.all(Array.from({ length: count }, () => start(['T1'], options)))),
  };
}

/** Lets signatures, which are real work in another thread, and virtual pauses come to their end. */
async function settle<T>(clock: VirtualClock, promise: Promise<T>): Promise<T> {
  let isDone = false;
  void promise.then(() => { isDone = true; });
  for (let turn = 0; !isDone; turn++) {
    await new Promise<void>((resolve) => setImmediate(resolve));
    if (turn % 50 === 49) {
      await clock.advance(50);
    }
  }
  return promise;
}

function registered(cloud: PushCloud, count: number): string[] {
  const tokens = Array.from({ length: count }, (_, i) => `T${i + 1}`);
  tokens.forEach((token) => cloud.register(token, { online: true, deliver: () => undefined }));
  return tokens;
}

/** What a single answer of this kind makes of one push to two devices; after it the cloud is well again. */
const EXPECTED: Readonly<Record<PushAction, {
  readonly requests: number; readonly kind: PushResult['kind']; readonly alarm?: true; readonly isResigned?: true;
}>> = {
  none: { requests: 1, kind: 'accepted' },
  fix: { requests: 1, kind: 'refused' },
  alarm: { requests: 1, kind: 'refused', alarm: true },
  dropTokens: { requests: 1, kind: 'refused' },
  retry: { requests: 2, kind: 'accepted' },
  slowDown: { requests: 2, kind: 'accepted' },
  resign: { requests: 2, kind: 'accepted', isResigned: true },
  split: { requests: 3, kind: 'accepted' },
};

const ANSWERS: readonly (readonly [name: string, status: number, code: string, action: PushAction])[] = [
  ...[...RESPONSE_CODES].filter(([code]) => code !== '80000000' && code !== '80100000')
    .map(([code, { action }]) => [code, 400, code, action] as const),
  ...[...HTTP_MEANINGS].map(([status, { action }]) => [`HTTP ${status}`, status, '', action] as const),
];

for (const [name, status, code, action] of ANSWERS) {
  test(`${name}: ${action}`, async () => {
    const { cloud, alarms, requests, send } = bench();
    const tokens = registered(cloud, 2);
    cloud.answerNext(status, code);
    const result = await send(tokens);
    const expected = EXPECTED[action];
    assert.equal(requests.length, expected.requests);
    assert.equal(result.kind, expected.kind);
    assert.equal(alarms.length, expected.alarm === true ? 1 : 0);
    assert.equal(requests[0]?.jwt !== requests[1]?.jwt, expected.isResigned === true || requests.length === 1);
  });
}

test('an identity that is refused twice is an alarm, and no third try', async () => {
  const { cloud, alarms, requests, send } = bench();
  registered(cloud, 1);
  cloud.answerNext(401, '80200001', 'No.', 2);
  assert.equal((await send()).kind, 'refused');
  assert.equal(requests.length, 2);
  assert.deepEqual(alarms.map(({ code: of }) => of), ['80200001']);
});

test('80100000 names the refused tokens, the others are taken', async () => {
  const { cloud, send } = bench();
  const tokens = registered(cloud, 2);
  const result = await send([...tokens, 'unknown']);
  assert.ok(result.kind === 'partial');
  assert.deepEqual(result.failures.map(({ token, drop }) => [token, drop]), [['unknown', true]]);
});

test('2,001 tokens leave in three requests and are one result', async () => {
  const { cloud, requests, send } = bench();
  const tokens = registered(cloud, 2001);
  assert.equal((await send(tokens)).kind, 'accepted');
  assert.deepEqual(requests.map(({ tokens: count }) => count), [1000, 1000, 1]);
});

test('a test message to 25 devices leaves in three requests', async () => {
  const { cloud, requests, sender, send } = bench();
  const tokens = registered(cloud, 25);
  assert.equal((await send(tokens, { testMessage: true })).kind, 'accepted');
  assert.deepEqual(requests.map(({ tokens: count }) => count), [10, 10, 5]);
  assert.equal(sender.testMessagesToday, 3);
});

test('the thousand and first test message of a day is not sent, the first of the next day is', async () => {
  const { clock, cloud, requests, send } = bench();
  registered(cloud, 1);
  for (let i = 0; i < 1000; i++) {
    await send(['T1'], { testMessage: true });
  }
  const result = await send(['T1'], { testMessage: true });
  assert.ok(result.kind === 'notSent' && result.fault === 'testQuota');
  assert.equal(requests.length, 1000);
  await clock.advance(86_400_000);
  assert.equal((await send(['T1'], { testMessage: true })).kind, 'accepted');
});

test('after HTTP 503 the pushes that follow keep their distance, until the cloud has taken enough of them', async () => {
  const { cloud, requests, send, sendAtOnce } = bench();
  registered(cloud, 1);
  cloud.answerNext(503);
  await send();
  const from = requests.length;
  await sendAtOnce(40);
  const times = requests.slice(from).map(({ at }) => at);
  const gaps = times.slice(1).map((at, i) => at - (times[i] ?? 0));
  assert.ok(gaps.slice(0, 5).every((gap) => gap >= 5), `${gaps.join(' ')}`);
  await sendAtOnce(2);
  assert.equal(requests.at(-1)?.at, requests.at(-2)?.at, 'the distance is given up again');
});

test('a push whose turn would come after its ttl is not sent', async () => {
  const { cloud, requests, send, sendAtOnce } = bench();
  registered(cloud, 1);
  cloud.answerNext(503, '', 'Too fast.', 60);
  for (let i = 0; i < 15; i++) {
    await send(['T1'], { ttl: 30 });
  }
  const before = requests.length;
  const results = await sendAtOnce(8, { ttl: 1 });
  assert.deepEqual([...new Set(results.map(({ kind }) => kind))], ['accepted', 'notSent']);
  assert.ok(requests.length - before < 8);
});
