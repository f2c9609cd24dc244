import { AsyncLocalStorage } from 'node:async_hooks';

/** Who hears of a rejection that nobody handled. */
export interface RejectionOwner {
  unhandled(what: string, error: unknown): void;
}

const owners = new AsyncLocalStorage<RejectionOwner>();
let isListening = false;

/** Runs code of an app, so that rejections that come of it, however much later, are that app's. */
export function runAsApp<T>(owner: RejectionOwner, code: () => T): T {
  listen();
  return owners.run(owner, code);
}

/**
 * Node tells of an unhandled rejection in the context in which its promise was made. The desk's own are left to Node:
 * with nobody else listening they end the desk, as they would without this listener.
 */
function listen(): void {
  if (isListening) {
    return;
  }
  isListening = true;
  process.on('unhandledRejection', tellOwner);
}

function tellOwner(reason: unknown): void {
  const owner = owners.getStore();
  if (owner !== undefined) {
    owner.unhandled('a promise', reason);
  } else if (process.listenerCount('unhandledRejection') === 1) {
    throw reason;
  }
}
