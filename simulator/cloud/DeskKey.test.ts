import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readKeyFile } from '../../server/push/ServiceAccountKey.ts';
import { DeskKey } from './DeskKey.ts';

test('the key file has the documented fields and is read by the server as it is', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'key-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const key = await DeskKey.generate('4711');
  assert.deepEqual(Object.keys(key.file), ['project_id', 'key_id', 'private_key', 'sub_account', 'auth_uri',
    'token_uri', 'auth_provider_cert_uri', 'client_cert_uri']);
  const path = join(folder, 'private.json');
  key.write(path);
  assert.equal(statSync(path).mode & 0o777, 0o600);
  const read = readKeyFile(path);
  assert.ok(read.ok);
  const { projectId, keyId, subAccount } = key.account;
  assert.deepEqual([read.key.projectId, read.key.keyId, read.key.subAccount], [projectId, keyId, subAccount]);
});
