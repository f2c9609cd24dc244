import { kitEnums } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import { rule } from '../../rules/Rule.ts';
import type { KitHost } from '../KitHost.ts';
import { Publisher } from './Publisher.ts';

const ONE_DIALOG = rule('notification.one-dialog', 'documented', 'js-apis-notificationmanager.md',
  'While the dialog or the settings panel is shown, another is refused: 1600013, 1600018.');
const WINDOW_CONTEXT = rule('notification.context', 'documented', 'js-apis-notificationmanager.md',
  'The dialog and the settings panel belong to the ability whose context is given.');

const ASK_MS = 5;
/** How long a person looks at a dialog, ms. Assumed. */
const DIALOG_MS = 500;

/** Notification Kit (js-apis-notificationmanager.md): what is shown, and whether the device's user allows it. */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.NotificationKit');
  const isEnabled = (): boolean => host.device.isNotificationAllowed;
  const publisher = new Publisher(host);
  let isShown = false;
  const show = async (name: string, context: unknown, busy: number, answer: () => void): Promise<void> => {
    if (typeof context !== 'object' || context === null) {
      host.ledger.violate(WINDOW_CONTEXT, name);
      throw businessError(401, 'Parameter error.');
    }
    if (isShown) {
      host.ledger.violate(ONE_DIALOG, name);
      throw businessError(busy, ONE_DIALOG.text);
    }
    isShown = true;
    try {
      await host.faults.answer(`NotificationKit.notificationManager.${name}`, DIALOG_MS, answer);
    } finally {
      isShown = false;
    }
  };
  const refuse = (): void => {
    if (!isEnabled()) {
      throw businessError(1600004, 'Notification disabled.');
    }
  };
  return {
    ...skeleton,
    notificationManager: {
      ...(skeleton.notificationManager as object),
      isNotificationEnabled: () =>
        host.faults.answer('NotificationKit.notificationManager.isNotificationEnabled', ASK_MS, isEnabled),
      isNotificationEnabledSync: () => {
        host.faults.check('NotificationKit.notificationManager.isNotificationEnabledSync');
        return isEnabled();
      },
      publish: (request: Parameters<Publisher['publish']>[0]) =>
        host.faults.answer('NotificationKit.notificationManager.publish', ASK_MS, () => publisher.publish(request)),
      requestEnableNotification: (context: unknown) => show('requestEnableNotification', context, 1600013, refuse),
      openNotificationSettings: (context: unknown) =>
        show('openNotificationSettings', context, 1600018, () => undefined),
    },
  };
}
