import assert from 'node:assert/strict';
import { test } from 'node:test';

import { abilities } from './Abilities.ts';
import { found, MODULE_JSON } from './fixture.ts';

const FILE = 'entry/src/main/module.json5';
const changed = (t: Parameters<typeof found>[0], from: string, to: string): string[] =>
  found(t, abilities, { [FILE]: MODULE_JSON.replace(from, to) });

test('an ability without a file, and two of one name', (t) => {
  assert.deepEqual(changed(t, 'entryability/ListenAbility.ets', 'voip/ListenAbility.ets'), [
    `${FILE}:11:46 ListenAbility: there is no file ./ets/voip/ListenAbility.ets.`,
  ]);
  assert.deepEqual(changed(t, '"name": "ListenAbility"', '"name": "EntryAbility"'), [
    `${FILE}:5:20 Two abilities are called 'EntryAbility'.`,
  ]);
});

test('exactly one ability listens to pushes, hidden and with nothing else in its skill', (t) => {
  assert.deepEqual(changed(t, 'action.ohos.push.listener', 'action.other'), [
    `${FILE}:8:5 One ability must have the action action.ohos.push.listener; 0 have it.`,
  ]);
  assert.deepEqual(changed(t, 'ohos.want.action.home', 'action.ohos.push.listener'), [
    `${FILE}:8:5 One ability must have the action action.ohos.push.listener; 2 have it.`,
  ]);
  assert.deepEqual(changed(t, '"exported": false', '"exported": true'), [
    `${FILE}:11:17 ListenAbility listens to pushes: it must not be exported.`,
  ]);
  assert.deepEqual(changed(t, '["action.ohos.push.listener"]', '["action.ohos.push.listener"], "uris": [{}]'), [
    `${FILE}:11:17 ListenAbility listens to pushes: its skill must have no uris.`,
  ]);
});

test('mainElement names an ability', (t) => {
  assert.deepEqual(changed(t, '"mainElement": "EntryAbility"', '"mainElement": "Main"'), [
    `${FILE}:5:5 mainElement names no ability: 'Main'.`,
  ]);
});
