/** The time the server lives by. Milliseconds; ids are positive numbers. Tests put a virtual clock in its place. */
export interface ServerClock {
  /** Milliseconds since the epoch. */
  now(): number;
  setTimeout(fn: () => void, ms: number): number;
  /** Clearing an id that is unknown or over does nothing. */
  clearTimeout(id: number): void;
}

/** The machine's own clock. */
export const systemClock: ServerClock = {
  now: () => Date.now(),
  // Node takes a timer's number wherever it takes the timer itself.
  setTimeout: (fn, ms) => Number(setTimeout(fn, ms)),
  clearTimeout: (id) => clearTimeout(id),
};

/** Resolves `ms` later on the given clock. */
export function pause(clock: ServerClock, ms: number): Promise<void> {
  return new Promise((resolve) => {
    clock.setTimeout(resolve, ms);
  });
}

/** The same promise, but one that takes longer than `ms` rejects. */
export function within<T>(clock: ServerClock, ms: number, promise: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = clock.setTimeout(() => reject(new Error(`no answer within ${ms} ms`)), ms);
    promise.then(resolve, reject).finally(() => clock.clearTimeout(timer));
  });
}
