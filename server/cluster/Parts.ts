import type { AccountBook } from '../accounts/AccountBook.ts';
import type { Switchboard } from '../calls/Switchboard.ts';
import type { TokenRegistry } from '../calls/TokenRegistry.ts';
import type { LinkServer } from '../link/LinkServer.ts';

/** What a process serves by. They are made after the cluster, because they need it to be made. */
export interface Parts {
  readonly link: LinkServer;
  readonly switchboard: Switchboard;
  readonly registry: TokenRegistry;
  readonly accounts: AccountBook;
}
