import type ts from 'ohos-typescript';

import type { Finding } from '../Finding.ts';
import { typescript } from '../Typescript.ts';
import type { Project } from './Project.ts';
import { finding, type ProjectRule } from './ProjectRule.ts';
import {
  type ComponentUse,
  componentOf,
  decoratorNames,
  fieldsOf,
  fileOf,
  placeOfNode,
  structsOf,
  uiStatements,
} from './Syntax.ts';

/** What a parent may set in a component of the second generation. */
const FROM_OUTSIDE = ['Param', 'Event', 'BuilderParam'];

/** What a caller must know of a component. */
interface Signature {
  readonly isV2: boolean;
  /** Decorators by field. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
}

/**
 * Callers give what is `@Require`d, nothing that the component keeps to itself, and `x!!` only where there is an event
 * `$x` (10905321, 10905324, 10905319). To a `@Link` goes state of the parent (10905315), so a component of the second
 * generation cannot use one that has any (10905213).
 */
export const componentParameters: ProjectRule = {
  name: 'component-parameter',
  check(project) {
    const known = signatures(project);
    return project.sources
      .flatMap((source) => uiStatements(source))
      .flatMap((statement) => {
        const use = componentOf(statement);
        const signature = use && known.get(use.name);
        return use === undefined || signature === undefined
          ? []
          : [...call(use, signature), ...links(use, signature, known.get(parentOf(statement)))];
      });
  },
};

/** By the name of the struct: two of the same name in one project would be told apart only by a type checker. */
function signatures(project: Project): Map<string, Signature> {
  return new Map(
    project.sources.flatMap(structsOf).map((struct): [string, Signature] => [
      struct.name?.text ?? '',
      {
        isV2: decoratorNames(struct).includes('ComponentV2'),
        fields: new Map(
          fieldsOf(struct).map((field): [string, string[]] => [field.name.getText(), decoratorNames(field)]),
        ),
      },
    ]),
  );
}

function call(use: ComponentUse, { isV2, fields }: Signature): Finding[] {
  const given = properties(use);
  const hasClosure = use.body !== undefined;
  const missing = [...fields].filter(
    ([name, decorators]) =>
      decorators.includes('Require') && !given.has(name) && !(hasClosure && decorators.includes('BuilderParam')),
  );
  const closed = [...given].filter(
    ([name]) => isV2 && fields.has(name) && !fields.get(name)?.some((one) => FROM_OUTSIDE.includes(one)),
  );
  const oneWay = [...given].filter(
    ([name, value]) =>
      isV2 && isTwoWay(value) && !(fields.get(name)?.includes('Param') && fields.get(`$${name}`)?.includes('Event')),
  );
  return [
    ...missing.map(([name]) => at(use.node, `${use.name} needs '${name}': it is decorated with @Require.`)),
    ...closed.map(([name, node]) =>
      at(node, `${use.name} does not let its parent set '${name}': it is no @Param, @Event or @BuilderParam.`),
    ),
    ...oneWay.map(([name, node]) =>
      at(node, `'${name}!!' needs a @Param '${name}' and an @Event '$${name}' in ${use.name}.`),
    ),
  ];
}

/** Name of the struct that a statement stands in; empty in a global builder. */
function parentOf(node: ts.Node): string {
  const ts = typescript();
  for (let up: ts.Node | undefined = node; up !== undefined; up = up.parent) {
    if (ts.isStructDeclaration(up)) {
      return up.name?.text ?? '';
    }
  }
  return '';
}

function links(use: ComponentUse, { fields }: Signature, parent: Signature | undefined): Finding[] {
  const linked = [...fields].filter(([, decorators]) => decorators.includes('Link')).map(([name]) => name);
  if (linked.length > 0 && parent?.isV2 === true) {
    return [at(use.node, `A component with @ComponentV2 cannot use ${use.name}: it has @Link ${linked.join(', ')}.`)];
  }
  const given = properties(use);
  return linked.flatMap((name) => {
    const node = given.get(name);
    const own = node === undefined ? undefined : ownField(node);
    return node !== undefined && own !== undefined && parent?.fields.get(own)?.length === 0
      ? [at(node, `@Link ${name} of ${use.name} needs state of its parent: '${own}' has no decorator.`)]
      : [];
  });
}

/** `x` of `name: this.x`. */
function ownField(property: ts.Node): string | undefined {
  const ts = typescript();
  const value = ts.isPropertyAssignment(property) ? property.initializer : undefined;
  return value !== undefined &&
    ts.isPropertyAccessExpression(value) &&
    value.expression.kind === ts.SyntaxKind.ThisKeyword
    ? value.name.text
    : undefined;
}

function properties(use: ComponentUse): Map<string, ts.Node> {
  const ts = typescript();
  const [literal] = use.arguments;
  const assignments = literal !== undefined && ts.isObjectLiteralExpression(literal) ? literal.properties : [];
  return new Map(
    assignments.flatMap((property): [string, ts.Node][] =>
      property.name === undefined ? [] : [[property.name.getText(), property]],
    ),
  );
}

function isTwoWay(property: ts.Node): boolean {
  const ts = typescript();
  return (
    ts.isPropertyAssignment(property) &&
    ts.isNonNullExpression(property.initializer) &&
    ts.isNonNullExpression(property.initializer.expression)
  );
}

function at(node: ts.Node, message: string): Finding {
  return finding(componentParameters.name, fileOf(node), placeOfNode(node), message);
}
