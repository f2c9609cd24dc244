import { createRequire } from 'node:module';
import path from 'node:path';

import { type CompiledModule, compileText, loadEts } from '../arkts/LoadEts.ts';
import { resolveEts } from '../arkts/ResolveEts.ts';

const require = createRequire(import.meta.url);

/** Where a test's modules come from. */
export interface ModuleSources {
  /** The named exports of a kit, e.g. of `@kit.AudioKit`. Asked once per run. */
  resolveKit(kit: string): Record<string, unknown>;
  /** The value of a global name: `setTimeout`, `$r`, `ObservedV2` … */
  global(name: string): unknown;
  /** Another text in place of a file's own; undefined leaves it as it is. Not asked if not given. */
  textOf?(file: string): string | undefined;
}

/** The modules of one test run: each file runs once, in the order of its imports. */
export class TestModules {
  readonly #sources: ModuleSources;
  readonly #loaded = new Map<string, { exports: Record<string, unknown> }>();
  /** hypium puts its functions into the global object; here that is an object of this run. */
  readonly #hypiumGlobal: Record<string, unknown> = {};
  readonly #hypiumFolder = path.dirname(require.resolve('@ohos/hypium/package.json'));

  constructor(sources: ModuleSources) {
    this.#sources = sources;
  }

  /** The exports of a file; it runs on its first import. @param file absolute path */
  import(file: string): Record<string, unknown> {
    return this.#once(file, (module) =>
      this.#compiled(file).run({
        module,
        require: (specifier) => this.#require(specifier, file),
        global: (name) => this.#global(name, file),
      }),
    );
  }

  /** The package that stands for `@ohos/hypium` on the desk. */
  hypium(): Record<string, unknown> {
    return this.import(path.join(this.#hypiumFolder, 'index.js'));
  }

  #once(key: string, run: (module: { exports: Record<string, unknown> }) => void): Record<string, unknown> {
    const known = this.#loaded.get(key);
    if (known !== undefined) {
      return known.exports;
    }
    const module = { exports: {} };
    this.#loaded.set(key, module);
    run(module);
    return module.exports;
  }

  #compiled(file: string): CompiledModule {
    const text = this.#sources.textOf?.(file);
    return text === undefined ? loadEts(file) : compileText(file, text);
  }

  #require(specifier: string, from: string): unknown {
    if (specifier === '@ohos/hypium' || specifier === '@ohos/hamock') {
      // hamock 1.0.0 is MockKit, when and ArgumentMatchers, which hypium exports too.
      return this.hypium();
    }
    if (specifier.startsWith('@kit.')) {
      return this.#once(specifier, (module) => {
        module.exports = this.#sources.resolveKit(specifier);
      });
    }
    const file = resolveEts(specifier, from);
    if (file === undefined) {
      throw new Error(`${from} imports '${specifier}', which is no file, no kit and no test library`);
    }
    return this.import(file);
  }

  #global(name: string, file: string): unknown {
    const isHypium = file.startsWith(this.#hypiumFolder + path.sep);
    return isHypium && name === 'globalThis'
      ? this.#hypiumGlobal
      : isHypium && name === 'console'
        ? QUIET
        : this.#sources.global(name);
  }
}

/** hypium tells all that it does; the run reports by itself. */
const QUIET = {
  debug: () => undefined,
  info: () => undefined,
  log: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
