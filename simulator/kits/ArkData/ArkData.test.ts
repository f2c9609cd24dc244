import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, testHost } from '../../network/testHost.ts';
import type { TestHost } from '../../network/testHost.ts';
import { create } from './index.ts';

interface Store {
  get(key: string, otherwise: string): Promise<string>;
  put(key: string, value: string): Promise<void>;
  has(key: string): Promise<boolean>;
  delete(key: string): Promise<void>;
  flush(): Promise<void>;
}

async function soon<T>(host: TestHost, work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  await host.clock.advance(5);
  return work;
}

function open(host: TestHost): Promise<Store> {
  const { preferences } = create(host) as
    { preferences: { getPreferences(context: object, options: { name: string }): Promise<Store> } };
  return soon(host, preferences.getPreferences({}, { name: 'push_token' }));
}

test('what is flushed outlives the process, and only that', async () => {
  const host = testHost();
  const store = await open(host);
  await soon(host, store.put('kept', 'a'));
  await soon(host, store.flush());
  await soon(host, store.put('lost', 'b'));
  assert.equal(await soon(host, store.get('lost', '')), 'b');
  const next = await open(testHost(host.device));
  assert.equal(await soon(host, next.get('kept', '')), 'a');
  assert.equal(await soon(host, next.get('lost', 'none')), 'none');
  await soon(host, next.delete('kept'));
  assert.equal(await soon(host, next.has('kept')), false);
});

test('before the first unlock nothing can be read or written', async () => {
  const host = testHost();
  const store = await open(host);
  host.device.isFirstUnlocked = false;
  assert.equal(await codeOf(() => open(host)), 15500000);
  assert.equal(await codeOf(() => soon(host, store.put('a', 'b'))), 15500000);
});
