/** Where a call can go to: one device's push token. Holds a token: never print it. */
export interface PushAddress {
  readonly user: string;
  readonly device: string;
  readonly token: string;
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
    return [...this.devices.values()].filter((address) => address.user === user).map(({ token }) => token);
  }

  /** Whose device has this token. */
  userOf(token: string): string | undefined {
    return [...this.devices.values()].find((address) => address.token === token)?.user;
  }

  all(): string[] {
    return [...this.devices.values()].map(({ token }) => token);
  }

  /** Forgets a token that is of no use any more. */
  drop(token: string): void {
    for (const [key, address] of this.devices) {
      if (address.token === token) {
        this.devices.delete(key);
      }
    }
  }
}
