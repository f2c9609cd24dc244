import assert from 'node:assert/strict';
import { test } from 'node:test';

import { found } from './fixture.ts';
import { resourceLocales } from './ResourceLocales.ts';

const at = (folder: string, file: string): string => `entry/src/main/resources/${folder}/element/${file}.json`;

test('a text that a language lacks', (t) => {
  assert.deepEqual(
    found(t, resourceLocales, { [at('zh_CN', 'string')]: '{ "string": [{ "name": "hello", "value": "x" }] }' }),
    [`${at('base', 'string')}:8:15 The text 'reason' is missing in zh_CN.`],
  );
});

test('a resource that only a qualifier has', (t) => {
  assert.deepEqual(
    found(t, resourceLocales, { [at('dark', 'color')]: '{ "color": [{ "name": "glow", "value": "#FFF" }] }' }),
    [`${at('dark', 'color')}:1:23 The color 'glow' is in dark, but not in base.`],
  );
});
