import assert from 'node:assert/strict';
import { test } from 'node:test';

import { found } from './fixture.ts';
import { structDecorators } from './StructDecorators.ts';

const FILE = 'entry/src/main/ets/component/Extra.ets';
const struct = (text: string): Record<string, string> => ({ [FILE]: text });

test('a struct without a component decorator, and one with two generations', (t) => {
  assert.deepEqual(found(t, structDecorators, struct('struct A {\n  build() {\n  }\n}\n')), [
    `${FILE}:1:8 The struct 'A' needs @ComponentV2, @Component or @CustomDialog.`,
  ]);
  assert.deepEqual(found(t, structDecorators, struct('@Entry\nstruct A {\n  build() {\n    Row()\n  }\n}\n')), [
    `${FILE}:2:8 The struct 'A' needs @ComponentV2, @Component or @CustomDialog.`,
  ]);
  assert.deepEqual(found(t, structDecorators, struct('@ComponentV2\n@Component\nstruct A {\n  build() {\n  }\n}\n')), [
    `${FILE}:3:8 The struct 'A' cannot be a @ComponentV2 and @Component at once.`,
  ]);
});

test('no build(), one with parameters, and a name of ArkUI', (t) => {
  assert.deepEqual(found(t, structDecorators, struct('@ComponentV2\nstruct A {\n}\n')), [
    `${FILE}:2:8 The struct 'A' needs one build(); it has 0.`,
  ]);
  assert.deepEqual(found(t, structDecorators, struct('@ComponentV2\nstruct A {\n  build(n: number) {\n  }\n}\n')), [
    `${FILE}:3:3 build() takes no parameters.`,
  ]);
  assert.deepEqual(found(t, structDecorators, struct('@ComponentV2\nstruct Badge {\n  build() {\n  }\n}\n')), [
    `${FILE}:2:8 'Badge' is a component of ArkUI.`,
  ]);
});
