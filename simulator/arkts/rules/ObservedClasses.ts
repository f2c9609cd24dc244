import type ts from 'ohos-typescript';

import type { Finding } from '../Finding.ts';
import { typescript } from '../Typescript.ts';
import { decoratorName, decoratorsOf } from '../lower/Context.ts';
import { finding, type ProjectRule } from './ProjectRule.ts';
import { decoratorNames, fileOf, placeOfNode, walk } from './Syntax.ts';

type Owner = ts.ClassDeclaration | ts.StructDeclaration;

/**
 * `@Trace` works in `@ObservedV2` classes only, `@Computed` on getters, and `@Monitor` watches what exists (10905343,
 * 10905116, 10905366).
 */
export const observedClasses: ProjectRule = {
  name: 'observed-class',
  check: (project) =>
    project.sources.flatMap((source) => {
      const ts = typescript();
      const found: Finding[] = [];
      walk(source, (node) => {
        if (ts.isClassDeclaration(node) || ts.isStructDeclaration(node)) {
          found.push(...node.members.flatMap((member) => memberFindings(node, member)));
        }
      });
      return found;
    }),
};

function memberFindings(owner: Owner, member: ts.ClassElement): Finding[] {
  const ts = typescript();
  const names = decoratorNames(member);
  const isObserved = decoratorNames(owner).includes('ObservedV2');
  const wrong = [
    ...(names.includes('Trace') && !isObserved ? ['@Trace is only for fields of a class with @ObservedV2.'] : []),
    ...(names.includes('Computed') && !ts.isGetAccessor(member) ? ['@Computed is only for getters.'] : []),
    ...(names.includes('Monitor') && !ts.isMethodDeclaration(member) ? ['@Monitor is only for methods.'] : []),
    ...(names.includes('Monitor') && ts.isClassDeclaration(owner) && !isObserved
      ? ['@Monitor in a class needs @ObservedV2 on it.']
      : []),
    ...unknownPaths(owner, member).map((path) => `@Monitor('${path}'): there is no such member.`),
  ];
  return wrong.map((message) =>
    finding(observedClasses.name, fileOf(member), placeOfNode(member.name ?? member), message),
  );
}

function unknownPaths(owner: Owner, member: ts.ClassElement): string[] {
  const ts = typescript();
  const known = new Set(owner.members.map((one) => one.name?.getText()));
  const inherits =
    owner.heritageClauses?.some((clause) => clause.token === ts.SyntaxKind.ExtendsKeyword) === true &&
    ts.isClassDeclaration(owner);
  const monitor = decoratorsOf(ts, member).find((one) => decoratorName(ts, one) === 'Monitor');
  const paths =
    monitor !== undefined && ts.isCallExpression(monitor.expression)
      ? monitor.expression.arguments.filter(ts.isStringLiteralLike)
      : [];
  return inherits ? [] : paths.map(({ text }) => text).filter((text) => !known.has(text.split('.')[0]));
}
