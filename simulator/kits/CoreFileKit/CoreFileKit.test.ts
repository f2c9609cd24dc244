import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, testHost } from '../TestHost.ts';
import { fileAt, filesOf } from './FileSet.ts';
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

test('the address of a file leads to it, while its area is open', async () => {
  const host = testHost();
  const { fileUri } = create(host) as { fileUri: { getUriFromPath(path: unknown): string } };
  const [early, late] = [fileUri.getUriFromPath(EL1), fileUri.getUriFromPath(EL2)];
  assert.match(early, /^file:\/\/[a-z.]+\/data\/storage\/el1\/.*\/avatars\/a\.png$/);
  assert.equal(fileAt(host.device, early), undefined);
  const file = new Uint8Array(1);
  filesOf(host.device).set(EL1, file).set(EL2, file);
  assert.deepEqual([fileAt(host.device, early), fileAt(host.device, late), fileAt(host.device, EL1)], [file, file, undefined]);
  host.device.isFirstUnlocked = false;
  assert.deepEqual([fileAt(host.device, early), fileAt(host.device, late)], [file, undefined]);
  assert.equal(await codeOf(() => fileUri.getUriFromPath(5)), 401);
});
