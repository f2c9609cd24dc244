import assert from 'node:assert/strict';
import { test } from 'node:test';

import { found } from './fixture.ts';
import { strictJson } from './StrictJson.ts';

const COLORS = 'entry/src/main/resources/base/element/color.json';

test('a comment or a trailing comma is no JSON, in resources', (t) => {
  assert.deepEqual(found(t, strictJson, { [COLORS]: '{\n  "color": [{ "name": "text", "value": "#000" },]\n}\n' }), [
    `${COLORS}:2:49 No JSON: a value is missing.`,
  ]);
  assert.deepEqual(found(t, strictJson, { [COLORS]: '{\n  // dark\n  "color": []\n}\n' }), [
    `${COLORS}:2:3 No JSON: JSON has no comments.`,
  ]);
});

test('a name may not come twice in one file', (t) => {
  const text = '{ "color": [{ "name": "text", "value": "#000" },\n  { "name": "text", "value": "#111" }] }\n';
  assert.deepEqual(found(t, strictJson, { [COLORS]: text }), [`${COLORS}:2:5 The name 'text' is there twice.`]);
});

test('configuration may have comments, but must be JSON5', (t) => {
  assert.deepEqual(found(t, strictJson, { 'oh-package.json5': '{\n  // why\n  "modelVersion": "6.1.0",\n}\n' }), []);
  assert.match(
    found(t, strictJson, { 'oh-package.json5': '{\n  "modelVersion": }\n' })[0] ?? '',
    /^oh-package\.json5:2:19 /,
  );
});
