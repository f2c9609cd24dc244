import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fieldDecorators } from './FieldDecorators.ts';
import { component, found } from './fixture.ts';

function messages(t: Parameters<typeof found>[0], members: string, decorator?: string): string[] {
  return found(t, fieldDecorators, component(members, decorator)).map((one) =>
    one.replace('entry/src/main/ets/component/Extra.ets:', ''),
  );
}

test('@Link and @ObjectLink have no default, @State needs one', (t) => {
  assert.deepEqual(
    messages(
      t,
      '  @Link a: number = 1;\n  @ObjectLink b: Item = new Item();\n  @State c: number;\n  @Prop d: number;',
      '@Component',
    ),
    [
      '3:9 A field with @Link has no default: its value comes from outside.',
      '4:15 A field with @ObjectLink has no default: its value comes from outside.',
      '5:10 A field with @State needs a default.',
    ],
  );
});

test('the generations do not mix', (t) => {
  assert.deepEqual(messages(t, '  @State a: number = 1;\n  @Local b: number = 1;'), [
    '3:10 @State cannot be used in a struct with @ComponentV2.',
  ]);
  assert.deepEqual(messages(t, '  @State a: number = 1;\n  @Local b: number = 1;', '@Component'), [
    '4:10 @Local cannot be used in a struct with @Component.',
  ]);
});

test('@Param without default needs @Require; @Once and @Require need @Param', (t) => {
  assert.deepEqual(
    messages(
      t,
      '  @Param a: number;\n  @Once b: number = 1;\n  @Require @Local c: number = 1;\n' +
        '  @Require @Param d: number;\n  @Param @Once e: number = 1;',
    ),
    [
      '3:10 A @Param without a default needs @Require.',
      '4:9 @Once is only for fields with @Param.',
      '5:19 @Require is only for @Param and @BuilderParam.',
    ],
  );
});

test('two decorators do not decorate one field, and a decorated field says its type', (t) => {
  assert.deepEqual(messages(t, '  @Local @Param a: number = 1;\n  @Local b = 1;'), [
    '3:17 The decorators @Local @Param do not go together.',
    '4:10 A field with a decorator must say its type.',
  ]);
});
