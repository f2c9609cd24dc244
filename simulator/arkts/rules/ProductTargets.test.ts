import assert from 'node:assert/strict';
import { test } from 'node:test';

import { found, MODULE_JSON } from './fixture.ts';
import { productTargets } from './ProductTargets.ts';

const ROOT = 'build-profile.json5';
const OWN = 'entry/build-profile.json5';

function root(products: readonly string[], targets: Readonly<Record<string, readonly string[]>>): string {
  return JSON.stringify({
    app: { products: products.map((name) => ({ name, bundleName: `com.example.${name}` })) },
    modules: [{
      name: 'entry', srcPath: './entry',
      targets: Object.entries(targets).map(([name, applyToProducts]) => ({ name, applyToProducts })),
    }],
  });
}

function own(configs: Readonly<Record<string, object>>): string {
  return JSON.stringify({
    targets: [...Object.entries(configs).map(([name, config]) => ({ name, config })), { name: 'ohosTest' }],
  });
}

const shape = (...value: string[]): object => ({ screenShape: { policy: 'include', value } });

test('a target that is used is there, and so is its product', (t) => {
  const changes = { [ROOT]: root(['default', 'pad'], { default: ['default', 'watch'], round: ['default'] }), [OWN]: own({ default: {} }) };
  assert.deepEqual(found(t, productTargets, changes).map((line) => line.replace(/^\S+ /, '')), [
    "entry/build-profile.json5 has no target 'round'.",
    "There is no product 'watch'.",
    "Nothing is packed into the product 'pad': no target applies to it.",
    "The targets 'default' and 'round' go into one product and to the same devices.",
  ]);
});

test('no two products have one bundle name', (t) => {
  const text = root(['default', 'watch'], { default: ['default', 'watch'] }).replace('com.example.watch', 'com.example.default');
  assert.deepEqual(found(t, productTargets, { [ROOT]: text }), [
    `${ROOT}:1:${text.indexOf('"com.example.default"') + 1} Two products are called 'com.example.default'.`,
  ]);
});

test('a target is for devices that the module is for', (t) => {
  const text = own({ default: { deviceType: ['phone', 'wearable'] } });
  assert.deepEqual(found(t, productTargets, { [OWN]: text }), [
    `${OWN}:1:${text.indexOf('"wearable"') + 1} module.json5 does not list 'wearable' under deviceTypes.`,
  ]);
});

test('a distribution filter has only what the documents know', (t) => {
  const text = own({ default: { distributionFilter: {
    screenShape: { policy: 'include', value: ['round'] }, screenWindow: { policy: 'exclude', value: ['480*408'] },
    size: { policy: 'include', value: ['small'] },
  } } });
  assert.deepEqual(found(t, productTargets, { [OWN]: text }).map((line) => line.replace(/^\S+ /, '')), [
    'screenShape does not take ["round"].',
    "screenWindow has no policy 'exclude'.",
    "A distribution filter has no 'size'.",
  ]);
});

test('two packages of one app differ in devices or in a filter', (t) => {
  const both = root(['default'], { default: ['default'], other: ['default'] });
  const module = MODULE_JSON.replace('["phone"]', '["phone", "wearable"]');
  const check = (one: object, other: object): string[] => found(t, productTargets, {
    [ROOT]: both, [OWN]: own({ default: one, other }), 'entry/src/main/module.json5': module,
  });
  assert.equal(check({ deviceType: ['phone'] }, { deviceType: ['wearable'] }).length, 0);
  assert.equal(check({ distributionFilter: shape('circle') }, { distributionFilter: shape('rect') }).length, 0);
  assert.equal(check({ deviceType: ['phone'] }, { deviceType: ['phone', 'wearable'] }).length, 1);
  assert.equal(check({ distributionFilter: shape('circle', 'rect') }, { distributionFilter: shape('rect') }).length, 1);
});
