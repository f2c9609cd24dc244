import path from 'node:path';
import { before } from 'node:test';
import { pathToFileURL } from 'node:url';

/**
 * Runs files of tests in one process: Node starts once, and what the files share is loaded once. No test begins before
 * all are loaded: what is loaded while one runs would be taken for a part of it.
 */
async function load(files: readonly string[]): Promise<void> {
  for (const file of files) {
    await import(pathToFileURL(path.resolve(file)).href);
  }
}

const loaded = load(process.argv.slice(2));
before(() => loaded);
await loaded;
