import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { componentTables } from './ComponentTables.ts';
import { type EmittedModule, emitEts } from './Emit.ts';
import { cachedJson } from './JsonCache.ts';
import { typescriptVersion } from './Typescript.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));
let compilerDigest: string | undefined;

/**
 * The compiled form of a file, from the cache in `.cache/ets` where the same text was compiled by the same compiler
 * before.
 * @throws {EtsSyntaxError} where the text is no ArkTS.
 */
export function compileCached(fileName: string, text: string): EmittedModule {
  return cachedJson('ets', `${ownDigest()}\0${fileName}\0${text}`, () => emitEts(fileName, text));
}

/** Changes with the compiler, with our own lowering and with the list of components. */
function ownDigest(): string {
  if (compilerDigest === undefined) {
    const hash = createHash('sha256').update(`${typescriptVersion()} ${componentTables().digest}`);
    const sources = [
      ...['Emit.ts', 'EtsOptions.ts', 'FreeNames.ts'].map((name) => path.join(HERE, name)),
      ...readdirSync(path.join(HERE, 'lower'))
        .filter((name) => !name.endsWith('.test.ts'))
        .sort()
        .map((name) => path.join(HERE, 'lower', name)),
    ];
    for (const source of sources) {
      hash.update(readFileSync(source));
    }
    compilerDigest = hash.digest('hex');
  }
  return compilerDigest;
}
