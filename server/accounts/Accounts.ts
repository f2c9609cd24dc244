import type { Digest } from '../link/digest.ts';

/** A device says whose it is. */
export interface Claim {
  readonly user: string;
  readonly device: string;
  /** The secret that the device has drawn for itself at its first start. Never print it. */
  readonly credential: string;
  /** The network address that says so; undefined for whoever does not come by a network. */
  readonly from?: string | undefined;
}

/**
 * `full`: there is no room for one more. `tooMany`: too many new ones have come from this address lately. `undecided`:
 * whether the name is free cannot be said now.
 */
export type Admission = 'admitted' | 'notYours' | 'full' | 'tooMany' | 'undecided';

/** Why somebody is not admitted, as a sentence for whoever reads the answer. */
export const NOT_ADMITTED: Readonly<Record<Exclude<Admission, 'admitted'>, string>> = {
  notYours: 'The device is known by another credential, or the account is another device\'s.',
  full: 'This server knows too many devices already.',
  tooMany: 'Too many new devices have come from this address lately. Try again in an hour.',
  undecided: 'The name is new here, and whether it is free cannot be said now. Try again soon.',
};

/** Who belongs to whom: the place of your accounts. It is asked at each registration, hello and call. */
export interface Accounts {
  /**
   * May this device act for this user? Keeps what it was told for the first time, if it takes it. What can be said at
   * once is said at once; what has to be asked for elsewhere, such as in your database, is a promise that does not reject.
   */
  admit(claim: Claim): Admission | Promise<Admission>;
  /** Is this somebody's account? Then nobody calls in its name but its devices. */
  has(user: string): boolean;
  /** By which a device is known; undefined for one that has never shown itself. */
  holderOf(device: string): Digest | undefined;
}
