import { systemClock, type ServerClock } from '../Clock.ts';
import { digestOf, matches, type Digest } from '../link/digest.ts';
import type { Accounts, Admission, Claim } from './Accounts.ts';
import { Newcomers } from './Newcomers.ts';

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

/** Where several processes have one book: a name that is new to this one is asked for there, and is given away once. */
export interface AccountJudge {
  /** Never rejects. */
  claim(record: AccountRecord): Promise<Admission>;
}

/** More are refused: they are kept in memory. */
const MAX_RECORDS = 10_000;

/** What a book begins with, and who decides and hears of it. */
export interface AccountBookOptions {
  /** What an earlier process has kept. */
  readonly known?: readonly AccountRecord[] | undefined;
  readonly watcher?: AccountWatcher | undefined;
  /** Default: this book alone decides. */
  readonly judge?: AccountJudge | undefined;
  /** For trying out: a device is anybody's whose it says to be. It still has to be itself. */
  readonly isOpen?: boolean;
  readonly clock?: ServerClock;
}

/**
 * Accounts without a log-in. A name belongs to the device that has used it first, and a device to whoever knows its
 * credential; what is another's already nobody gets. Further devices of one account need your log-in in this place, or
 * `isOpen`.
 */
export class AccountBook implements Accounts {
  private readonly holders = new Map<string, Digest>();
  private readonly devices = new Map<string, Set<string>>();
  private readonly newcomers: Newcomers;
  private size = 0;

  constructor(private readonly options: AccountBookOptions = {}) {
    this.newcomers = new Newcomers(options.clock ?? systemClock);
    options.known?.forEach((record) => this.learn(record));
  }

  admit({ user, device, credential, from }: Claim): Admission | Promise<Admission> {
    const holder = this.holders.get(device);
    const mine = this.devices.get(user);
    if (holder !== undefined && !matches(holder, credential)) {
      return 'notYours';
    }
    if (mine?.has(device) === true) {
      return 'admitted';
    }
    if (mine !== undefined && this.options.isOpen !== true) {
      return 'notYours';
    }
    if (this.size >= MAX_RECORDS) {
      return 'full';
    }
    return this.newcomers.admits(from)
      ? this.register({ user, device, holder: (holder ?? digestOf(credential)).toString('base64') }) : 'tooMany';
  }

  has(user: string): boolean {
    return this.devices.has(user);
  }

  holderOf(device: string): Digest | undefined {
    return this.holders.get(device);
  }

  /** What another process has registered. */
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

  private register(record: AccountRecord): Admission | Promise<Admission> {
    const { judge } = this.options;
    return judge === undefined ? this.enter(record)
      : judge.claim(record).then((admission) => (admission === 'admitted' ? this.enter(record) : admission));
  }

  private enter(record: AccountRecord): Admission {
    this.learn(record);
    this.options.watcher?.registered(record);
    return 'admitted';
  }
}
