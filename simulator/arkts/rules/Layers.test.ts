import assert from 'node:assert/strict';
import { test } from 'node:test';

import { found } from './fixture.ts';
import { layers } from './Layers.ts';

const ETS = 'entry/src/main/ets/';

function imports(t: Parameters<typeof found>[0], file: string, specifier: string): string[] {
  return found(t, layers, { [`${ETS}${file}`]: `import { A } from '${specifier}';\nexport class B extends A {\n}\n` });
}

test('the core imports no kit and nothing but itself', (t) => {
  assert.deepEqual(imports(t, 'call/Call.ets', '@kit.AbilityKit'), [`${ETS}call/Call.ets:1:1 call/ imports no kit.`]);
  assert.deepEqual(imports(t, 'ports/Port.ets', '@kit.AbilityKit'), [
    `${ETS}ports/Port.ets:1:1 ports/ imports no kit.`,
  ]);
  assert.deepEqual(imports(t, 'call/Call.ets', '../common/Log'), [
    `${ETS}call/Call.ets:1:1 call/ may not import from common/.`,
  ]);
  assert.deepEqual(imports(t, 'call/Call.ets', './CallState'), []);
});

test('pages do not touch ports, and only one file puts ports and platform together', (t) => {
  assert.deepEqual(imports(t, 'pages/Page.ets', '../ports/LinkPort'), [
    `${ETS}pages/Page.ets:1:1 pages/ may not import from ports/.`,
  ]);
  assert.deepEqual(imports(t, 'service/Engine.ets', '../platform/DevicePorts'), [
    `${ETS}service/Engine.ets:1:1 service/ may not import from platform/.`,
  ]);
  assert.deepEqual(imports(t, 'service/VoipCallService.ets', '../platform/DevicePorts'), []);
});

test('a folder that nobody planned is found', (t) => {
  assert.deepEqual(imports(t, 'utils/Helper.ets', './Other'), [
    `${ETS}utils/Helper.ets:1:1 The folder utils/ is none of the app's folders.`,
  ]);
});
