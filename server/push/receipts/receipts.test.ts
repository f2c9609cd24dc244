import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { test, type TestContext } from 'node:test';
import { VIRTUAL_EPOCH, VirtualClock } from '../../../simulator/device/Clock.ts';
import { AppServer } from '../../AppServer.ts';
import { FakePusher } from '../../testing/FakePusher.ts';
import type { Receipt } from './readReceipts.ts';

const ACCOUNT = { userName: 'receipts', secret: 'text' };

interface Bench {
  readonly server: AppServer;
  readonly receipts: Receipt[];
  /** How far the times of those were off that were refused for it, as it was told. */
  readonly times: number[];
  /** Over a real socket, signed if not told otherwise. */
  post(body: unknown, signature?: string): Promise<{ status: number; body: unknown }>;
}

async function bench(t: TestContext, account?: typeof ACCOUNT): Promise<Bench> {
  const receipts: Receipt[] = [];
  const times: number[] = [];
  const server = new AppServer({
    pusher: new FakePusher(), clock: new VirtualClock(), receipts: account,
    onReceipt: (receipt) => void receipts.push(receipt),
    onReceiptTime: (offMs) => void times.push(offMs),
  });
  const port = await server.listen(0);
  t.after(() => server.close());
  server.registry.put({ user: 'bob', device: 'phone', token: 'T1' });
  let nonce = 0;
  return {
    server, receipts, times,
    post: async (body, signature = sign(`n${++nonce}`)) => {
      const response = await fetch(`http://127.0.0.1:${port}/receipts`, {
        method: 'POST', headers: { 'Content-Type': 'application/json', 'X-HUAWEI-CALLBACK-ID': signature },
        body: JSON.stringify(body),
      });
      return { status: response.status, body: await response.json() };
    },
  };
}

function sign(nonce: string, at = VIRTUAL_EPOCH): string {
  const text = `${at}${nonce}${ACCOUNT.userName}`;
  const value = createHmac('sha256', ACCOUNT.secret).update(text).digest('base64');
  return `timestamp=${at}; nonce=${nonce}; value=${value}`;
}

/** As in push-api-msg-receipt.md. */
function receipt(result: number, token = 'T1'): object {
  return {
    statuses: [{
      biTag: '', pushType: 10, appPackageName: 'com.example.app', token, requestId: 'r1',
      deliveryStatus: { result, timestamp: 1_607_832_761_768 },
    }],
  };
}

test('a receipt is answered as documented and handed on', async (t) => {
  const { server, receipts, post } = await bench(t, ACCOUNT);
  assert.deepEqual(await post(receipt(0)), { status: 200, body: { code: '0', message: 'success' } });
  assert.deepEqual(receipts.map(({ code, requestId, at }) => [code, requestId, at]), [[0, 'r1', 1_607_832_761_768]]);
  assert.equal(server.registry.size, 1);
});

const RETIRED = [2, 5, 10];

for (const code of [...RETIRED, 6, 22, 51, 9999]) {
  const isRetired = RETIRED.includes(code);
  test(`receipt ${code} ${isRetired ? 'retires' : 'keeps'} the token`, async (t) => {
    const { server, post } = await bench(t, ACCOUNT);
    assert.equal((await post(receipt(code))).status, 200);
    assert.equal(server.registry.find('T1') === undefined, isRetired);
  });
}

test('a receipt that is not signed retires nothing', async (t) => {
  const { server, receipts, post } = await bench(t, ACCOUNT);
  assert.equal((await post(receipt(2), 'timestamp=1;nonce=2;value=3')).status, 401);
  assert.deepEqual([receipts.length, server.registry.size], [0, 1]);
});

test('an old receipt that is sent again retires nothing, and that clocks differ is told once', async (t) => {
  const { server, receipts, times, post } = await bench(t, ACCOUNT);
  const old = sign('old', VIRTUAL_EPOCH - 420_000);
  assert.deepEqual([(await post(receipt(2), old)).status, (await post(receipt(2), old)).status], [401, 401]);
  assert.deepEqual([receipts.length, server.registry.size, times], [0, 1, [-420_000]]);
});

test('a copy is answered as the first one was, and does nothing: the token may be in use again', async (t) => {
  const { server, receipts, post } = await bench(t, ACCOUNT);
  await post(receipt(2), sign('one'));
  server.registry.put({ user: 'bob', device: 'phone', token: 'T1' });
  assert.deepEqual(await post(receipt(2), sign('one')), { status: 200, body: { code: '0', message: 'success' } });
  assert.deepEqual([receipts.length, server.registry.size], [1, 1]);
});

test('the receipt of a card, of a stranger\'s token and of nothing at all do no harm', async (t) => {
  const { server, post } = await bench(t, ACCOUNT);
  const ofCard = { token: 'T1', requestId: 'r', formStatus: { result: 2 } };
  assert.equal((await post({ statuses: [ofCard, null, 7] })).status, 200);
  assert.equal((await post(receipt(2, 'unknown'))).status, 200);
  for (const body of [null, [], { statuses: 'x' }, { statuses: Array(101).fill({}) }]) {
    assert.equal((await post(body)).status, 400);
  }
  assert.equal(server.registry.size, 1);
});

test('a server without a receipt account takes none', async (t) => {
  const { post } = await bench(t);
  assert.equal((await post(receipt(2))).status, 404);
});
