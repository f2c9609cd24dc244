import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { declarationsDigest } from '../DeclarationsDigest.ts';
import { declarationFile, kitNames, kitSymbols } from '../Kits.ts';
import { CACHE_DIR } from '../Places.ts';

/**
 * Folder that plays the SDK's `ets-loader`: for each kit a JSON file that says which module each symbol comes from.
 * With it the parser turns `import { audio } from '@kit.AudioKit'` into an import of that one module, and the program
 * does without the other half of the SDK. Made once per set of declarations.
 */
export function etsLoaderFolder(): string {
  const root = path.join(CACHE_DIR, 'kits', declarationsDigest());
  const folder = path.join(root, 'openharmony', 'ets', 'build-tools', 'ets-loader');
  if (!existsSync(root)) {
    const draft = `${root}.${process.pid}`;
    writeConfigs(path.join(draft, 'openharmony', 'ets', 'build-tools', 'ets-loader', 'kit_configs'));
    moveInto(draft, root);
  }
  return folder;
}

/** Two processes may come here at once: the first one's folder stays. */
function moveInto(draft: string, root: string): void {
  try {
    renameSync(draft, root);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(root)) {
      throw error;
    }
  }
}

function writeConfigs(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const kit of kitNames()) {
    const symbols: Record<string, { source: string; bindings: string }> = {};
    for (const [name, { source, binding }] of kitSymbols(kit)) {
      const file = declarationFile(source);
      if (file !== undefined) {
        symbols[name] = { source: path.basename(file), bindings: binding };
      }
    }
    writeFileSync(path.join(folder, `${kit}.json`), JSON.stringify({ symbols }));
  }
}
