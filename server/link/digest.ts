import { createHash, timingSafeEqual } from 'node:crypto';

/** All that the server keeps of a secret. Its secrets are long and random, so a quick hash cannot be turned round. */
export type Digest = Buffer;

/** SHA-256, 32 bytes: secrets are kept and compared as this only. */
export function digestOf(secret: string): Digest {
  return createHash('sha256').update(secret).digest();
}

/** The time it takes does not tell how much of a guess was right. */
export function matches(known: Digest, secret: string): boolean {
  return timingSafeEqual(known, digestOf(secret));
}
