import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { componentTables } from './ComponentTables.ts';
import { type EmittedModule, emitEts } from './Emit.ts';
import { CACHE_DIR } from './Places.ts';
import { typescriptVersion } from './Typescript.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
let compilerDigest: string | undefined;

/**
 * The compiled form of a file, from the cache in `.cache/ets` where the same text was compiled by the same compiler before.
 * @throws {EtsSyntaxError} where the text is no ArkTS.
 */
export function compileCached(fileName: string, text: string, cacheDir = path.join(CACHE_DIR, 'ets')): EmittedModule {
  const key = createHash('sha256').update(`${ownDigest()}\0${fileName}\0${text}`).digest('hex').slice(0, 32);
  const file = path.join(cacheDir, `${key}.json`);
  const cached = read(file);
  if (cached !== undefined) {
    return cached;
  }
  const emitted = emitEts(fileName, text);
  write(file, emitted);
  return emitted;
}

/** Changes with the compiler, with our own lowering and with the list of components. */
function ownDigest(): string {
  if (compilerDigest === undefined) {
    const hash = createHash('sha256').update(`${typescriptVersion()} ${componentTables().digest}`);
    const sources = [...['Emit.ts', 'EtsOptions.ts', 'FreeNames.ts'].map((name) => path.join(HERE, name)),
      ...readdirSync(path.join(HERE, 'lower')).filter((name) => !name.endsWith('.test.ts')).sort().map((name) => path.join(HERE, 'lower', name))];
    for (const source of sources) {
      hash.update(readFileSync(source));
    }
    compilerDigest = hash.digest('hex');
  }
  return compilerDigest;
}

function read(file: string): EmittedModule | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as EmittedModule;
  } catch {
    // Not there, or left half written by a killed process: compile again.
    return undefined;
  }
}

/** Written beside and renamed, since test processes run in parallel. A cache that cannot be written only costs time. */
function write(file: string, emitted: EmittedModule): void {
  const draft = `${file}.${process.pid}`;
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(draft, JSON.stringify(emitted));
    renameSync(draft, file);
  } catch {
    return;
  }
}
