import assert from 'node:assert/strict';
import { test } from 'node:test';

import { found } from './fixture.ts';
import { observedClasses } from './ObservedClasses.ts';

const FILE = 'entry/src/main/ets/viewmodel/Model.ets';
const model = (text: string): Record<string, string> => ({ [FILE]: text });

test('@Trace outside of an @ObservedV2 class, @Computed on a method and @Monitor of nothing are found', (t) => {
  assert.deepEqual(found(t, observedClasses, model('export class A {\n  @Trace n: number = 0;\n}\n')), [
    `${FILE}:2:10 @Trace is only for fields of a class with @ObservedV2.`,
  ]);
  assert.deepEqual(
    found(
      t,
      observedClasses,
      model(
        '@ObservedV2\nexport class A {\n  @Trace n: number = 0;\n  @Computed sum(): number {\n    return this.n;\n' +
          '  }\n' +
          "  @Monitor('m.x')\n  changed(): void {\n  }\n}\n",
      ),
    ),
    [`${FILE}:4:13 @Computed is only for getters.`, `${FILE}:8:3 @Monitor('m.x'): there is no such member.`],
  );
});

test('a right class is left alone', (t) => {
  assert.deepEqual(
    found(
      t,
      observedClasses,
      model(
        '@ObservedV2\nexport class A {\n  @Trace n: number = 0;\n  @Computed get double(): number {\n' +
          '    return this.n * 2;\n  }\n' +
          "  @Monitor('n')\n  changed(): void {\n  }\n}\n",
      ),
    ),
    [],
  );
});
