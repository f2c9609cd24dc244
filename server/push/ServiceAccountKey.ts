import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
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

/** Why a key file cannot be used. */
export type KeyFault = 'unreadable' | 'openToOthers' | 'notJson' | 'missingField' | 'badPrivateKey';

/** The key, or why there is none, with a sentence for people that quotes nothing of it. */
export type KeyResult =
  | { readonly ok: true; readonly key: ServiceAccountKey }
  | { readonly ok: false; readonly fault: KeyFault; readonly message: string };

/** The text fields that signing cannot do without. The four `*_uri` fields of the file are fixed addresses. */
const REQUIRED = ['project_id', 'key_id', 'private_key', 'sub_account'] as const;

const GET_A_NEW_ONE = 'Download the service account key again (API Console, Service account key credential) '
  + 'and pass that file unchanged.';

/** Marks the name of an environment variable where a path could stand. */
const ENVIRONMENT = 'env:';

/**
 * Reads a service account key from where it lies. Never throws.
 *
 * @param from the path of the file, or `env:NAME` if the environment variable NAME holds the file's text
 */
export function readKey(from: string, env: Readonly<Record<string, string | undefined>> = process.env): KeyResult {
  if (!from.startsWith(ENVIRONMENT)) {
    return readKeyFile(from);
  }
  const name = from.slice(ENVIRONMENT.length);
  const text = env[name];
  return text === undefined || text === ''
    ? bad('unreadable', `The environment variable ${name} is not set, so there is no key. Put the file's text in it.`)
    : parseKey(text, `The environment variable ${name}`);
}

/** Reads a service account key file as API Console hands it out. Never throws; messages never quote the file. */
export function readKeyFile(path: string): KeyResult {
  let text: string;
  try {
    if (statSync(path).isDirectory()) {
      return bad('unreadable', `${path} is a folder, and no key file. Name the file in it.`);
    }
    if (isOpenToOthers(path)) {
      return bad('openToOthers', `Others on this machine can read or change the key file ${path}, and who has it can `
        + `push in the name of your project. Run: chmod 600 ${path}`);
    }
    text = readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    return bad('unreadable', `Cannot read the key file ${path} (${code}). Check the path and that you may read it.`);
  }
  return parseKey(text, basename(path));
}

/** As ssh does with its keys. Windows has other rights than these and is not asked. */
function isOpenToOthers(path: string): boolean {
  return process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0;
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
