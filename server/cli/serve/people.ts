import { AccountBook } from '../../accounts/AccountBook.ts';
import { DeviceFile, type Kept } from '../../calls/DeviceFile.ts';
import { TokenRegistry } from '../../calls/TokenRegistry.ts';
import type { Cluster } from '../../cluster/Cluster.ts';
import type { Io } from '../Io.ts';
import { CannotStart } from '../Place.ts';

/** Whom this server knows. */
export interface People {
  readonly registry: TokenRegistry;
  readonly accounts: AccountBook;
}

/** In memory, and in a file if there is one. */
export function keptIn(file: DeviceFile | undefined, isOpen: boolean): People {
  // Looked at when it is written, once for many changes: to list all at each would let one device's uploads stop everybody.
  const kept: Kept = {
    get devices() {
      return registry.all();
    },
    get accounts() {
      return accounts.all();
    },
  };
  const save = (): void => file?.change(kept);
  const accounts: AccountBook = new AccountBook({ known: file?.kept.accounts, isOpen, watcher: { registered: save } });
  const registry: TokenRegistry = new TokenRegistry(file?.kept.devices, { kept: save, dropped: save });
  return { registry, accounts };
}

/** Kept in Redis, by all processes of a cluster. */
export function sharedBy({ register }: Cluster): People {
  return { registry: new TokenRegistry(register.devices, register), accounts: register.accounts };
}

/** Opens the file of devices. @throws CannotStart with a sentence on why it cannot be used */
export function openDevices(path: string, io: Io): DeviceFile {
  const opened = DeviceFile.open({ path, clock: io.clock, onFault: (message) => io.err(message) });
  if (!opened.ok) {
    throw new CannotStart(opened.message);
  }
  return opened.file;
}
