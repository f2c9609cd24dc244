import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tracesOf } from '../../device/Traces.ts';
import { testHost } from '../TestHost.ts';
import { create } from './index.ts';

interface Meter {
  startAsyncTrace(level: number, name: string, taskId: number, category: string, args?: string): void;
  finishAsyncTrace(level: number, name: string, taskId: number): void;
}

function made(): { host: ReturnType<typeof testHost>; meter: Meter } {
  const host = testHost();
  return { host, meter: (create(host) as { hiTraceMeter: Meter }).hiTraceMeter };
}

test('a trace takes as long as between start and finish, two of one name side by side', async () => {
  const { host, meter } = made();
  meter.startAsyncTrace(3, 'ring', 1, 'call');
  await host.clock.advance(100);
  meter.startAsyncTrace(3, 'ring', 2, 'call');
  await host.clock.advance(50);
  meter.finishAsyncTrace(3, 'ring', 1);
  const took = tracesOf(host.device).all.map(({ from, to }) => (to === undefined ? undefined : to - from));
  assert.deepEqual(took, [150, undefined]);
  assert.deepEqual(host.process.holdings.list(), ['trace ring']);
  assert.equal(host.ledger.describe(), '');
});

test('what is not paired, too long or cut by a bar is written down', () => {
  const { host, meter } = made();
  meter.finishAsyncTrace(3, 'ring', 1);
  meter.startAsyncTrace(3, 'ring', 1, '');
  meter.startAsyncTrace(3, 'ring', 1, '');
  meter.finishAsyncTrace(2, 'ring', 1);
  assert.deepEqual(host.ledger.entries.map((entry) => entry.rule.id), ['trace.pair', 'trace.pair', 'trace.pair']);
  meter.startAsyncTrace(3, 'a|b', 1, '');
  meter.startAsyncTrace(3, 'x'.repeat(421), 1, '');
  assert.deepEqual(host.ledger.entries.slice(3).map((entry) => entry.rule.id), ['trace.text', 'trace.text']);
  assert.throws(() => meter.startAsyncTrace(9, 'ring', 1, ''), { code: 401 });
});
