import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, testHost } from '../TestHost.ts';
import { filesOf } from './FileSet.ts';
import { create } from './index.ts';

const EL1 = '/data/storage/el1/base/haps/entry/files/avatars/a.png';
const EL2 = EL1.replace('el1', 'el2');

test('a file is there if the device keeps it, and EL2 opens with the first unlock', async () => {
  const host = testHost();
  const { fileIo } = create(host) as { fileIo: { accessSync(path: unknown): boolean; access(path: string): Promise<boolean> } };
  const none = fileIo.access(EL1);
  await host.clock.advance(2);
  assert.equal(await none, false);
  filesOf(host.device).set(EL1, new Uint8Array(1)).set(EL2, new Uint8Array(1));
  assert.deepEqual([fileIo.accessSync(EL1), fileIo.accessSync(EL2)], [true, true]);
  assert.equal(await codeOf(() => fileIo.accessSync(5)), 13900020);
  host.device.isFirstUnlocked = false;
  assert.equal(fileIo.accessSync(EL1), true);
  assert.equal(await codeOf(() => fileIo.accessSync(EL2)), 13900012);
  assert.deepEqual(host.ledger.entries.map((entry) => entry.rule.id), ['file.el2-locked']);
});
