import { type Attempt, type BadApp, breaks, told } from '../BadApp.ts';
import { ets } from '../EtsApp.ts';

const onWatch = (shape: 'rect' | 'round', body: string): Attempt =>
  ets(`world.device.configure({ display: { type: 'wearable', shape: '${shape}' } }); ${body}`);
const SETTINGS = `await notificationManager.openNotificationSettings(world.context());`;
const RECEIVES = `world.phone.deliver({ callId: 'a', token: '', extraData: '{}' });
  const hasCall = world.calls.calls.has('a');
  if (hasCall) { await voipCall.reportIncomingCallError('a', 1); }
  return hasCall;`;

/** What watches lack. */
export const WATCHES: readonly BadApp[] = [
  breaks('syscap.missing', onWatch('rect', SETTINGS),
    onWatch('rect', `if (canIUse('SystemCapability.Notification.NotificationSettings')) { ${SETTINGS} }`),
    { gets: 801 }),
  told('push.call-devices', [onWatch('round', RECEIVES), false], [onWatch('rect', RECEIVES), true]),
];
