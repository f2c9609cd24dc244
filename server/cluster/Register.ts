import { AccountBook, type AccountRecord, type AccountWatcher } from '../accounts/AccountBook.ts';
import { keyOf, type PushAddress, type RegistryWatcher } from '../calls/TokenRegistry.ts';
import { PREFIX, type RedisBus } from './RedisBus.ts';

const DEVICES = `${PREFIX}devices`;
const ACCOUNTS = `${PREFIX}accounts`;

/** Devices, their push tokens and whose they are, as all processes know them: kept in Redis, and each change told. */
export class Register implements RegistryWatcher, AccountWatcher {
  private constructor(
    private readonly bus: RedisBus,
    private readonly me: string,
    /** At the start of this process. */
    readonly devices: readonly PushAddress[],
    readonly accounts: AccountBook,
  ) {}

  static async open(bus: RedisBus, me: string, isOpen: boolean): Promise<Register> {
    const read = async <T>(key: string): Promise<T[]> =>
      Object.values(await bus.redis.hGetAll(key)).map((text) => JSON.parse(text) as T);
    const [devices, known] = [await read<PushAddress>(DEVICES), await read<AccountRecord>(ACCOUNTS)];
    const watcher: AccountWatcher = { registered: (record) => register.registered(record) };
    const register: Register = new Register(bus, me, devices, new AccountBook({ known, isOpen, watcher }));
    return register;
  }

  kept(address: PushAddress): void {
    this.write(DEVICES, keyOf(address), address);
    this.bus.sayToAll({ type: 'tokenKept', from: this.me, address });
  }

  dropped(address: PushAddress): void {
    this.bus.redis.hDel(DEVICES, keyOf(address)).catch(() => undefined);
    this.bus.sayToAll({ type: 'tokenDropped', from: this.me, address });
  }

  registered(record: AccountRecord): void {
    this.write(ACCOUNTS, keyOf(record), record);
    this.bus.sayToAll({ type: 'registered', from: this.me, record });
  }

  private write(key: string, field: string, value: object): void {
    this.bus.redis.hSet(key, field, JSON.stringify(value)).catch(() => undefined);
  }
}
