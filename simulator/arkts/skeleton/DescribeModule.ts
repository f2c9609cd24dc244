import type ts from 'ohos-typescript';

import { readDeclaration } from '../Declarations.ts';
import { declarationFile } from '../Kits.ts';
import { resolveEts } from '../ResolveEts.ts';
import { typescript, type Typescript } from '../Typescript.ts';
import { collectEnum, evaluate } from './EnumValues.ts';
import type { Shape } from './Shape.ts';

/**
 * What exists at run time under the name `binding` (`default` for the default export) of a declaration file, or
 * undefined for a type.
 */
export function describeExport(file: string, binding: string): Shape | undefined {
  const ts = typescript();
  const source = parse(ts, file);
  const name = binding === 'default' ? defaultName(ts, source) : binding;
  return describeName(ts, source, name) ?? forwarded(ts, source, name);
}

/** All that a declaration file puts into the global scope: enums such as `FlexAlign`, components, functions. */
export function describeGlobals(file: string): Record<string, Shape> {
  const ts = typescript();
  return describeStatements(ts, parse(ts, file).statements);
}

const parsed = new Map<string, ts.SourceFile>();

function parse(ts: Typescript, file: string): ts.SourceFile {
  let source = parsed.get(file);
  if (source === undefined) {
    source = ts.createSourceFile(file, readDeclaration(file), ts.ScriptTarget.ES2021, true, ts.ScriptKind.TS);
    parsed.set(file, source);
  }
  return source;
}

function defaultName(ts: Typescript, source: ts.SourceFile): string {
  for (const statement of source.statements) {
    if (ts.isExportAssignment(statement) && ts.isIdentifier(statement.expression)) {
      return statement.expression.text;
    }
    const isDefault =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some((one) => one.kind === ts.SyntaxKind.DefaultKeyword);
    if (
      isDefault &&
      (ts.isClassDeclaration(statement) || ts.isFunctionDeclaration(statement)) &&
      statement.name !== undefined
    ) {
      return statement.name.text;
    }
  }
  return 'default';
}

function describeName(ts: Typescript, source: ts.SourceFile, name: string): Shape | undefined {
  return describeStatements(ts, source.statements)[name];
}

/**
 * `import X from …; export default X`, `export { X } from …` and `export * from …`: the declaration stands in another
 * file.
 */
function forwarded(ts: Typescript, source: ts.SourceFile, name: string): Shape | undefined {
  for (const statement of source.statements) {
    const target = ts.isImportDeclaration(statement)
      ? importedAs(ts, statement, name)
      : ts.isExportDeclaration(statement)
        ? exportedAs(ts, statement, name)
        : undefined;
    if (target !== undefined) {
      const { moduleSpecifier } = statement as ts.ImportDeclaration | ts.ExportDeclaration;
      const specifier = moduleSpecifier && ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : '';
      const file = resolveEts(specifier, source.fileName) ?? declarationFile(specifier);
      const shape = file === undefined ? undefined : describeExport(file, target);
      if (shape !== undefined) {
        return shape;
      }
    }
  }
  return undefined;
}

function importedAs(ts: Typescript, statement: ts.ImportDeclaration, name: string): string | undefined {
  const clause = statement.importClause;
  if (clause?.name?.text === name) {
    return 'default';
  }
  const elements =
    clause?.namedBindings && ts.isNamedImports(clause.namedBindings) ? clause.namedBindings.elements : [];
  const element = elements.find((one) => one.name.text === name);
  return element && (element.propertyName ?? element.name).text;
}

function exportedAs(ts: Typescript, statement: ts.ExportDeclaration, name: string): string | undefined {
  if (statement.exportClause === undefined) {
    return name;
  }
  const elements = ts.isNamedExports(statement.exportClause) ? statement.exportClause.elements : [];
  const element = elements.find((one) => one.name.text === name);
  return element && (element.propertyName ?? element.name).text;
}

function describeStatements(ts: Typescript, statements: readonly ts.Statement[]): Record<string, Shape> {
  const found: Record<string, Shape> = {};
  const shapeOf = (name: string): Shape => (found[name] ??= {});
  for (const statement of statements) {
    if (ts.isEnumDeclaration(statement)) {
      collectEnum(ts, statement, (shapeOf(statement.name.text).enum ??= {}), (name) => found[name]?.enum);
    } else if (ts.isFunctionDeclaration(statement) && statement.name) {
      shapeOf(statement.name.text).call = true;
    } else if (ts.isClassDeclaration(statement) && statement.name) {
      collectMethods(ts, statement, (shapeOf(statement.name.text).class ??= { methods: [], statics: [] }));
    } else if (ts.isModuleDeclaration(statement) && statement.body && ts.isModuleBlock(statement.body)) {
      merge((shapeOf(statement.name.text).members ??= {}), describeStatements(ts, statement.body.statements));
    } else if (ts.isVariableStatement(statement)) {
      collectConstants(ts, statement, shapeOf);
    }
  }
  return found;
}

function collectMethods(
  ts: Typescript,
  node: ts.ClassDeclaration,
  into: { methods: string[]; statics: string[] },
): void {
  for (const member of node.members) {
    if (ts.isMethodDeclaration(member)) {
      const isStatic = ts.getModifiers(member)?.some((one) => one.kind === ts.SyntaxKind.StaticKeyword) === true;
      const names = isStatic ? into.statics : into.methods;
      const name = member.name.getText();
      if (!names.includes(name)) {
        names.push(name);
      }
    }
  }
}

function collectConstants(ts: Typescript, statement: ts.VariableStatement, shapeOf: (name: string) => Shape): void {
  for (const { name, type, initializer } of statement.declarationList.declarations) {
    const literal = initializer ?? (type && ts.isLiteralTypeNode(type) ? (type.literal as ts.Expression) : undefined);
    const value = literal && evaluate(ts, literal);
    if (ts.isIdentifier(name) && value !== undefined) {
      shapeOf(name.text).value = value;
    }
  }
}

/** Namespaces may be declared in several pieces. */
function merge(into: Record<string, Shape>, from: Record<string, Shape>): void {
  for (const [name, shape] of Object.entries(from)) {
    const known = into[name];
    into[name] =
      known === undefined
        ? shape
        : {
            ...known,
            ...shape,
            ...(known.enum || shape.enum ? { enum: { ...known.enum, ...shape.enum } } : {}),
          };
  }
}
