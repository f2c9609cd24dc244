import assert from 'node:assert/strict';
import { test } from 'node:test';

import { found } from './fixture.ts';
import { kitOwnership } from './KitOwnership.ts';

const ETS = 'entry/src/main/ets/';
const VALUE =
  "import { vibrator } from '@kit.SensorServiceKit';\n" +
  'export const supported: boolean = vibrator.isHdHapticSupported();\n';

test('two files that use one symbol of a kit: the second is told of the first', (t) => {
  assert.deepEqual(found(t, kitOwnership, { [`${ETS}platform/A.ets`]: VALUE, [`${ETS}platform/B.ets`]: VALUE }), [
    `${ETS}platform/B.ets:1:10 'vibrator' is imported in platform/A.ets only.`,
  ]);
});

test('a file that only names its types is free to, and so are the files on the list', (t) => {
  const types =
    "import { vibrator } from '@kit.SensorServiceKit';\nexport interface Buzz {\n" +
    '  effect: vibrator.VibrateEffect;\n}\n';
  assert.deepEqual(found(t, kitOwnership, { [`${ETS}platform/A.ets`]: VALUE, [`${ETS}platform/B.ets`]: types }), []);
  assert.deepEqual(found(t, kitOwnership), []);
});

test('only the files on its list use a shared symbol', (t) => {
  const text =
    "import { pushService } from '@kit.PushKit';\nexport const token: Promise<string> = pushService.getToken();\n";
  assert.deepEqual(found(t, kitOwnership, { [`${ETS}platform/Tokens.ets`]: text }), [
    `${ETS}platform/Tokens.ets:1:10 'pushService' is imported in entryability/ListenAbility.ets and ` +
      `platform/DevicePushTokens.ets only.`,
  ]);
});

test('kits are imported by their kit names', (t) => {
  assert.deepEqual(
    found(t, kitOwnership, {
      [`${ETS}platform/A.ets`]: "import vibrator from '@ohos.vibrator';\nexport const a: number = 1;\n",
    }),
    [`${ETS}platform/A.ets:1:1 Import from a kit (@kit.…), not from '@ohos.vibrator'.`],
  );
});
