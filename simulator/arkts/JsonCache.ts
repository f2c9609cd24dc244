import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { CACHE_DIR } from './Places.ts';

/**
 * What `make` gives, kept on disk under everything that it depends on.
 * @param folder name of a folder in `.cache`
 * @param key all that the result depends on, of any length
 */
export function cachedJson<T>(folder: string, key: string, make: () => T, root = CACHE_DIR): T {
  const file = path.join(root, folder, `${createHash('sha256').update(key).digest('hex').slice(0, 32)}.json`);
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T;
  } catch {
    // Not there, or half written by a killed process: make it again.
    const made = make();
    write(file, made);
    return made;
  }
}

/** Written beside and renamed, since test processes run in parallel. A cache that cannot be written only costs time. */
function write(file: string, value: unknown): void {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(draft, JSON.stringify(value));
    renameSync(draft, file);
  } catch {
    return;
  }
}
