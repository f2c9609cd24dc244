import { DevicesByUser } from '../link/DevicesByUser.ts';
import type { PushResult } from '../push/PushResult.ts';

/** Where a call can go to: one device's push token. Holds a token: never print it. */
export interface PushAddress {
  readonly user: string;
  readonly device: string;
  readonly token: string;
  /** Language of what the system shows there, as the app has named it. */
  readonly lang?: string | undefined;
}

/** Told of each change that was made here, to keep it. */
export interface RegistryWatcher {
  kept(address: PushAddress): void;
  dropped(address: PushAddress): void;
}

/** More devices than this are refused: a sample server keeps them in memory. */
const MAX_DEVICES = 10_000;

/** The push tokens that devices have uploaded. A device has one; a new one takes the old one's place. */
export class TokenRegistry {
  private readonly devices = new Map<string, PushAddress>();
  private readonly byToken = new Map<string, PushAddress>();
  private readonly byUser = new DevicesByUser();

  /**
   * @param known devices of an earlier process
   */
  constructor(known: readonly PushAddress[] = [], private readonly watcher?: RegistryWatcher) {
    known.forEach((address) => this.learn(address));
  }

  get size(): number {
    return this.devices.size;
  }

  /** False if there is no room for one more device. */
  put(address: PushAddress): boolean {
    const key = keyOf(address);
    if (!this.devices.has(key) && this.devices.size >= MAX_DEVICES) {
      return false;
    }
    this.learn(address);
    this.watcher?.kept(address);
    return true;
  }

  /** What somebody else has kept: it is not told on. */
  learn(address: PushAddress): void {
    // A token belongs to one installation: under another user or device it is an old entry (a new log-in).
    this.unlearn(address.token);
    const before = this.devices.get(keyOf(address));
    if (before !== undefined) {
      this.byToken.delete(before.token);
    }
    this.devices.set(keyOf(address), address);
    this.byToken.set(address.token, address);
    this.byUser.move(address.device, before?.user, address.user);
  }

  /** What somebody else has dropped. @returns what it was, if it was known. */
  unlearn(token: string): PushAddress | undefined {
    const address = this.find(token);
    if (address !== undefined) {
      this.devices.delete(keyOf(address));
      this.byToken.delete(token);
      this.byUser.move(address.device, address.user, undefined);
    }
    return address;
  }

  /** Tokens of all devices of a user. */
  tokensOf(user: string): string[] {
    return this.addressesOf(user).map(({ token }) => token);
  }

  /** The devices of a user. */
  addressesOf(user: string): PushAddress[] {
    return this.byUser.of(user).flatMap((device) => this.devices.get(keyOf({ user, device })) ?? []);
  }

  all(): PushAddress[] {
    return [...this.devices.values()];
  }

  /** The device that has this token. */
  find(token: string): PushAddress | undefined {
    return this.byToken.get(token);
  }

  /** Whose device has this token. */
  userOf(token: string): string | undefined {
    return this.find(token)?.user;
  }

  /** Forgets a token that is of no use any more. */
  drop(token: string): void {
    const address = this.unlearn(token);
    if (address !== undefined) {
      this.watcher?.dropped(address);
    }
  }

  /** Forgets the tokens that the push cloud does not take any more. */
  dropUseless(result: PushResult): void {
    if ('failures' in result) {
      result.failures.filter((failure) => failure.drop).forEach((failure) => this.drop(failure.token));
    }
  }
}

/** A device of a user, as a key. */
export function keyOf({ user, device }: Pick<PushAddress, 'user' | 'device'>): string {
  return JSON.stringify([user, device]);
}
