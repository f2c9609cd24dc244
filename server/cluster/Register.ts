import { AccountBook, type AccountJudge, type AccountRecord, type AccountWatcher } from '../accounts/AccountBook.ts';
import type { Admission } from '../accounts/Accounts.ts';
import { keyOf, type PushAddress, type RegistryWatcher } from '../calls/TokenRegistry.ts';
import { within, type ServerClock } from '../Clock.ts';
import { PREFIX, type RedisBus } from './RedisBus.ts';

const DEVICES = `${PREFIX}devices`;
const ACCOUNTS = `${PREFIX}accounts`;
/** By which a device is known: its id to the digest of its credential. */
const HOLDERS = `${PREFIX}holders`;
/** Names that are taken, each by the device that was the first. */
const NAMES = `${PREFIX}names`;

/**
 * Gives a name away, once: of several processes that ask at the same time one is told yes, the others see it taken.
 * KEYS: accounts, holders, names. ARGV: field, record, user, device, holder, 1 where a name may have several devices.
 */
const CLAIM = `
local holder = redis.call('HGET', KEYS[2], ARGV[4])
if holder and holder ~= ARGV[5] then return 0 end
if redis.call('HEXISTS', KEYS[1], ARGV[1]) == 1 then return 1 end
if ARGV[6] ~= '1' and redis.call('HEXISTS', KEYS[3], ARGV[3]) == 1 then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
redis.call('HSET', KEYS[2], ARGV[4], ARGV[5])
redis.call('HSETNX', KEYS[3], ARGV[3], ARGV[4])
return 1`;

/** Whoever wants a new name waits for Redis this long, in ms. */
const PATIENCE_MS = 2000;

/** Where devices and accounts are kept for all processes. `me`: this one's name. */
export interface RegisterOptions {
  readonly bus: RedisBus;
  readonly me: string;
  readonly clock: ServerClock;
  /** A name may have several devices. */
  readonly isOpen: boolean;
}

/** Devices, their push tokens and whose they are, as all processes know them: kept in Redis, and each change told. */
export class Register implements RegistryWatcher, AccountWatcher, AccountJudge {
  readonly accounts: AccountBook;

  /**
   * @param devices at the start of this process
   * @param known accounts of then
   */
  private constructor(
    private readonly options: RegisterOptions, readonly devices: readonly PushAddress[], known: readonly AccountRecord[],
  ) {
    const { clock, isOpen } = options;
    this.accounts = new AccountBook({ known, clock, isOpen, watcher: this, judge: this });
  }

  static async open(options: RegisterOptions): Promise<Register> {
    const read = async <T>(key: string): Promise<T[]> =>
      Object.values(await options.bus.redis.hGetAll(key)).map((text) => JSON.parse(text) as T);
    return new Register(options, await read<PushAddress>(DEVICES), await read<AccountRecord>(ACCOUNTS));
  }

  kept(address: PushAddress): void {
    const { bus, me } = this.options;
    bus.redis.hSet(DEVICES, keyOf(address), JSON.stringify(address)).catch(() => undefined);
    bus.sayToAll({ type: 'tokenKept', from: me, address });
  }

  dropped(address: PushAddress): void {
    const { bus, me } = this.options;
    bus.redis.hDel(DEVICES, keyOf(address)).catch(() => undefined);
    bus.sayToAll({ type: 'tokenDropped', from: me, address });
  }

  async claim(record: AccountRecord): Promise<Admission> {
    const { clock, isOpen } = this.options;
    return within(clock, PATIENCE_MS, this.ask(record, isOpen)).catch(() => 'undecided');
  }

  /** The others learn of what was claimed here. */
  registered(record: AccountRecord): void {
    const { bus, me } = this.options;
    bus.sayToAll({ type: 'registered', from: me, record });
  }

  /** Tells a Redis that may have forgotten it. */
  repeat(addresses: readonly PushAddress[], records: readonly AccountRecord[]): void {
    addresses.forEach((address) => this.kept(address));
    records.forEach((record) => {
      // Each was admitted once, also where a name had several devices then.
      this.ask(record, true).catch(() => undefined);
      this.registered(record);
    });
  }

  private async ask(record: AccountRecord, isOpen: boolean): Promise<Admission> {
    const { user, device, holder } = record;
    const answer = await this.options.bus.redis.eval(CLAIM, {
      keys: [ACCOUNTS, HOLDERS, NAMES],
      arguments: [keyOf(record), JSON.stringify(record), user, device, holder, isOpen ? '1' : '0'],
    });
    return answer === 1 ? 'admitted' : 'notYours';
  }
}
