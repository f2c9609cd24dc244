import type ts from 'ohos-typescript';

import type { Finding } from '../Finding.ts';
import { typescript } from '../Typescript.ts';
import type { Project } from './Project.ts';
import { finding, type ProjectRule } from './ProjectRule.ts';
import { placeOfNode, walk } from './Syntax.ts';

const PACKAGES = ['entry/src/test/', 'entry/src/ohosTest/ets/test/'];
const NAME = /^[A-Za-z][A-Za-z0-9_.]*$/;

interface Named {
  readonly call: ts.CallExpression;
  readonly name: string | undefined;
}

/**
 * Suites and cases as hvigor wants them: literal names of letters, digits, _ and ., unique, suites registered (00501001
 * to 00502006, 00505001).
 */
export const hypiumSuites: ProjectRule = {
  name: 'hypium',
  check: (project) => PACKAGES.flatMap((folder) => testPackage(project, project.path(folder))),
};

function testPackage(project: Project, folder: string): Finding[] {
  const sources = project.sources.filter((source) => source.fileName.startsWith(folder));
  const suites = sources.flatMap((source) => calls(source, 'describe'));
  return [
    ...names(suites, 'suite'),
    ...doubles(suites, 'suite', 'test package'),
    ...suites
      .filter(({ call }) => isAsync(call))
      .map(({ call }) => at(call, 'The function of describe cannot be async.')),
    ...suites.flatMap(({ call }) => cases(call)),
    ...sources.flatMap((source) => unregistered(source, sources)),
  ];
}

function cases(suite: ts.CallExpression): Finding[] {
  const all = calls(suite, 'it');
  return [...names(all, 'case'), ...doubles(all, 'case', 'suite')];
}

function calls(within: ts.Node, callee: string): Named[] {
  const ts = typescript();
  const found: Named[] = [];
  walk(within, (node) => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === callee) {
      const [name] = node.arguments;
      found.push({ call: node, name: name !== undefined && ts.isStringLiteral(name) ? name.text : undefined });
    }
  });
  return found;
}

function names(all: readonly Named[], kind: string): Finding[] {
  return all
    .filter(({ name }) => name === undefined || !NAME.test(name))
    .map(({ call }) =>
      at(
        call.arguments[0] ?? call,
        `The name of a ${kind} is a text literal of letters, digits, _ and ., beginning with a letter.`,
      ),
    );
}

function doubles(all: readonly Named[], kind: string, place: string): Finding[] {
  return all
    .filter(({ name }, index) => name !== undefined && all.findIndex((other) => other.name === name) < index)
    .map(({ call, name }) => at(call.arguments[0] ?? call, `The ${kind} '${name}' is there twice in one ${place}.`));
}

function isAsync(suite: ts.CallExpression): boolean {
  const ts = typescript();
  const body = suite.arguments[1];
  return (
    body !== undefined &&
    ts.isArrowFunction(body) &&
    body.modifiers?.some((one) => one.kind === ts.SyntaxKind.AsyncKeyword) === true
  );
}

/** A test file's exported functions are called in List.test.ets, or its suites never run. */
function unregistered(source: ts.SourceFile, sources: readonly ts.SourceFile[]): Finding[] {
  const ts = typescript();
  const list = sources.find(({ fileName }) => fileName.endsWith('/List.test.ets'));
  if (source === list || calls(source, 'describe').length === 0) {
    return [];
  }
  const wrongName = source.fileName.endsWith('.test.ets')
    ? []
    : [at(source, 'A file with suites is called *.test.ets.')];
  const exported = source.statements.filter(
    (one): one is ts.FunctionDeclaration =>
      ts.isFunctionDeclaration(one) &&
      one.modifiers?.some((modifier) => modifier.kind === ts.SyntaxKind.ExportKeyword) === true,
  );
  const base = source.fileName.slice(source.fileName.lastIndexOf('/') + 1).replace(/\.ets$/, '');
  const isCalled =
    list !== undefined && exported.length > 0 && importedNames(list, base).some((name) => calls(list, name).length > 0);
  return [...wrongName, ...(isCalled ? [] : [at(source, `List.test.ets does not run the suites of ${base}.ets.`)])];
}

function importedNames(list: ts.SourceFile, base: string): string[] {
  const ts = typescript();
  return list.statements
    .filter((one): one is ts.ImportDeclaration => ts.isImportDeclaration(one))
    .filter((one) => ts.isStringLiteral(one.moduleSpecifier) && one.moduleSpecifier.text.split('/').pop() === base)
    .flatMap(({ importClause }) => [
      ...(importClause?.name ? [importClause.name.text] : []),
      ...(importClause?.namedBindings && ts.isNamedImports(importClause.namedBindings)
        ? importClause.namedBindings.elements.map((element) => element.name.text)
        : []),
    ]);
}

function at(node: ts.Node, message: string): Finding {
  return finding(hypiumSuites.name, node.getSourceFile().fileName, placeOfNode(node), message);
}
