import { statSync } from 'node:fs';
import path from 'node:path';
import { ofAppFiles } from '../process/AppFiles.ts';

/** Endings that the ArkTS compiler tries after a relative specifier, in its order. */
const ENDINGS = ['', '.ets', '.ts', '.d.ets', '.d.ts', '.js', '/index.ets', '/Index.ets', '/index.ts'];

/**
 * The file that `./x` or `../x` in the file `from` means, or undefined. Other specifiers (`@kit.X`) are not files:
 * undefined.
 */
export function resolveEts(specifier: string, from: string): string | undefined {
  if (!specifier.startsWith('.')) {
    return undefined;
  }
  return ofAppFiles(`module ${specifier} from ${from}`, () => {
    const base = path.resolve(path.dirname(from), specifier);
    return ENDINGS.map((ending) => base + ending).find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
  });
}
