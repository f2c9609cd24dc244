import type { Device } from '../device/Device.ts';
import type { Notice } from '../device/Notifications.ts';
import { rule } from '../rules/Rule.ts';

const ONCE = rule('invariant.I9.once', 'documented', 'push-voip.md',
  'An app tells of a missed call once: it publishes no second notification under one appMessageId.');
const MESSAGE_ID = rule('invariant.I9.message-id', 'documented', 'push-voip.md',
  'A notification of a call carries an appMessageId, so that the same one by push is not shown as well.');

/** Where talk between people goes (notification-slot.md). */
const SOCIAL = 'SOCIAL_COMMUNICATION';

/** I9: what the app itself publishes. What the server pushes is the server's. */
export function watchNotices(device: Device): void {
  const own = new Set<string>();
  device.notifications.onPublish.push((notice: Notice) => {
    if (notice.source !== 'app' || notice.slot !== SOCIAL) {
      return;
    }
    if (notice.appMessageId === '') {
      device.ledger.violate(MESSAGE_ID, 'a notification without one');
    } else if (own.has(notice.appMessageId)) {
      device.ledger.violate(ONCE, `a second notification under ${notice.appMessageId}`);
    }
    own.add(notice.appMessageId);
  });
}
