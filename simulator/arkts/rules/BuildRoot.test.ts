import assert from 'node:assert/strict';
import { test } from 'node:test';

import { buildRoot } from './BuildRoot.ts';
import { found, page } from './fixture.ts';

const PAGE = 'entry/src/main/ets/pages/Index.ets';
const MESSAGE = "The build() of the entry page 'Index' must have one root, a container of ArkUI";

test('a second root, a leaf, a custom component, a loop or nothing is no root', (t) => {
  const wrong: [string, string][] = [
    ['    Column()\n    Row()', '10:5'],
    ["    Image('x')", '9:5'],
    ["    Card({ label: 'x' })", '9:5'],
    ['    ForEach([1], () => {\n    })', '9:5'],
    ['', '8:11'],
  ];
  for (const [body, place] of wrong) {
    assert.deepEqual(found(t, buildRoot, page(body)), [
      `${PAGE}:${place} ${MESSAGE}${body.includes('Row') ? '; it has 2' : ''}.`,
    ]);
  }
});

test('other components have one root too, which may be a leaf, but no loop', (t) => {
  const FILE = 'entry/src/main/ets/component/Extra.ets';
  const extra = (body: string): string[] =>
    found(t, buildRoot, { [FILE]: `@ComponentV2\nexport struct Extra {\n  build() {\n${body}\n  }\n}\n` });
  assert.deepEqual(extra("    Text('a')\n    Text('b')"), [
    `${FILE}:5:5 The build() of the component 'Extra' must have one root, which is no loop; it has 2.`,
  ]);
  assert.deepEqual(extra('    ForEach([1], () => {\n    })'), [
    `${FILE}:4:5 The build() of the component 'Extra' must have one root, which is no loop.`,
  ]);
  assert.deepEqual(extra("    Text('a')"), []);
});

test('a container or an if is one', (t) => {
  assert.deepEqual(found(t, buildRoot), []);
  assert.deepEqual(found(t, buildRoot, page("    if (this.label === '') {\n      Row()\n    }")), []);
});
