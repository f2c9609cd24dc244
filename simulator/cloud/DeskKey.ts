import { createPublicKey, generateKeyPair, type KeyObject } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { promisify } from 'node:util';

/** A service account key file as API Console hands it out (push-jwt-token.md). */
export interface ServiceAccountFile {
  readonly project_id: string;
  readonly key_id: string;
  /** PKCS#8 PEM. */
  readonly private_key: string;
  readonly sub_account: string;
  readonly auth_uri: string;
  readonly token_uri: string;
  readonly auth_provider_cert_uri: string;
  readonly client_cert_uri: string;
}

/** What the push cloud knows of a service account. */
export interface CloudAccount {
  readonly projectId: string;
  readonly keyId: string;
  readonly subAccount: string;
  readonly publicKey: KeyObject;
}

const OAUTH = 'https://oauth-login.cloud.huawei.com/oauth2/v3';

/** Enough for a key that lives as long as a test; the real ones have 4096 bits. */
const MODULUS_BITS = 2048;

/** A service account that exists on the desk only. */
export class DeskKey {
  private constructor(
    /** The server's side: the key file's content. A secret, even if it opens nothing but the desk. */
    readonly file: ServiceAccountFile,
    /** The cloud's side. */
    readonly account: CloudAccount,
  ) {}

  /** Makes a new key pair. Takes some 100 ms of real time. */
  static async generate(projectId = '100000000000000001'): Promise<DeskKey> {
    const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: MODULUS_BITS });
    const keyId = 'desk-key-1';
    const subAccount = '100000001';
    const file: ServiceAccountFile = {
      project_id: projectId,
      key_id: keyId,
      private_key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
      sub_account: subAccount,
      auth_uri: `${OAUTH}/authorize`,
      token_uri: `${OAUTH}/token`,
      auth_provider_cert_uri: `${OAUTH}/certs`,
      client_cert_uri: `${OAUTH}/x509?client_id=`,
    };
    return new DeskKey(file, { projectId, keyId, subAccount, publicKey: createPublicKey(privateKey) });
  }

  /** Writes the key file, readable by its owner only. */
  write(path: string): void {
    writeFileSync(path, `${JSON.stringify(this.file, null, 2)}\n`, { mode: 0o600 });
  }
}
