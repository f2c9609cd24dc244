import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { makeAccount } from '../testing/keys.ts';
import { parseKey, readKey, readKeyFile } from './ServiceAccountKey.ts';

const { file } = makeAccount();

function faultOf(fields: object): string {
  const result = parseKey(JSON.stringify(fields), 'private.json');
  assert.equal(result.ok, false);
  return `${result.fault}: ${result.message}`;
}

test('a complete key file is read', () => {
  const result = parseKey(JSON.stringify(file));
  assert.ok(result.ok);
  assert.deepEqual([result.key.projectId, result.key.keyId, result.key.subAccount], ['4711', 'key-1', 'account-1']);
  assert.equal(result.key.privateKey.asymmetricKeyType, 'rsa');
});

test('line breaks of the key that became two characters are read as line breaks', () => {
  assert.ok(parseKey(JSON.stringify({ ...file, private_key: file['private_key']?.replaceAll('\n', '\\n') })).ok);
});

for (const field of ['project_id', 'key_id', 'private_key', 'sub_account']) {
  test(`a key file without ${field} is refused with the field's name and what to do`, () => {
    for (const value of [undefined, '', '  ', 7, null]) {
      assert.match(faultOf({ ...file, [field]: value }),
        new RegExp(`^missingField: private\\.json has no "${field}".*Download the service account key again`));
    }
  });
}

test('a private key that is none is refused, and is not quoted', () => {
  const message = faultOf({ ...file, private_key: '-----BEGIN PRIVATE KEY-----\nsecret\n-----END PRIVATE KEY-----' });
  assert.match(message, /^badPrivateKey: "private_key" of private\.json is no RSA private key/);
  assert.doesNotMatch(message, /secret/);
});

test('a key of another kind than RSA cannot sign PS256 and is refused', () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' });
  assert.match(faultOf({ ...file, private_key: pem }), /^badPrivateKey/);
});

test('text that is no JSON object is refused', () => {
  for (const text of ['', 'hello', '[]', 'null', '"text"']) {
    const result = parseKey(text, 'private.json');
    assert.equal(result.ok ? 'ok' : result.fault, 'notJson');
  }
});

test('a file that is not there is refused with its path', () => {
  const result = readKeyFile('/no/such/private.json');
  assert.ok(!result.ok);
  assert.match(result.message, /Cannot read the key file \/no\/such\/private\.json \(ENOENT\)/);
});

test('a file that others on the machine can read is refused with the command that mends it', (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'key-'));
  t.after(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'private.json');
  writeFileSync(path, JSON.stringify(file), { mode: 0o640 });
  const result = readKeyFile(path);
  assert.ok(!result.ok && result.fault === 'openToOthers');
  assert.ok(result.message.endsWith(`Run: chmod 600 ${path}`));
});

test('the environment can hold the key instead of a file', () => {
  assert.ok(readKey('env:PUSH_KEY', { PUSH_KEY: JSON.stringify(file) }).ok);
  const missing = readKey('env:PUSH_KEY', {});
  assert.ok(!missing.ok && missing.message.startsWith('The environment variable PUSH_KEY is not set'));
  const broken = readKey('env:PUSH_KEY', { PUSH_KEY: '{"private_key":"secret"}' });
  assert.ok(!broken.ok && /PUSH_KEY has no "project_id"/.test(broken.message) && !broken.message.includes('secret'));
});
