import { createRequire } from 'node:module';

import type ts from 'ohos-typescript';

/** The OpenHarmony fork of the TypeScript compiler: it alone knows `struct`, `build()` and the ArkTS rules. */
export type Typescript = typeof ts;

const require = createRequire(import.meta.url);
let loaded: Typescript | undefined;

/**
 * The compiler, loaded on first use. Loading its 8 MB of script takes about half a second, and a process that finds all
 * its .ets files in the cache never needs it.
 */
export function typescript(): Typescript {
  loaded ??= require('ohos-typescript') as Typescript;
  return loaded;
}

/** Version of the compiler package, without loading the compiler. Part of cache keys. */
export function typescriptVersion(): string {
  return (require('ohos-typescript/package.json') as { version: string }).version;
}
