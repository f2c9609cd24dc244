import type { Attempt, BadApp } from '../BadApp.ts';
import { breaks, told } from '../BadApp.ts';
import { ets } from '../EtsApp.ts';

const PRELUDE = `
let next = 1;
const SOCIAL = 1;
function show(title: string, appMessageId: string = '', slot: number | undefined = undefined) {
  return notificationManager.publish({ id: next++, appMessageId, notificationSlotType: slot, content: {
    notificationContentType: notificationManager.ContentType.NOTIFICATION_CONTENT_BASIC_TEXT,
      normal: { title, text: 't' },
  } });
}
`;
const app = (body: string): Attempt => ets(body, { prelude: PRELUDE });
const titles = (body: string): Attempt => app(`${body} return world.titles();`);
const SHOWS = app(`await show('a');`);
const MISSED = app(`await show('missed', 'm1', SOCIAL); await show('missed', 'm2', SOCIAL);`);
const ASKS = app(`await notificationManager.requestEnableNotification(world.context());`);
const RESTARTS = `world.device.notifications.restart();`;

export const NOTIFICATIONS: readonly BadApp[] = [
  breaks('notification.content', app(`await show('');`), SHOWS, { gets: 401 }),
  breaks('notification.context', app(`await notificationManager.requestEnableNotification(undefined);`),
    ASKS, { gets: 401 }),
  breaks('notification.one-dialog', app(`const first = notificationManager.requestEnableNotification(world.context());
    await notificationManager.openNotificationSettings(world.context());`), ASKS, { gets: 1600018 }),
  breaks('notification.rate', app(`for (let i = 0; i < 11; i++) { await show('a'); }`),
    app(`for (let i = 0; i < 11; i++) { await show('a'); await world.after(100); }`), { gets: 1600009 }),
  breaks('invariant.I9.message-id', app(`await show('missed', '', SOCIAL);`), MISSED),
  breaks('invariant.I9.once', app(`await show('missed', 'm1', SOCIAL); await show('missed', 'm1', SOCIAL);`), MISSED),
  told('notification.cut', [app(`await show('x'.repeat(2000)); return world.titles()[0].length;`), 1024],
    [app(`await show('x'.repeat(10)); return world.titles()[0].length;`), 10]),
  told('notification.message-id', [titles(`await show('first', 'm1'); await show('again', 'm1');`), ['first']],
    [titles(`await show('first', 'm1'); await show('other', 'm2');`), ['first', 'other']]),
  told('notification.reboot', [titles(`await show('first', 'm1'); ${RESTARTS} await show('again', 'm1');`), ['again']],
    [titles(`await show('first', 'm1'); await show('again', 'm1');`), ['first']]),
];
