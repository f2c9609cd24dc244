import type { PushResult } from '../push/PushResult.ts';

/** Where a call can go to: one device's push token. Holds a token: never print it. */
export interface PushAddress {
  readonly user: string;
  readonly device: string;
  readonly token: string;
  /** Language of what the system shows there, as the app has named it. */
  readonly lang?: string | undefined;
}

/** More devices than this are refused: a sample server keeps them in memory. */
const MAX_DEVICES = 10_000;

/** The push tokens that devices have uploaded. A device has one; a new one takes the old one's place. */
export class TokenRegistry {
  private readonly devices = new Map<string, PushAddress>();

  get size(): number {
    return this.devices.size;
  }

  /** False if there is no room for one more device. */
  put(address: PushAddress): boolean {
    const key = JSON.stringify([address.user, address.device]);
    if (!this.devices.has(key) && this.devices.size >= MAX_DEVICES) {
      return false;
    }
    // A token belongs to one installation: under another user or device it is an old entry (a new log-in).
    this.drop(address.token);
    this.devices.set(key, address);
    return true;
  }

  /** Tokens of all devices of a user. */
  tokensOf(user: string): string[] {
    return this.all().filter((address) => address.user === user).map(({ token }) => token);
  }

  all(): PushAddress[] {
    return [...this.devices.values()];
  }

  /** The device that has this token. */
  find(token: string): PushAddress | undefined {
    return this.all().find((address) => address.token === token);
  }

  /** Whose device has this token. */
  userOf(token: string): string | undefined {
    return this.find(token)?.user;
  }

  /** Forgets a token that is of no use any more. */
  drop(token: string): void {
    for (const [key, address] of this.devices) {
      if (address.token === token) {
        this.devices.delete(key);
      }
    }
  }

  /** Forgets the tokens that the push cloud does not take any more. */
  dropUseless(result: PushResult): void {
    if ('failures' in result) {
      result.failures.filter((failure) => failure.drop).forEach((failure) => this.drop(failure.token));
    }
  }
}
