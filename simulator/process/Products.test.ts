import assert from 'node:assert/strict';
import { test } from 'node:test';

import { writeFiles } from '../arkts/testing.ts';
import type { Display } from '../device/Display.ts';
import { DEVICE_KINDS, SCREENS } from '../page/protocol/State.ts';
import { APP_ROOT } from '../page/testing/Table.ts';
import { readManifest } from './Manifest.ts';

test('each device of the desk gets the product that a store would send it, under a name of its own', () => {
  const own = readManifest(APP_ROOT).bundleName;
  const installed = DEVICE_KINDS.map((kind) => [kind, readManifest(APP_ROOT, SCREENS[kind])] as const);
  assert.deepEqual(installed.map(([kind, { product, bundleName }]) => [kind, product, bundleName]), [
    ['phone', 'default', own],
    ['tablet', 'default', own],
    ['watch', 'watch', `${own}.watch`],
    ['roundWatch', 'roundWatch', `${own}.roundwatch`],
  ].filter(([kind]) => DEVICE_KINDS.some((one) => one === kind)));
});

test('a device that no product is for gets no app, and is told where to look', () => {
  const big: Display = { ...SCREENS.watch, width: 300 };
  assert.throws(() => readManifest(APP_ROOT, big), /No product is for a wearable with a rect screen of 600\*408/);
});

test('a filter can leave a shape out, and a target without kinds of devices has those of the module', (t) => {
  const root = writeFiles(t, {
    'build-profile.json5': `{ app: { products: [{ name: 'default' }] }, modules: [{ srcPath: './entry',
      targets: [{ name: 'default', applyToProducts: ['default'] }] }] }`,
    'entry/build-profile.json5': `{ targets: [{ name: 'default', config: { distributionFilter: {
      screenShape: { policy: 'exclude', value: ['circle'] } } } }] }`,
    'entry/src/main/module.json5': `{ module: { deviceTypes: ['wearable'], abilities: [], requestPermissions: [] } }`,
    'entry/src/main/resources/base/profile/main_pages.json': '{ "src": [] }',
    'AppScope/app.json5': `{ app: { bundleName: 'com.example.a' } }`,
  });
  assert.equal(readManifest(root, SCREENS.watch).bundleName, 'com.example.a');
  assert.throws(() => readManifest(root, SCREENS.roundWatch), /round screen/);
  assert.throws(() => readManifest(root, SCREENS.phone), /No product is for a phone/);
});
