import type ts from 'ohos-typescript';

import { componentTables } from './ComponentTables.ts';
import { etsOptions } from './EtsOptions.ts';
import { freeNames } from './FreeNames.ts';
import { lowering } from './lower/Lower.ts';
import { typescript } from './Typescript.ts';

/** An .ets file as script: the text of an expression that is the module's function, source map included. */
export interface EmittedModule {
  /** `(function (require, module, exports, …globals) { … })` and an inline source map. */
  readonly js: string;
  /** Names after `exports`, in their order. */
  readonly globals: readonly string[];
}

/** The file cannot be compiled. `message` has a line `file:line:column message` for each reason. */
export class EtsSyntaxError extends Error {
  override readonly name = 'EtsSyntaxError';
}

const OPTIONS = (): ts.CompilerOptions => ({
  target: typescript().ScriptTarget.ES2021,
  module: typescript().ModuleKind.CommonJS,
  experimentalDecorators: true,
  esModuleInterop: true,
  importsNotUsedAsValues: typescript().ImportsNotUsedAsValues.Remove,
  sourceMap: true,
  inlineSources: true,
  ets: etsOptions(),
});

/**
 * Compiles one file by itself: imports of types vanish, imports of `@kit.X` stay as they are.
 * @throws {EtsSyntaxError} where the text is no ArkTS.
 */
export function emitEts(fileName: string, text: string): EmittedModule {
  const ts = typescript();
  const components = new Set(componentTables().components);
  const output = ts.transpileModule(text, {
    fileName,
    compilerOptions: OPTIONS(),
    reportDiagnostics: true,
    transformers: { before: [lowering(ts, components)] },
  });
  const errors = (output.diagnostics ?? []).filter((one) => one.category === ts.DiagnosticCategory.Error);
  if (errors.length > 0) {
    throw new EtsSyntaxError(errors.map((one) => describe(ts, fileName, one)).join('\n'));
  }
  const body = output.outputText.replace(/\/\/# sourceMappingURL=.*\s*$/, '');
  const globals = freeNames(ts, body);
  const parameters = ['require', 'module', 'exports', ...globals].join(', ');
  const js =
    `(function (${parameters}) {\n${body}})\n` +
    `//# sourceMappingURL=${inlineMap(fileName, output.sourceMapText ?? '{}')}\n`;
  return { js, globals };
}

function describe(typescriptModule: typeof ts, fileName: string, diagnostic: ts.Diagnostic): string {
  const message = typescriptModule.flattenDiagnosticMessageText(diagnostic.messageText, ' ');
  const place =
    diagnostic.file && diagnostic.start !== undefined
      ? diagnostic.file.getLineAndCharacterOfPosition(diagnostic.start)
      : { line: 0, character: 0 };
  return `${fileName}:${place.line + 1}:${place.character + 1} ${message}`;
}

/** The map, moved down by the one line of the function's head, with the absolute path that stacks and coverage name. */
function inlineMap(fileName: string, text: string): string {
  const map = JSON.parse(text) as { sources: string[]; mappings: string; file?: string };
  const moved = { ...map, sources: [fileName], sourceRoot: '', mappings: `;${map.mappings}` };
  return `data:application/json;base64,${Buffer.from(JSON.stringify(moved)).toString('base64')}`;
}
