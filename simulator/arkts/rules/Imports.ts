import path from 'node:path';

import type ts from 'ohos-typescript';

import { typescript } from '../Typescript.ts';

/** One `import … from` or `export … from`. */
export interface Import {
  readonly node: ts.ImportDeclaration | ts.ExportDeclaration;
  readonly specifier: string;
  /** Imported names with their nodes. Empty for `import * as` and side effects. */
  readonly names: readonly { readonly name: string; readonly node: ts.Node }[];
}

export function importsOf(source: ts.SourceFile): Import[] {
  const ts = typescript();
  return source.statements.flatMap((node): Import[] => {
    if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) {
      return [];
    }
    const { moduleSpecifier } = node;
    return moduleSpecifier !== undefined && ts.isStringLiteral(moduleSpecifier)
      ? [{ node, specifier: moduleSpecifier.text, names: namesOf(node) }]
      : [];
  });
}

function namesOf(node: ts.ImportDeclaration | ts.ExportDeclaration): Import['names'] {
  const ts = typescript();
  if (ts.isExportDeclaration(node)) {
    const { exportClause } = node;
    return exportClause !== undefined && ts.isNamedExports(exportClause)
      ? exportClause.elements.map((element) => ({ name: (element.propertyName ?? element.name).text, node: element }))
      : [];
  }
  const bindings = node.importClause?.namedBindings;
  return bindings !== undefined && ts.isNamedImports(bindings)
    ? bindings.elements.map((element) => ({ name: (element.propertyName ?? element.name).text, node: element }))
    : [];
}

/** Folder of the app's sources that a file stands in: `call`, `platform` … */
export function layerOf(etsFolder: string, file: string): string {
  return path.relative(etsFolder, file).split(path.sep)[0] ?? '';
}
