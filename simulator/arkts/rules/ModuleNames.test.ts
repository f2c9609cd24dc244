import assert from 'node:assert/strict';
import { test } from 'node:test';

import { found, MODULE_JSON } from './fixture.ts';
import { moduleNames } from './ModuleNames.ts';

test('the module has one name in all files', (t) => {
  assert.deepEqual(
    found(t, moduleNames, { 'entry/src/main/module.json5': MODULE_JSON.replace('"name": "entry"', '"name": "phone"') }),
    [
      "build-profile.json5:2:25 module.json5 calls this module 'phone'.",
      "entry/src/ohosTest/module.json5:1:15 The test module of 'phone' is called 'phone_test'.",
    ],
  );
});

test('the module can be tested, by a target of its own', (t) => {
  assert.deepEqual(found(t, moduleNames, { 'entry/build-profile.json5': '{ "targets": [{ "name": "default" }] }\n' }), [
    "entry/build-profile.json5:1:3 The module needs the target 'ohosTest'.",
  ]);
});

test('model versions agree, and the bundle has a proper name', (t) => {
  assert.deepEqual(found(t, moduleNames, { 'hvigor/hvigor-config.json5': '{ "modelVersion": "6.0.0" }\n' }), [
    "oh-package.json5:2:3 modelVersion differs from hvigor-config.json5, which says '6.0.0'.",
  ]);
  assert.deepEqual(found(t, moduleNames, { 'AppScope/app.json5': '{ "app": { "bundleName": "com.example" } }\n' }), [
    "AppScope/app.json5:1:12 'com.example' has fewer than three parts: write it as com.company.app.",
  ]);
});
