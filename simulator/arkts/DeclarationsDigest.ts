import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import { OWN_DECLARATIONS, packageDeclarations } from './Places.ts';
import { typescriptVersion } from './Typescript.ts';

const require = createRequire(import.meta.url);
let digest: string | undefined;

/**
 * Changes with our own declarations and with the versions of the packages. Part of the keys of what is derived from
 * them.
 */
export function declarationsDigest(): string {
  digest ??= compute();
  return digest;
}

function compute(): string {
  const manifest = path.join(path.dirname(packageDeclarations()), 'package.json');
  const { version } = require(manifest) as { version: string };
  const hash = createHash('sha256').update(`${typescriptVersion()} ${version}`);
  for (const name of readdirSync(OWN_DECLARATIONS, { recursive: true, encoding: 'utf8' }).sort()) {
    const file = path.join(OWN_DECLARATIONS, name);
    if (statSync(file).isFile()) {
      hash.update(name).update(readFileSync(file));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
