import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, testHost } from '../TestHost.ts';
import type { TestHost } from '../TestHost.ts';
import { create } from './index.ts';
import { storesOf } from './Stores.ts';

interface Store {
  get(key: string, otherwise: string): Promise<string>;
  getSync(key: string, otherwise: string): string;
  put(key: string, value: string): Promise<void>;
  putSync(key: string, value: string): void;
  has(key: string): Promise<boolean>;
  delete(key: string): Promise<void>;
  flush(): Promise<void>;
  flushSync(): void;
}

interface Preferences {
  getPreferences(context: object, options: { name: string }): Promise<Store>;
  getPreferencesSync(context: object, options: { name: string }): Store;
}

const EL1 = { area: 0 };
const EL2 = { area: 1 };

async function soon<T>(host: TestHost, work: Promise<T>): Promise<T> {
  work.catch(() => undefined);
  await host.clock.advance(5);
  return work;
}

function kit(host: TestHost): Preferences {
  return (create(host) as { preferences: Preferences }).preferences;
}

function open(host: TestHost): Promise<Store> {
  return soon(host, kit(host).getPreferences({}, { name: 'push_token' }));
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

test('before the first unlock nothing of EL2 can be read or written', async () => {
  const host = testHost();
  host.device.isFirstUnlocked = false;
  assert.equal(await codeOf(() => open(host)), 15500000);
  assert.equal(await codeOf(() => kit(host).getPreferencesSync(EL2, { name: 'a' })), 15500000);
});

test('before the first unlock EL1 can be read and written, and is another place than EL2', () => {
  const host = testHost();
  host.device.isFirstUnlocked = false;
  const store = kit(host).getPreferencesSync(EL1, { name: 'a' });
  store.putSync('k', 'early');
  store.flushSync();
  const later = testHost(host.device);
  assert.equal(kit(later).getPreferencesSync(EL1, { name: 'a' }).getSync('k', ''), 'early');
  later.device.isFirstUnlocked = true;
  assert.equal(kit(later).getPreferencesSync(EL2, { name: 'a' }).getSync('k', 'none'), 'none');
});

test('a locked store that opens empty loses what is written, and is read anew after the unlock', () => {
  const host = testHost();
  storesOf(host.device).set('el2/a', new Map([['k', 'old']]));
  host.device.isFirstUnlocked = false;
  host.device.lockedStorage = 'empty';
  const store = kit(host).getPreferencesSync(EL2, { name: 'a' });
  assert.equal(store.getSync('k', 'none'), 'none');
  store.putSync('k', 'new');
  store.flushSync();
  host.device.isFirstUnlocked = true;
  assert.equal(store.getSync('k', 'none'), 'old');
  assert.equal(storesOf(host.device).get('el2/a')?.get('k'), 'old');
});

test('a name that is a path is refused', async () => {
  const host = testHost();
  assert.equal(await codeOf(() => kit(host).getPreferencesSync(EL1, { name: '../a' })), 401);
  assert.equal(await codeOf(() => kit(host).getPreferencesSync(EL1, { name: 'a'.repeat(256) })), 401);
});
