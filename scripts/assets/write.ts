import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ROOT } from './files.ts';
import type { MadeFile } from './files.ts';

/** Makes each file, writes it where the app expects it and says so. */
export function writeAll(files: readonly MadeFile[]): void {
  for (const file of files) {
    const bytes = file.make();
    mkdirSync(dirname(ROOT + file.path), { recursive: true });
    writeFileSync(ROOT + file.path, bytes);
    console.log(`${file.path}: ${bytes.length} bytes`);
  }
}
