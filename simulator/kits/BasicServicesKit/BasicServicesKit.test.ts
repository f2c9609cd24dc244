import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, testHost } from '../TestHost.ts';
import type { TestHost } from '../TestHost.ts';
import { create } from './index.ts';

test('ODID is the device\'s: kept over processes, another on another device', () => {
  const odid = (host: TestHost): string => (create(host) as { deviceInfo: { ODID: string } }).deviceInfo.ODID;
  const host = testHost();
  assert.match(odid(host), /^[0-9a-f-]{36}$/);
  assert.equal(odid(testHost(host.device)), odid(host));
  assert.notEqual(odid(testHost()), odid(host));
});

interface SystemLoad {
  getLevel(): Promise<number>;
  on(type: string, callback?: (level: number) => void): void;
  off(type: string, callback?: (level: number) => void): void;
}

test('systemLoad tells changes to whoever registered, once', async () => {
  const host = testHost();
  const { systemLoad } = create(host) as unknown as { systemLoad: SystemLoad };
  const heard: number[] = [];
  const listener = (level: number): number => heard.push(level);
  systemLoad.on('systemLoadChange', listener);
  await host.clock.advance(1);
  host.device.work(4);
  host.device.work(4);
  await host.clock.advance(1);
  assert.deepEqual(heard, [4]);
  const level = systemLoad.getLevel();
  await host.clock.advance(5);
  assert.equal(await level, 4);
  assert.deepEqual(host.process.holdings.list(), ['listener systemLoadChange']);
  systemLoad.off('systemLoadChange', listener);
  host.device.work(0);
  await host.clock.advance(1);
  assert.deepEqual(heard, [4]);
  assert.deepEqual(host.process.holdings.list(), []);
  assert.deepEqual(host.ledger.entries, []);
});

test('systemLoad refuses a second registration, an end without one, and what is no event', async () => {
  const host = testHost();
  const { systemLoad } = create(host) as unknown as { systemLoad: SystemLoad };
  assert.equal(await codeOf(() => systemLoad.off('systemLoadChange')), 401);
  systemLoad.on('systemLoadChange', () => undefined);
  assert.equal(await codeOf(() => systemLoad.on('systemLoadChange', () => undefined)), 401);
  assert.equal(await codeOf(() => systemLoad.off('systemLoadChange', () => undefined)), 401);
  assert.equal(await codeOf(() => systemLoad.on('loadChange', () => undefined)), 401);
  assert.equal(await codeOf(() => systemLoad.on('systemLoadChange')), 401);
  assert.deepEqual(host.ledger.entries.map((entry) => entry.rule.id),
    ['load.once', 'load.once', 'load.once', 'load.parameter', 'load.parameter']);
});
