import assert from 'node:assert/strict';
import { test } from 'node:test';

import { found, INDEX_PAGE, MODULE_JSON } from './fixture.ts';
import { resourceKeys } from './ResourceKeys.ts';

const PAGE = 'entry/src/main/ets/pages/Index.ets';
const changed = (t: Parameters<typeof found>[0], to: string): string[] =>
  found(t, resourceKeys, { [PAGE]: INDEX_PAGE.replace("$r('app.string.hello')", to) });

test('a key without a resource, a file that is not there, and a key that is no literal', (t) => {
  assert.deepEqual(changed(t, "$r('app.string.goodbye')"), [
    `${PAGE}:10:15 The base resources have no string 'goodbye'.`,
  ]);
  assert.deepEqual(changed(t, "$rawfile('song.wav')"), [`${PAGE}:10:21 There is no file resources/rawfile/song.wav.`]);
  assert.deepEqual(changed(t, '$r(this.label)'), [
    `${PAGE}:10:15 $r takes a text literal here: only such a key can be checked.`,
  ]);
  assert.deepEqual(changed(t, "$r('string.hello')"), [
    `${PAGE}:10:15 'string.hello' is no resource: write 'app.type.name' or 'sys.type.name'.`,
  ]);
});

test('what is there is right: of the system, a picture, a raw file', (t) => {
  assert.deepEqual(changed(t, "$r('sys.string.anything')"), []);
  assert.deepEqual(changed(t, "$rawfile('ring.wav')"), []);
});

test('configuration refers to what exists', (t) => {
  const config = 'entry/src/main/module.json5';
  assert.deepEqual(found(t, resourceKeys, { [config]: MODULE_JSON.replace('$string:reason', '$string:why') }), [
    `${config}:15:57 The base resources have no string 'why'.`,
  ]);
});
