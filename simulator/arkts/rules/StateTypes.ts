import type ts from 'ohos-typescript';

import type { Finding } from '../Finding.ts';
import { typescript } from '../Typescript.ts';
import type { Project } from './Project.ts';
import { finding, type ProjectRule } from './ProjectRule.ts';
import { decoratorNames, fieldsOf, fileOf, placeOfNode, structsOf } from './Syntax.ts';

/** State of the first generation. */
const V1 = 'State Prop Link ObjectLink Provide Consume StorageLink StorageProp LocalStorageLink LocalStorageProp'
  .split(' ');

/** State of the first generation holds no functions and no objects of the second (10905363, 10905348). */
export const stateTypes: ProjectRule = {
  name: 'state-type',
  check(project) {
    const observed = observedClasses(project);
    return project.sources.flatMap(structsOf).flatMap(fieldsOf).flatMap((field) => wrong(field, observed));
  },
};

/** By name: classes with `@ObservedV2`. */
function observedClasses(project: Project): ReadonlySet<string> {
  const ts = typescript();
  return new Set(project.sources.flatMap((source) => source.statements.flatMap((statement) =>
    ts.isClassDeclaration(statement) && statement.name !== undefined && decoratorNames(statement).includes('ObservedV2')
      ? [statement.name.text] : [])));
}

function wrong(field: ts.PropertyDeclaration, observed: ReadonlySet<string>): Finding[] {
  const decorator = decoratorNames(field).find((name) => V1.includes(name));
  if (decorator === undefined || field.type === undefined) {
    return [];
  }
  const name = nameOf(field.type);
  const message = name === FUNCTION ? `@${decorator} cannot hold a function.`
    : observed.has(name) ? `@${decorator} cannot hold an object of '${name}': its class has @ObservedV2.` : undefined;
  return message === undefined ? [] : [finding(stateTypes.name, fileOf(field), placeOfNode(field.name), message)];
}

const FUNCTION = 'Function';

function nameOf(type: ts.TypeNode): string {
  const ts = typescript();
  if (ts.isParenthesizedTypeNode(type)) {
    return nameOf(type.type);
  }
  if (ts.isFunctionTypeNode(type)) {
    return FUNCTION;
  }
  return ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) ? type.typeName.text : '';
}
