import type { Attempt, BadApp } from '../BadApp.ts';
import { told } from '../BadApp.ts';
import type { CloudBench } from '../CloudApp.ts';
import { cloud, NOW_S } from '../CloudApp.ts';

const DAY_S = 86_400;
const QUOTA = 1000;
const TAKEN = [200, '80000000'];

/** How many of `count` test messages get to the device, the last one sent `laterMs` after the others. */
const tested = (count: number, laterMs = 0): Attempt => cloud(async (bench) => {
  const request = { claims: { exp: NOW_S + DAY_S }, options: { ttl: 30, testMessage: true } };
  for (let sent = 1; sent < count; sent++) {
    await bench.send(request);
  }
  await bench.clock.advance(laterMs);
  await bench.send({ ...request, claims: lasting(bench) });
  return bench.device.calls.length;
});

function lasting({ clock }: CloudBench): Record<string, number> {
  return { iat: clock.now() / 1000, exp: clock.now() / 1000 + DAY_S };
}

/** From the beginning of the desk's time to the end of that day in UTC, and a second more. */
const TO_NEXT_DAY_MS = (DAY_S - (NOW_S % DAY_S) + 1) * 1000;

/** How many pushes a device gets that comes back after so long. */
const offlineFor = (ms: number): Attempt => cloud(async (bench) => {
  bench.device.online = false;
  await bench.send();
  await bench.clock.advance(ms);
  bench.device.online = true;
  bench.cloud.cameOnline(bench.device);
  return bench.device.calls.length;
});

/** How many calls come of a request that names these, and of how many ids. */
const called = (tokens: readonly string[]): Attempt => cloud(async (bench) => {
  bench.cloud.register('T2', bench.device);
  await bench.send({ tokens });
  const { calls } = bench.device;
  return [calls.length, new Set(calls.map((call) => call.callId)).size];
});

/** What the cloud does with good requests: a server has to take it. */
export const CLOUD_SERVICE: readonly BadApp[] = [
  told('cloud.tokens', [cloud((bench) => bench.send({ tokens: ['T1', 'unknown'] })), [200, '80100000']],
    [cloud((bench) => bench.send()), TAKEN]),
  told('cloud.rights', [cloud((bench) => {
    bench.cloud.project.pushEnabled = false;
    return bench.send();
  }), [400, '80300002']], [cloud((bench) => bench.send()), TAKEN]),
  told('cloud.test-quota', [tested(QUOTA + 1), QUOTA], [tested(QUOTA - 1), QUOTA - 1]),
  told('cloud.test-quota-day', [tested(QUOTA + 1, TO_NEXT_DAY_MS - 2000), QUOTA],
    [tested(QUOTA + 1, TO_NEXT_DAY_MS), QUOTA + 1]),
  told('cloud.offline', [offlineFor(31_000), 0], [offlineFor(29_000), 1]),
  told('cloud.call-id', [called(['T1', 'T2']), [2, 2]], [called(['T1']), [1, 1]]),
];
