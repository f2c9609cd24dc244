import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, testHost } from '../TestHost.ts';
import { accessManager } from './access.ts';

interface Answer { authResults: number[]; dialogShownResults: boolean[]; errorReasons: number[] }

interface Manager {
  requestPermissionsFromUser(context: object, names: string[]): Promise<Answer>;
  requestPermissionOnSetting(context: object, names: string[]): Promise<number[]>;
  getSelfPermissionStatus(name: string): number;
  checkAccessTokenSync(token: number, name: string): number;
}

const MICROPHONE = 'ohos.permission.MICROPHONE';
const CAMERA = 'ohos.permission.CAMERA';
const VIBRATE = 'ohos.permission.VIBRATE';
const UNDECLARED = 'ohos.permission.LOCATION';

function open() {
  const host = testHost();
  host.process.hasContent = true;
  const soon = async <T>(work: Promise<T>): Promise<T> => {
    work.catch(() => undefined);
    await host.clock.advance(60);
    return work;
  };
  const rules = (): string[] => host.ledger.entries.map((entry) => entry.rule.id);
  return { host, soon, rules, manager: accessManager(host) as unknown as Manager };
}

test('what is declared and no user\'s to grant is granted, what is not declared is nothing', () => {
  const { manager } = open();
  assert.equal(manager.getSelfPermissionStatus(VIBRATE), 0);
  assert.equal(manager.checkAccessTokenSync(1, VIBRATE), 0);
  assert.equal(manager.getSelfPermissionStatus(MICROPHONE), 1);
  assert.equal(manager.checkAccessTokenSync(1, MICROPHONE), -1);
  assert.equal(manager.getSelfPermissionStatus(UNDECLARED), 2);
});

test('a dialog is shown once for each', async () => {
  const { host, manager, soon, rules } = open();
  host.device.answerPermission = (name) => name === MICROPHONE;
  const first = await soon(manager.requestPermissionsFromUser({}, [MICROPHONE, CAMERA, UNDECLARED]));
  assert.deepEqual(first, {
    permissions: [MICROPHONE, CAMERA, UNDECLARED], authResults: [0, -1, 2], dialogShownResults: [true, true, false],
    errorReasons: [0, 0, 2],
  });
  const again = await soon(manager.requestPermissionsFromUser({}, [CAMERA]));
  assert.deepEqual([again.authResults, again.dialogShownResults], [[-1], [false]]);
  assert.deepEqual(rules(), ['permission.declared']);
});

test('the panel of settings is for what was refused', async () => {
  const { host, manager, soon, rules } = open();
  const ask = (name: string): Promise<number | undefined> => codeOf(() => soon(manager.requestPermissionOnSetting({}, [name])));
  assert.equal(await ask(MICROPHONE), 12100012);
  host.device.permissions.set(MICROPHONE, 'denied');
  assert.equal(await ask(MICROPHONE), 0);
  assert.equal(manager.getSelfPermissionStatus(MICROPHONE), 0);
  assert.equal(await ask(MICROPHONE), 12100011);
  assert.equal(await ask(VIBRATE), 12100001);
  assert.deepEqual(rules(), ['permission.setting', 'permission.setting', 'permission.declared']);
});

test('an app that the user is faster than has not asked for what it has', async () => {
  const { host, manager, soon, rules } = open();
  host.device.permissions.set(MICROPHONE, 'denied');
  const asked = manager.requestPermissionOnSetting({}, [MICROPHONE]);
  host.device.permissions.set(MICROPHONE, 'granted');
  assert.equal(await codeOf(() => soon(asked)), 12100011);
  assert.deepEqual(rules(), []);
});

test('without a window there is no dialog', async () => {
  const { host, manager, soon, rules } = open();
  host.process.hasContent = false;
  assert.equal(await codeOf(() => soon(manager.requestPermissionsFromUser({}, [MICROPHONE]))), 12100009);
  assert.deepEqual(rules(), ['permission.window']);
});
