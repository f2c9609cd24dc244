/**
 * What one connection asks for, one thing after the other: what comes behind something that is still being decided waits
 * for it. Where nothing is waited for, it is done at once.
 */
export class Turns {
  private busy: Promise<void> | undefined;

  /** @param act what it returns does not reject */
  take(act: () => void | Promise<void>): void {
    const done = this.busy === undefined ? act() : this.busy.then(act);
    if (done !== undefined) {
      const busy: Promise<void> = done.then(() => {
        this.busy = this.busy === busy ? undefined : this.busy;
      });
      this.busy = busy;
    }
  }
}

/** Does the next thing with what is there, or will be. */
export function andThen<T, U>(value: T | Promise<T>, act: (value: T) => U): U | Promise<U> {
  return value instanceof Promise ? value.then(act) : act(value);
}
