import type ts from 'ohos-typescript';

import type { Finding } from '../Finding.ts';
import { finding, type ProjectRule } from './ProjectRule.ts';
import { decoratorNames, fieldsOf, fileOf, membersOf, placeOfNode, structsOf } from './Syntax.ts';

const V1 = new Set(
  'State Prop Link ObjectLink Provide Consume StorageLink StorageProp LocalStorageLink LocalStorageProp Watch'.split(
    ' ',
  ),
);
const V2 = new Set('Local Param Once Event Provider Consumer Monitor Computed'.split(' '));
/** May stand beside another decorator. */
const COMPANIONS = new Set(['Require', 'Once', 'Watch']);
const NO_DEFAULT = ['Link', 'ObjectLink', 'Env'];
const NEEDS_DEFAULT = [
  'State',
  'Provide',
  'StorageLink',
  'StorageProp',
  'LocalStorageLink',
  'LocalStorageProp',
  'Local',
  'Provider',
  'Consumer',
];

/**
 * Decorators on the members of a struct: which go together, and which want a default or none (10905302 to 10905304,
 * 10905324 to 10905328, 10905338, 10905339).
 */
export const fieldDecorators: ProjectRule = {
  name: 'field-decorator',
  check: (project) =>
    project.sources.flatMap((source) =>
      structsOf(source).flatMap((struct) => [
        ...membersOf(struct).flatMap((member) => generation(member, decoratorNames(struct).includes('ComponentV2'))),
        ...fieldsOf(struct).flatMap((field) =>
          wrong(field, decoratorNames(struct).includes('ComponentV2')).map((message) => at(field, message)),
        ),
      ]),
    ),
};

function generation(member: ts.ClassElement, isV2: boolean): Finding[] {
  return decoratorNames(member)
    .filter((name) => (isV2 ? V1 : V2).has(name))
    .map((name) => at(member, `@${name} cannot be used in a struct with ${isV2 ? '@ComponentV2' : '@Component'}.`));
}

function wrong(field: ts.PropertyDeclaration, isV2: boolean): string[] {
  const names = decoratorNames(field);
  const has = (...wanted: string[]): string | undefined => wanted.find((name) => names.includes(name));
  const lacksDefault = field.initializer === undefined;
  const forbidden = has(...NO_DEFAULT);
  const mandatory = has(...NEEDS_DEFAULT);
  const messages: (string | false)[] = [
    forbidden !== undefined &&
      !lacksDefault &&
      `A field with @${forbidden} has no default: its value comes from outside.`,
    mandatory !== undefined &&
      lacksDefault &&
      has('Require') === undefined &&
      `A field with @${mandatory} needs a default.`,
    has('Param') !== undefined &&
      lacksDefault &&
      has('Require') === undefined &&
      'A @Param without a default needs @Require.',
    has('Once') !== undefined && has('Param') === undefined && '@Once is only for fields with @Param.',
    isV2 &&
      has('Require') !== undefined &&
      has('Param', 'BuilderParam') === undefined &&
      '@Require is only for @Param and @BuilderParam.',
    names.filter(
      (name) => (V1.has(name) || V2.has(name) || ['BuilderParam', 'Env'].includes(name)) && !COMPANIONS.has(name),
    ).length > 1 && `The decorators ${names.map((name) => `@${name}`).join(' ')} do not go together.`,
    isV2 && names.length > 0 && field.type === undefined && 'A field with a decorator must say its type.',
  ];
  return messages.filter((message): message is string => message !== false);
}

function at(member: ts.ClassElement, message: string): Finding {
  return finding(fieldDecorators.name, fileOf(member), placeOfNode(member.name ?? member), message);
}
