import type { Digest } from '../link/digest.ts';

/** A device says whose it is. */
export interface Claim {
  readonly user: string;
  readonly device: string;
  /** The secret that the device has drawn for itself at its first start. Never print it. */
  readonly credential: string;
}

export type Admission = 'admitted' | 'notYours' | 'full';

/**
 * Who belongs to whom: the place of your accounts. It is asked at each registration, hello and call, and answers at once,
 * so what it says comes from memory.
 */
export interface Accounts {
  /** May this device act for this user? Keeps what it was told for the first time, if it takes it. */
  admit(claim: Claim): Admission;
  /** Is this somebody's account? Then nobody calls in its name but its devices. */
  has(user: string): boolean;
  /** By which a device is known; undefined for one that has never shown itself. */
  holderOf(device: string): Digest | undefined;
}
