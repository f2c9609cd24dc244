import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

import type ts from 'ohos-typescript';

import { readDeclaration } from './Declarations.ts';
import { OWN_DECLARATIONS, packageDeclarations } from './Places.ts';
import { typescript } from './Typescript.ts';

/** Where a symbol of a kit really comes from. */
export interface KitSymbol {
  /** Module that declares it, e.g. `@ohos.multimedia.audio`. */
  readonly source: string;
  /** Name there, or `default`. */
  readonly binding: string;
}

/** Names of all kits that have a declaration, e.g. `@kit.AudioKit`. */
export function kitNames(): string[] {
  const files = [...readdirSync(path.join(packageDeclarations(), 'kits')), ...readdirSync(OWN_DECLARATIONS)];
  const names = files.filter((file) => file.startsWith('@kit.')).map((file) => file.replace(/\.d\.e?ts$/, ''));
  return [...new Set(names)].sort();
}

/**
 * Declaration file of a module that is not a file of the project (`@kit.X`, `@ohos.x`, `@hms.x`), or undefined. Our own
 * wins.
 */
export function declarationFile(specifier: string): string | undefined {
  const sdk = packageDeclarations();
  return [OWN_DECLARATIONS, ...['kits', 'api', 'arkts'].map((name) => path.join(sdk, name))]
    .flatMap((dir) => ['.d.ets', '.d.ts'].map((ending) => path.join(dir, specifier + ending)))
    .find((file) => existsSync(file));
}

/** Exported names of a kit. Empty where there is no such kit. */
export function kitSymbols(kit: string): Map<string, KitSymbol> {
  const file = declarationFile(kit);
  return file === undefined ? new Map() : readSymbols(file);
}

/** A kit's declaration is a list of imports that are exported again, under the same name or another. */
function readSymbols(file: string): Map<string, KitSymbol> {
  const ts = typescript();
  const source = ts.createSourceFile(file, readDeclaration(file), ts.ScriptTarget.ES2021, true, ts.ScriptKind.TS);
  const imported = new Map<string, KitSymbol>();
  const exported = new Map<string, KitSymbol>();
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) {
      collectImport(ts, statement, imported);
    } else if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause &&
      ts.isNamedExports(statement.exportClause)
    ) {
      const from =
        statement.moduleSpecifier && ts.isStringLiteral(statement.moduleSpecifier)
          ? statement.moduleSpecifier.text
          : undefined;
      for (const element of statement.exportClause.elements) {
        const local = (element.propertyName ?? element.name).text;
        const symbol = from === undefined ? imported.get(local) : { source: from, binding: local };
        if (symbol !== undefined) {
          exported.set(element.name.text, symbol);
        }
      }
    }
  }
  return exported;
}

function collectImport(
  ts: typeof import('ohos-typescript'),
  statement: ts.ImportDeclaration,
  into: Map<string, KitSymbol>,
): void {
  if (!ts.isStringLiteral(statement.moduleSpecifier) || statement.importClause === undefined) {
    return;
  }
  const source = statement.moduleSpecifier.text;
  const { name, namedBindings } = statement.importClause;
  if (name !== undefined) {
    into.set(name.text, { source, binding: 'default' });
  }
  if (namedBindings !== undefined && ts.isNamedImports(namedBindings)) {
    for (const element of namedBindings.elements) {
      into.set(element.name.text, { source, binding: (element.propertyName ?? element.name).text });
    }
  }
}
