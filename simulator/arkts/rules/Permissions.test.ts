import assert from 'node:assert/strict';
import { test } from 'node:test';

import { found, MODULE_JSON } from './fixture.ts';
import { permissions } from './Permissions.ts';

const FILE = 'entry/src/main/module.json5';

test('a permission that the code names, and one that a kit needs, must be requested', (t) => {
  const file = 'entry/src/main/ets/link/Link.ets';
  const text =
    "import { webSocket } from '@kit.NetworkKit';\n\nexport const socket: webSocket.WebSocket = " +
    "webSocket.createWebSocket();\nexport const CAMERA: string = 'ohos.permission.CAMERA';\n";
  assert.deepEqual(found(t, permissions, { [file]: text }), [
    `${file}:1:10 module.json5 does not request ohos.permission.INTERNET.`,
    `${file}:4:31 module.json5 does not request ohos.permission.CAMERA.`,
  ]);
});

test('what the user is asked for needs a reason in resources and its abilities', (t) => {
  const changed = (from: string, to: string): string[] =>
    found(t, permissions, { [FILE]: MODULE_JSON.replace(from, to) });
  assert.deepEqual(changed('"reason": "$string:reason",', ''), [
    `${FILE}:15:17 ohos.permission.MICROPHONE: the user is asked for it, so it needs a reason "$string:…".`,
  ]);
  assert.deepEqual(changed('"abilities": ["EntryAbility"], "when": "inuse"', ''), [
    `${FILE}:15:17 ohos.permission.MICROPHONE: the user is asked for it, so it needs usedScene with abilities and ` +
      `when.`,
  ]);
  assert.deepEqual(changed('"abilities": ["EntryAbility"]', '"abilities": ["Nobody"]'), [
    `${FILE}:15:17 ohos.permission.MICROPHONE: usedScene names no ability: 'Nobody'.`,
  ]);
});
