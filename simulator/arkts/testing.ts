import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestContext } from 'node:test';

import { type CompiledModule, loadEts } from './LoadEts.ts';
import { CACHE_DIR } from './Places.ts';
import { resolveEts } from './ResolveEts.ts';

/** Writes files into a folder of their own, which is removed after the test. Returns the folder. */
export function writeFiles(t: TestContext, files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(path.join(tmpdir(), 'arkts-'));
  t.after(() => rmSync(root, { recursive: true, force: true }));
  writeInto(root, files);
  return root;
}

/**
 * The same for files that nobody changes: their folder stays in `.cache`, named after what is in it, so that a test
 * which runs again neither writes nor compiles them again.
 */
export function keepFiles(files: Readonly<Record<string, string>>): string {
  const digest = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 32);
  const root = path.join(CACHE_DIR, 'apps', digest);
  if (!existsSync(root)) {
    const draft = `${root}.${process.pid}`;
    writeInto(draft, files);
    try {
      renameSync(draft, root);
    } catch {
      // Another test process was faster with the same files.
      rmSync(draft, { recursive: true, force: true });
    }
  }
  return root;
}

function writeInto(root: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(root, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/**
 * The smallest surroundings that run compiled modules: a module registry, and what is passed for globals and for kits.
 */
export class TinyProcess {
  private readonly modules = new Map<string, { exports: Record<string, unknown> }>();

  constructor(
    private readonly globals: Readonly<Record<string, unknown>> = {},
    private readonly kits: Readonly<Record<string, unknown>> = {},
  ) {}

  import(file: string): Record<string, unknown> {
    const known = this.modules.get(file);
    if (known !== undefined) {
      return known.exports;
    }
    const module = { exports: {} };
    this.modules.set(file, module);
    const compiled: CompiledModule = loadEts(file);
    compiled.run({
      module,
      require: (specifier) => this.resolve(specifier, file),
      global: (name) => this.globals[name] ?? (globalThis as Record<string, unknown>)[name],
    });
    return module.exports;
  }

  private resolve(specifier: string, from: string): unknown {
    const file = resolveEts(specifier, from);
    return file === undefined ? this.kits[specifier] : this.import(file);
  }
}
