import type ts from 'ohos-typescript';

import { lowerComponent } from './Chains.ts';
import { type LowerContext, hasDecorator, thunk } from './Context.ts';

const CONTROLLER = 'CustomDialogController';
/** Name of the controller in a compiled builder: the dialog gets it as a parameter. */
const GIVEN = '__controller';

/**
 * `new CustomDialogController({ builder: Dialog({ … }), … })`: the dialog is created when it is opened, not here, and the
 * controller knows the component that has made it. ArkUI's compiler does the same (ets2bundle, process_component_member.ts).
 */
export function lowerDialogController(cx: LowerContext, node: ts.Node): ts.Expression | undefined {
  const { ts, factory } = cx;
  if (!ts.isNewExpression(node) || !ts.isIdentifier(node.expression) || node.expression.text !== CONTROLLER) {
    return undefined;
  }
  const [options] = node.arguments ?? [];
  if (options === undefined || !ts.isObjectLiteralExpression(options)) {
    return undefined;
  }
  const properties = options.properties.map((property) =>
    ts.isPropertyAssignment(property) && property.name.getText(cx.file) === 'builder'
      ? factory.updatePropertyAssignment(
          property,
          property.name,
          thunk(cx, lowerComponent(cx, property.initializer, GIVEN), GIVEN),
        )
      : (ts.visitNode(property, cx.visit) as ts.ObjectLiteralElementLike),
  );
  return factory.updateNewExpression(node, node.expression, undefined, [
    factory.updateObjectLiteralExpression(options, properties),
    factory.createThis(),
  ]);
}

/**
 * Where a `@CustomDialog` finds the controller that has opened it: of its fields of that type the last
 * (ts-methods-custom-dialog-box.md).
 */
export function controllerField(cx: LowerContext, node: ts.StructDeclaration): ts.PropertyDeclaration[] {
  const { ts, factory } = cx;
  const fields = node.members.filter(
    (member): member is ts.PropertyDeclaration =>
      ts.isPropertyDeclaration(member) && member.type?.getText(cx.file).includes(CONTROLLER) === true,
  );
  const name = fields.at(-1)?.name.getText(cx.file);
  return name === undefined || !hasDecorator(ts, node, 'CustomDialog')
    ? []
    : [
        factory.createPropertyDeclaration(
          [factory.createModifier(ts.SyntaxKind.StaticKeyword)],
          '__arkuiController',
          undefined,
          undefined,
          factory.createStringLiteral(name),
        ),
      ];
}
