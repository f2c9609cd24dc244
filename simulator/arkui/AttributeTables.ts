import type ts from 'ohos-typescript';

import { componentFiles, componentTables } from '../arkts/ComponentTables.ts';
import { readDeclaration } from '../arkts/Declarations.ts';
import { declarationsDigest } from '../arkts/DeclarationsDigest.ts';
import { cachedJson } from '../arkts/JsonCache.ts';
import { type Typescript, typescript } from '../arkts/Typescript.ts';

/** What declarations say of a class of attributes: what it extends, and its own methods. */
interface AttributeClass {
  readonly base: string | undefined;
  readonly methods: readonly string[];
}

/** Bump when the way of reading changes, so that no old cache is taken. */
const VERSION = 1;

/** Which components there are and which attributes each has, as the SDK's declarations say. */
export interface AttributeTables {
  /** `component` may also be the name of a custom component: those have the common attributes. */
  hasAttribute(component: string, attribute: string): boolean;
  /** All of them, those that every component has too. */
  attributesOf(component: string): ReadonlySet<string>;
}

let tables: AttributeTables | undefined;

/** Read once per process; the result is kept on disk, since the declarations are large. */
export function attributeTables(): AttributeTables {
  tables ??= make(cachedJson('skeletons', `attributes ${VERSION} ${declarationsDigest()}`, readClasses));
  return tables;
}

function make(classes: Record<string, AttributeClass>): AttributeTables {
  const components = new Map(componentTables().extend.map(({ name, type }) => [name, type]));
  const attributes = new Map<string, Set<string>>();
  const attributesOf = (type: string): Set<string> => {
    let found = attributes.get(type);
    if (found === undefined) {
      const { base, methods } = classes[type] ?? { base: 'CommonMethod', methods: [] };
      found = new Set([...methods, ...base === undefined ? [] : attributesOf(base)]);
      attributes.set(type, found);
    }
    return found;
  };
  const of = (component: string): ReadonlySet<string> =>
    attributesOf(components.get(component) ?? `${component}Attribute`);
  return { attributesOf: of, hasAttribute: (component, attribute) => of(component).has(attribute) };
}

function readClasses(): Record<string, AttributeClass> {
  const ts = typescript();
  const found: Record<string, { base: string | undefined; methods: string[] }> = {};
  for (const file of componentFiles()) {
    const source = ts.createSourceFile(file, readDeclaration(file), ts.ScriptTarget.ES2021, true, ts.ScriptKind.TS);
    for (const statement of source.statements) {
      if ((ts.isClassDeclaration(statement) || ts.isInterfaceDeclaration(statement)) && statement.name !== undefined) {
        const entry = found[statement.name.text] ??= { base: undefined, methods: [] };
        entry.base ??= baseOf(ts, statement);
        entry.methods.push(...methodsOf(ts, statement));
      }
    }
  }
  return Object.fromEntries(Object.entries(found).filter(([name]) => /Attribute$|Method$/.test(name)));
}

function baseOf(ts: Typescript, node: ts.ClassDeclaration | ts.InterfaceDeclaration): string | undefined {
  const clause = node.heritageClauses?.find((one) => one.token === ts.SyntaxKind.ExtendsKeyword);
  const base = clause?.types[0]?.expression;
  return base !== undefined && ts.isIdentifier(base) ? base.text : undefined;
}

function methodsOf(ts: Typescript, node: ts.ClassDeclaration | ts.InterfaceDeclaration): string[] {
  return [...node.members].flatMap((member: ts.ClassElement | ts.TypeElement) =>
    (ts.isMethodDeclaration(member) || ts.isMethodSignature(member)) && ts.isIdentifier(member.name)
      ? [member.name.text]
      : []);
}
