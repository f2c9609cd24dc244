import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { parseKey, type ServiceAccountKey } from '../push/ServiceAccountKey.ts';

/** A made-up service account, and its public half for checking what was signed. */
export interface TestAccount {
  /** The key file's fields. */
  readonly file: Readonly<Record<string, string>>;
  readonly key: ServiceAccountKey;
  readonly publicKey: KeyObject;
}

/** A service account with a fresh key, for tests: no cloud knows it. */
export function makeAccount(): TestAccount {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const file = {
    project_id: '4711',
    key_id: 'key-1',
    private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    sub_account: 'account-1',
  };
  const read = parseKey(JSON.stringify(file));
  if (!read.ok) {
    throw new Error(read.message);
  }
  return { file, key: read.key, publicKey };
}
