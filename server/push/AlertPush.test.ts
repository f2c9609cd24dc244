import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VirtualClock } from '../../simulator/device/Clock.ts';
import { makeAccount } from '../testing/keys.ts';
import { buildAlert, type AlertPush } from './AlertPush.ts';
import type { PostRequest } from './HttpPost.ts';
import { PushSender } from './PushSender.ts';

const push: AlertPush = {
  tokens: ['T1'], ttl: 86_400, category: 'MISS_CALL', title: 'Ada', body: 'Missed call', appMessageId: 'missed-s1',
  data: { callBack: 'ada', name: 'Ada', media: 'voice' },
};

test('the body of a missed call is the documented notification, and hands the app whom to call back', () => {
  const result = buildAlert(push);
  assert.ok(result.ok);
  assert.deepEqual(JSON.parse(result.json), {
    payload: {
      notification: {
        category: 'MISS_CALL', title: 'Ada', body: 'Missed call', appMessageId: 'missed-s1',
        clickAction: { actionType: 0, data: { callBack: 'ada', name: 'Ada', media: 'voice' } },
      },
    },
    target: { token: ['T1'] },
    pushOptions: { ttl: 86_400 },
  });
});

test('it keeps the same limits as a call', () => {
  const tooLarge = buildAlert({ ...push, title: 'x'.repeat(4096) });
  assert.ok(!tooLarge.ok && tooLarge.fault === 'tooLarge');
  const nobody = buildAlert({ ...push, tokens: [] });
  assert.ok(!nobody.ok && nobody.fault === 'noTokens');
});

test('it goes out as push-type 0', async () => {
  const requests: PostRequest[] = [];
  const sender = new PushSender({
    key: makeAccount().key, clock: new VirtualClock(),
    post: (request) => {
      requests.push(request);
      return Promise.resolve({ status: 200, text: JSON.stringify({ code: '80000000', msg: '', requestId: 'r' }) });
    },
  });
  assert.equal((await sender.notify(push)).kind, 'accepted');
  assert.deepEqual(requests.map(({ headers }) => headers['push-type']), ['0']);
});
