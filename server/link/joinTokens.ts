import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret of 128 random bits, base64url. */
export function newJoinToken(): string {
  return randomBytes(16).toString('base64url');
}

/** All that the server keeps of a join token. */
export type TokenDigest = Buffer;

export function digestOf(token: string): TokenDigest {
  return createHash('sha256').update(token).digest();
}

/** The key of the entry whose token this is. The time it takes does not tell how much of a guess was right. */
export function findByToken<K>(entries: ReadonlyMap<K, TokenDigest>, token: string): K | undefined {
  const digest = digestOf(token);
  let found: K | undefined;
  for (const [key, known] of entries) {
    if (timingSafeEqual(known, digest)) {
      found = key;
    }
  }
  return found;
}
