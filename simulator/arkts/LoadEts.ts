import { readFileSync, statSync } from 'node:fs';
import { Module } from 'node:module';

import { ofAppFiles } from '../process/AppFiles.ts';
import { type EmittedModule, emitEts } from './Emit.ts';
import { compileCached } from './EtsCache.ts';

/** What one run of a module is given. */
export interface ModuleScope {
  /** Answers `import`: relative specifiers (see `resolveEts`), `@kit.X`, `@ohos/hypium`. */
  require(specifier: string): unknown;
  /** Filled by the run; hand it out while it is being filled, so that import cycles work as on the device. */
  readonly module: { exports: Record<string, unknown> };
  /** Value of a global name. Asked once per run for each of `globals`. */
  global(name: string): unknown;
}

/** An .ets file, compiled. One per file and Node process; it runs once per app process. */
export interface CompiledModule {
  readonly path: string;
  /** Names that the module uses and does not declare: `$r`, `setTimeout`, `Local`, `Color`, `__arkui` … */
  readonly globals: readonly string[];
  /** Size of the source in bytes. */
  readonly bytes: number;
  run(scope: ModuleScope): void;
}

type Factory = (require: unknown, module: unknown, exports: unknown, ...globals: unknown[]) => void;

interface Known {
  readonly mtimeMs: number;
  readonly size: number;
  readonly compiled: CompiledModule;
}

const known = new Map<string, Known>();

/**
 * Compiles an .ets file and keeps it. Script and source map carry the absolute path, so stacks and coverage name lines
 * of the .ets file.
 * @param path absolute path of the file
 * @throws {EtsSyntaxError} where the text is no ArkTS; a file system error where there is no such file.
 */
export function loadEts(path: string): CompiledModule {
  return ofAppFiles(`compiled ${path}`, () => loadAsItIs(path));
}

function loadAsItIs(path: string): CompiledModule {
  const { mtimeMs, size } = statSync(path);
  const before = known.get(path);
  if (before !== undefined && before.mtimeMs === mtimeMs && before.size === size) {
    return before.compiled;
  }
  const compiled = compile(path);
  known.set(path, { mtimeMs, size, compiled });
  return compiled;
}

/** Compiles a text that stands in for the file's own, and forgets it. @throws as `loadEts` */
export function compileText(path: string, text: string): CompiledModule {
  return compiledFrom(path, text, emitEts(path, text));
}

function compile(path: string): CompiledModule {
  const text = readFileSync(path, 'utf8');
  return compiledFrom(path, text, compileCached(path, text));
}

function compiledFrom(path: string, text: string, { js, globals }: EmittedModule): CompiledModule {
  const factory = evaluate(path, js);
  return {
    path,
    globals,
    bytes: Buffer.byteLength(text),
    run(scope) {
      factory.call(
        undefined,
        scope.require,
        scope.module,
        scope.module.exports,
        ...globals.map((name) => scope.global(name)),
      );
    },
  };
}

interface CompilingModule extends Module {
  _compile(content: string, filename: string): unknown;
}

/** Node forgets the source map of a module that is collected, so they are kept. */
const holders: Module[] = [];

/**
 * Goes through Node's own module compiler and not `vm.Script`: only there does Node remember the inline source map,
 * which stack traces and the coverage report need.
 */
function evaluate(path: string, js: string): Factory {
  const holder = new Module(path) as CompilingModule;
  holder._compile(`module.exports = ${js}`, path);
  holders.push(holder);
  return holder.exports as Factory;
}
