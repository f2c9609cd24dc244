import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, testHost } from '../../network/testHost.ts';
import { create } from './index.ts';

interface Manager {
  isNotificationEnabled(): Promise<boolean>;
  requestEnableNotification(context?: object): Promise<void>;
  openNotificationSettings(context?: object): Promise<void>;
}

test('the user decides, one dialog at a time', async () => {
  const host = testHost();
  const { notificationManager: manager } = create(host) as unknown as { notificationManager: Manager };
  const run = async (work: () => Promise<unknown>): Promise<number | undefined> => {
    const code = codeOf(work);
    await host.clock.advance(500);
    return code;
  };
  assert.equal(await run(() => manager.requestEnableNotification({})), 0);
  host.device.isNotificationAllowed = false;
  const asked = manager.isNotificationEnabled();
  await host.clock.advance(5);
  assert.equal(await asked, false);
  assert.equal(await run(() => manager.requestEnableNotification({})), 1600004);
  const first = run(() => manager.openNotificationSettings({}));
  assert.equal(await codeOf(() => manager.requestEnableNotification({})), 1600013);
  assert.equal(await codeOf(() => manager.openNotificationSettings({})), 1600018);
  assert.equal(await first, 0);
  assert.equal(await codeOf(() => manager.requestEnableNotification()), 401);
  assert.deepEqual(host.ledger.entries.map((entry) => entry.rule.id),
    ['notification.one-dialog', 'notification.one-dialog', 'notification.context']);
});
