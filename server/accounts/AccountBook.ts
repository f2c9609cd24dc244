import { digestOf, matches, type Digest } from '../link/digest.ts';
import type { Accounts, Admission, Claim } from './Accounts.ts';

/** A device of an account, as it is kept. */
export interface AccountRecord {
  readonly user: string;
  readonly device: string;
  /** Digest of the device's credential, in Base64. */
  readonly holder: string;
}

/** Told of what was registered here, to keep it. */
export interface AccountWatcher {
  registered(record: AccountRecord): void;
}

/** More are refused: they are kept in memory. */
const MAX_RECORDS = 10_000;

export interface AccountBookOptions {
  /** What an earlier process has kept. */
  readonly known?: readonly AccountRecord[] | undefined;
  readonly watcher?: AccountWatcher | undefined;
  /** For trying out: a device is anybody's whose it says to be. It still has to be itself. */
  readonly isOpen?: boolean;
}

/**
 * Accounts without a log-in. A name belongs to the device that has used it first, and a device to whoever knows its
 * credential; what is another's already nobody gets. Further devices of one account need your log-in in this place, or
 * `isOpen`.
 */
export class AccountBook implements Accounts {
  private readonly holders = new Map<string, Digest>();
  private readonly devices = new Map<string, Set<string>>();
  private size = 0;

  constructor(private readonly options: AccountBookOptions = {}) {
    options.known?.forEach((record) => this.learn(record));
  }

  admit({ user, device, credential }: Claim): Admission {
    const holder = this.holders.get(device);
    if (holder !== undefined && !matches(holder, credential)) {
      return 'notYours';
    }
    const mine = this.devices.get(user);
    if (mine?.has(device) === true) {
      return 'admitted';
    }
    if (mine !== undefined && this.options.isOpen !== true) {
      return 'notYours';
    }
    if (this.size >= MAX_RECORDS) {
      return 'full';
    }
    const record: AccountRecord = { user, device, holder: (holder ?? digestOf(credential)).toString('base64') };
    this.learn(record);
    this.options.watcher?.registered(record);
    return 'admitted';
  }

  has(user: string): boolean {
    return this.devices.has(user);
  }

  holderOf(device: string): Digest | undefined {
    return this.holders.get(device);
  }

  /** What another process has registered. Of two at once the first one stays. */
  learn({ user, device, holder }: AccountRecord): void {
    const mine = this.devices.get(user) ?? new Set<string>();
    if (mine.has(device)) {
      return;
    }
    this.size++;
    this.devices.set(user, mine.add(device));
    this.holders.set(device, this.holders.get(device) ?? Buffer.from(holder, 'base64'));
  }

  all(): AccountRecord[] {
    return [...this.devices].flatMap(([user, mine]) => [...mine].flatMap((device) => {
      const holder = this.holders.get(device);
      return holder === undefined ? [] : [{ user, device, holder: holder.toString('base64') }];
    }));
  }
}
