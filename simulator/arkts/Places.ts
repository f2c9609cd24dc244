import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);

/** Root of the repository: the HarmonyOS project and the host code share it. */
export const REPO_ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Declarations written here: kits and API levels that the package lacks. A file here wins over the package's. */
export const OWN_DECLARATIONS = fileURLToPath(new URL('../declarations', import.meta.url));

/** Where compiled .ets files and derived tables are kept between runs. Safe to delete. */
export const CACHE_DIR = path.join(REPO_ROOT, '.cache');

/** Root of the SDK declarations that npm has (`@arkts/declarations`, API 13). */
export function packageDeclarations(): string {
  return path.dirname(require.resolve('@arkts/declarations'));
}
