import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jwtVerify } from 'jose';
import { VIRTUAL_EPOCH, VirtualClock } from '../../simulator/device/Clock.ts';
import { makeAccount } from '../testing/keys.ts';
import type { HttpPost, PostRequest } from './HttpPost.ts';
import { PushSender } from './PushSender.ts';
import type { PushResult } from './PushResult.ts';

const account = makeAccount();
const PUSH = { tokens: ['T1'], extraData: '{}', ttl: 30 };
const OK = [200, '80000000'] as const;

interface Bench {
  readonly clock: VirtualClock;
  readonly requests: PostRequest[];
  /** Times of the requests, in ms from the start. */
  readonly times: number[];
  send(push?: object): Promise<PushResult>;
}

/** A sender whose cloud gives these answers one after the other; the last one stays. */
function bench(...answers: (readonly [number, string] | Error | 'silence')[]): Bench {
  const clock = new VirtualClock();
  const requests: PostRequest[] = [];
  const times: number[] = [];
  const post: HttpPost = (request) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)] ?? OK;
    requests.push(request);
    times.push(clock.now() - VIRTUAL_EPOCH);
    if (answer === 'silence') {
      return new Promise((_, reject) => request.signal.addEventListener('abort', () => reject(new Error('aborted'))));
    }
    return answer instanceof Error ? Promise.reject(answer)
      : Promise.resolve({ status: answer[0], text: JSON.stringify({ code: answer[1], msg: '', requestId: 'r' }) });
  };
  const sender = new PushSender({ key: account.key, clock, post, random: () => 1 });
  const send = async (push = {}): Promise<PushResult> => {
    const result = sender.send({ ...PUSH, ...push });
    let isDone = false;
    void result.then(() => { isDone = true; });
    // Signing is real work in another thread; then every timer that waits is let run.
    for (let turn = 0; !isDone; turn++) {
      await new Promise<void>((resolve) => setImmediate(resolve));
      if (requests.length > 0 && turn > 50) {
        await clock.advance(100);
      }
    }
    return result;
  };
  return { clock, requests, times, send };
}

function refusedWith(code: string): Error {
  return Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error('x'), { code }) });
}

test('a push goes to the v3 address of the key\'s project with the documented headers', async () => {
  const { requests, clock, send } = bench(OK);
  assert.equal((await send()).kind, 'accepted');
  const [request] = requests;
  assert.equal(request?.url, 'https://push-api.cloud.huawei.com/v3/4711/messages:send');
  assert.equal(request.headers['push-type'], '10');
  assert.equal(request.headers['Content-Type'], 'application/json');
  const [scheme, token = ''] = (request.headers['Authorization'] ?? '').split(' ');
  assert.equal(scheme, 'Bearer');
  await jwtVerify(token, account.publicKey, { issuer: 'account-1', currentDate: new Date(clock.now()) });
});

test('two pushes carry the same JWT', async () => {
  const { requests, send } = bench(OK);
  await send();
  await send();
  assert.equal(requests[0]?.headers['Authorization'], requests[1]?.headers['Authorization']);
});

for (const code of ['80200005', '80200001']) {
  test(`after ${code} the request is signed anew and tried once more`, async () => {
    const { requests, send } = bench([401, code], OK);
    assert.equal((await send()).kind, 'accepted');
    assert.equal(requests.length, 2);
    assert.notEqual(requests[0]?.headers['Authorization'], requests[1]?.headers['Authorization']);
  });

  test(`a second ${code} is final`, async () => {
    const { requests, send } = bench([401, code]);
    const result = await send();
    assert.ok(result.kind === 'refused' && result.code === code);
    assert.equal(requests.length, 2);
  });
}

for (const status of [500, 502, 503]) {
  test(`HTTP ${status} is tried again after growing pauses`, async () => {
    const { times, send } = bench([status, ''], [status, ''], OK);
    assert.equal((await send()).kind, 'accepted');
    assert.deepEqual(times, [0, 500, 1500]);
  });
}

test('81000001 is tried again three times at most', async () => {
  const { times, send } = bench([200, '81000001']);
  assert.equal((await send()).kind, 'refused');
  assert.deepEqual(times, [0, 500, 1500, 3500]);
});

test('what a retry cannot heal is not retried', async () => {
  for (const code of ['80100003', '80300002', '80300007', '80300037']) {
    const { requests, send } = bench([400, code]);
    assert.equal((await send()).kind, 'refused');
    assert.equal(requests.length, 1, code);
  }
});

test('no retry is made when the call would be over by then', async () => {
  const { times, send } = bench([503, '']);
  assert.equal((await send({ ttl: 2 })).kind, 'refused');
  assert.deepEqual(times, [0, 500, 1500]);
});

test('a host that cannot be reached is told by name and reason', async () => {
  const { requests, send } = bench(refusedWith('ECONNREFUSED'));
  const result = await send();
  assert.ok(result.kind === 'unreachable');
  assert.match(result.message, /^Cannot reach the push cloud at push-api\.cloud\.huawei\.com \(ECONNREFUSED\)/);
  assert.equal(requests.length, 4);
});

test('a host that says nothing is given up after 5 s, tried again, and within the ttl only', async () => {
  const { times, send } = bench('silence', OK);
  assert.equal((await send()).kind, 'accepted');
  assert.deepEqual(times, [0, 5500]);
  const silent = bench('silence');
  const result = await silent.send({ ttl: 10 });
  assert.ok(result.kind === 'unreachable' && result.message.includes('no answer within 5 s'));
  assert.deepEqual(silent.times, [0, 5500]);
  assert.equal(silent.clock.pendingTimers, 0);
});

test('a body that the cloud would refuse is not sent', async () => {
  const { requests, clock } = bench(OK);
  const sender = new PushSender({ key: account.key, clock, post: () => assert.fail('sent') });
  const result = await sender.send({ ...PUSH, extraData: 'x'.repeat(5000) });
  assert.ok(result.kind === 'notSent' && result.fault === 'tooLarge');
  assert.equal(requests.length, 0);
});

test('the bearer token is sent over TLS, or on this machine', () => {
  const clock = new VirtualClock();
  for (const baseUrl of ['http://push.example.com', 'ftp://127.0.0.1', 'nonsense']) {
    assert.throws(() => new PushSender({ key: account.key, clock, baseUrl }), /must begin with https/);
  }
  assert.doesNotThrow(() => new PushSender({ key: account.key, clock, baseUrl: 'http://127.0.0.1:8080/' }));
});
