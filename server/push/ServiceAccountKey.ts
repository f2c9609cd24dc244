import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** A service account, as far as signing needs it (push-jwt-token.md). The private key never leaves this object. */
export interface ServiceAccountKey {
  /** `project_id`: must be the project of the app that is pushed to. */
  readonly projectId: string;
  /** `key_id`: becomes the JWT's `kid`. */
  readonly keyId: string;
  /** `sub_account`: becomes the JWT's `iss`. */
  readonly subAccount: string;
  /** `private_key`: RSA. */
  readonly privateKey: KeyObject;
}

export type KeyFault = 'unreadable' | 'notJson' | 'missingField' | 'badPrivateKey';

export type KeyResult =
  | { readonly ok: true; readonly key: ServiceAccountKey }
  | { readonly ok: false; readonly fault: KeyFault; readonly message: string };

/** The text fields that signing cannot do without. The four `*_uri` fields of the file are fixed addresses. */
const REQUIRED = ['project_id', 'key_id', 'private_key', 'sub_account'] as const;

const GET_A_NEW_ONE = 'Download the service account key again (API Console, Service account key credential) '
  + 'and pass that file unchanged.';

/** Reads a service account key file as API Console hands it out. Never throws; messages never quote the file. */
export function readKeyFile(path: string): KeyResult {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    return bad('unreadable', `Cannot read the key file ${path} (${code}). Check the path and that you may read it.`);
  }
  return parseKey(text, basename(path));
}

/** Checks a key file's text. `name` is how messages call the file. */
export function parseKey(text: string, name = 'the key file'): KeyResult {
  const fields = jsonObject(text);
  if (fields === undefined) {
    return bad('notJson', `${name} is no JSON object, so it is no service account key. ${GET_A_NEW_ONE}`);
  }
  for (const field of REQUIRED) {
    const value = fields[field];
    if (typeof value !== 'string' || value.trim() === '') {
      return bad('missingField', `${name} has no "${field}", so nothing can be signed with it. ${GET_A_NEW_ONE}`);
    }
  }
  const privateKey = rsaKey(String(fields['private_key']));
  if (privateKey === undefined) {
    return bad('badPrivateKey', `"private_key" of ${name} is no RSA private key in PEM form. ${GET_A_NEW_ONE}`);
  }
  return {
    ok: true,
    key: {
      projectId: String(fields['project_id']),
      keyId: String(fields['key_id']),
      subAccount: String(fields['sub_account']),
      privateKey,
    },
  };
}

function rsaKey(pem: string): KeyObject | undefined {
  try {
    // A file that went through a shell or an environment variable has its line breaks as two characters.
    const key = createPrivateKey(pem.replaceAll('\\n', '\n'));
    return key.asymmetricKeyType === 'rsa' ? key : undefined;
  } catch {
    return undefined;
  }
}

function jsonObject(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value)
      ? value as Record<string, unknown> : undefined;
  } catch {
    return undefined;
  }
}

function bad(fault: KeyFault, message: string): KeyResult {
  return { ok: false, fault, message };
}
