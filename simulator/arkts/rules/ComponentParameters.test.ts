import assert from 'node:assert/strict';
import { test } from 'node:test';

import { componentParameters } from './ComponentParameters.ts';
import { component, found, page } from './fixture.ts';

function at(t: Parameters<typeof found>[0], body: string, members = ''): string[] {
  const changes = { ...component(members), ...page(body, '') };
  return found(t, componentParameters, changes).map((one) => one.replace('entry/src/main/ets/pages/Index.ets:', ''));
}

test('what is @Require must be given', (t) => {
  assert.deepEqual(at(t, '    Column() {\n      Card({ close: () => {} })\n    }'), [
    "10:7 Card needs 'label': it is decorated with @Require.",
  ]);
  assert.deepEqual(
    at(
      t,
      '    Column() {\n      Extra() {\n        Row()\n      }\n    }',
      '  @Require @BuilderParam content: () => void;',
    ),
    [],
  );
});

test('what a component keeps to itself cannot be given', (t) => {
  assert.deepEqual(at(t, '    Column() {\n      Extra({ own: 1 })\n    }', '  @Local own: number = 0;'), [
    "10:15 Extra does not let its parent set 'own': it is no @Param, @Event or @BuilderParam.",
  ]);
});

test('a two-way binding needs a parameter and its event', (t) => {
  const body = '    Column() {\n      Extra({ value: this.label!! })\n    }';
  assert.deepEqual(at(t, body, "  @Param value: string = '';"), [
    "10:15 'value!!' needs a @Param 'value' and an @Event '$value' in Extra.",
  ]);
  assert.deepEqual(at(t, body, "  @Param value: string = '';\n  @Event $value: (v: string) => void = () => {};"), []);
});

test('@Link wants state of its parent, and is not for components of the second generation', (t) => {
  const linked = component('  @Link count: number;', '@Component');
  const [file] = Object.keys(linked);
  const text = String(linked[file ?? '']);
  const parent = (decorator: string): string => `
${decorator}
export struct Parent {
  ${decorator === '@Component' ? '@State' : '@Local'} kept: number = 1;
  plain: number = 1;

  build() {
    Column() {
      Extra({ count: this.kept })
      Extra({ count: this.plain })
    }
  }
}
`;
  const messages = (decorator: string): string[] =>
    found(t, componentParameters, { ...linked, [file ?? '']: text + parent(decorator) })
      .map((one) => one.replace(/^.*\.ets:\d+:\d+ /, ''));
  assert.deepEqual(messages('@Component'), ["@Link count of Extra needs state of its parent: 'plain' has no decorator."]);
  assert.deepEqual(messages('@ComponentV2'), [
    'A component with @ComponentV2 cannot use Extra: it has @Link count.',
    'A component with @ComponentV2 cannot use Extra: it has @Link count.',
  ]);
});
