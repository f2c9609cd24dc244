let kept: Map<string, unknown> | undefined;

/**
 * From now on the app's files stay as they are: what was read of them once is not read again in this Node process. For
 * those who start thousands of processes of the app.
 */
export function keepAppFiles(): void {
  kept ??= new Map();
}

/** What `read` makes of files of the app. @param what names it, e.g. `manifest /path`. @throws what `read` throws */
export function ofAppFiles<T>(what: string, read: () => T): T {
  if (kept === undefined) {
    return read();
  }
  if (!kept.has(what)) {
    kept.set(what, read());
  }
  return kept.get(what) as T;
}
