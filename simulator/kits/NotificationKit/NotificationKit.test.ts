import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, testHost } from '../TestHost.ts';
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

test('publish: what has no text is refused, the rest is shown once per appMessageId, at most ten a second', async () => {
  const host = testHost();
  const { notificationManager: manager } = create(host) as unknown as
    { notificationManager: { publish(request: object): Promise<void> } };
  const ask = (id: number, normal: object, appMessageId: string): Promise<number | undefined> =>
    codeOf(() => manager.publish({ id, appMessageId, content: { notificationContentType: 0, normal } }));
  const publish = async (id: number, normal: object, appMessageId = ''): Promise<number | undefined> => {
    const code = ask(id, normal, appMessageId);
    await host.clock.advance(5);
    return code;
  };
  assert.equal(await publish(1, { title: 'a', text: '' }), 401);
  assert.equal(await publish(1, { title: 'a', text: 'b' }, 'm1'), 0);
  assert.equal(await publish(2, { title: 'c', text: 'd' }, 'm1'), 0);
  assert.deepEqual(host.device.notifications.shown.map(({ title }) => title), ['a']);
  assert.equal(await publish(1, { title: 'é'.repeat(600), text: 'b' }), 0);
  assert.deepEqual(host.device.notifications.shown.map(({ title }) => title), ['é'.repeat(512)]);
  await host.clock.advance(24 * 60 * 60 * 1000);
  assert.equal(await publish(3, { title: 'e', text: 'f' }, 'm1'), 0);
  assert.equal(host.device.notifications.shown.length, 2);
  host.device.isNotificationAllowed = false;
  assert.equal(await publish(4, { title: 'a', text: 'b' }), 1600004);
  await host.clock.advance(1000);
  const codes = Array.from({ length: 11 }, (_, id) => ask(id, { title: 'a', text: 'b' }, ''));
  await host.clock.advance(5);
  assert.deepEqual((await Promise.all(codes)).slice(-2), [1600004, 1600009]);
  assert.deepEqual(host.ledger.entries.map((entry) => entry.rule.id), ['notification.content', 'notification.rate']);
});
