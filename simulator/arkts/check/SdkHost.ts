import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type ts from 'ohos-typescript';

import { readDeclaration } from '../Declarations.ts';
import { declarationFile } from '../Kits.ts';
import { OWN_DECLARATIONS, packageDeclarations } from '../Places.ts';
import { resolveEts } from '../ResolveEts.ts';
import type { Typescript } from '../Typescript.ts';

/** Specifiers that are neither relative nor of the SDK: what stands for them. */
export type ModuleMap = Readonly<Record<string, string>>;

/**
 * The compiler's view of the file system: SDK declarations shortened and extended, and the ArkTS way to find a module.
 */
export function sdkHost(ts: Typescript, options: ts.CompilerOptions, modules: ModuleMap): ts.CompilerHost {
  const host = ts.createIncrementalCompilerHost(options);
  const sdk = packageDeclarations();
  const isSdk = (file: string): boolean => file.startsWith(sdk) || file.startsWith(OWN_DECLARATIONS);
  host.getSourceFile = (fileName, target) => {
    if (!existsSync(fileName)) {
      return undefined;
    }
    const text = isSdk(fileName) ? readDeclaration(fileName) : forChecking(fileName);
    const file = ts.createSourceFile(fileName, text, target, true, undefined, options) as ts.SourceFile & {
      version: string;
    };
    // A builder program compares versions, and refuses files without one.
    file.version = createHash('sha1').update(text).digest('hex');
    return file;
  };
  host.resolveModuleNames = (names, from) =>
    names.map((name) => {
      const file =
        modules[name] ?? resolveEts(name, from) ?? (name.startsWith('@') ? declarationFile(name) : undefined);
      return file === undefined ? undefined : resolved(file);
    });
  host.resolveTypeReferenceDirectives = () => [];
  host.writeFile = () => undefined;
  return host;
}

/** The compiler of the SDK reads `$$this.x` as `this.x` before it checks. Blanks keep every position. */
function forChecking(fileName: string): string {
  const text = readFileSync(fileName, 'utf8');
  return fileName.endsWith('.ets') ? text.replace(/\$\$(?=[A-Za-z_])/g, '  ') : text;
}

function resolved(file: string): ts.ResolvedModuleFull {
  const ending = /(\.d\.e?ts|\.e?ts|\.js)$/.exec(file)?.[0] ?? path.extname(file);
  return { resolvedFileName: file, extension: ending as ts.Extension, isExternalLibraryImport: false };
}
