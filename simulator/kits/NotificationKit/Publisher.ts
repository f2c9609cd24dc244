import { kitEnum } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import type { Notice } from '../../device/Notifications.ts';
import { rule } from '../../rules/Rule.ts';
import { tapOf } from '../AbilityKit/wantAgents.ts';
import type { KitHost } from '../KitHost.ts';

const CONTENT = rule('notification.content', 'documented', 'js-apis-inner-notification-notificationcontent.md',
  'A notification has a content of a known type; title and text of a basic one are not empty.');
const RATE = rule('notification.rate', 'documented', 'errorcode-notification.md',
  'More than 10 notifications a second are refused with 1600009.');
rule('notification.cut', 'documented', 'js-apis-inner-notification-notificationcontent.md',
  'A title is cut at 1024 bytes, a text at 3072.');

const PER_SECOND = 10;
const TITLE_BYTES = 1024;
const TEXT_BYTES = 3072;
/** As long as the SDK says of a local appMessageId; the rest is cut. */
const MESSAGE_ID_BYTES = 202;

interface Request {
  readonly id?: number;
  readonly appMessageId?: string;
  readonly notificationSlotType?: number;
  readonly content?: { readonly notificationContentType?: number; readonly normal?: { title?: unknown; text?: unknown } };
  readonly wantAgent?: object;
}

/** notificationManager.publish (js-apis-notificationmanager.md). */
export class Publisher {
  private readonly host: KitHost;
  private sent: number[] = [];

  constructor(host: KitHost) {
    this.host = host;
  }

  publish(request: Request): void {
    const notice = this.read(request);
    this.checkRate();
    if (!this.host.device.isNotificationAllowed) {
      throw businessError(1600004, 'Notification disabled.');
    }
    this.host.device.notifications.publish(notice);
  }

  private read(request: Request | undefined): Notice {
    const slots = kitEnum('@kit.NotificationKit', 'notificationManager.SlotType');
    const slot = request?.notificationSlotType ?? slots.OTHER_TYPES;
    const title = cut(request?.content?.normal?.title, TITLE_BYTES);
    const text = cut(request?.content?.normal?.text, TEXT_BYTES);
    if (request === undefined || title === '' || text === '' || !this.isBasic(request)) {
      this.host.ledger.violate(CONTENT, 'publish');
      throw businessError(401, 'Parameter error.');
    }
    return {
      source: 'app', id: request.id ?? 0, appMessageId: cut(request.appMessageId, MESSAGE_ID_BYTES), title, text,
      slot: Object.keys(slots).find((name) => slots[name] === slot) ?? 'UNKNOWN_TYPE',
      tap: request.wantAgent === undefined ? undefined : tapOf(request.wantAgent),
    };
  }

  private isBasic({ content }: Request): boolean {
    const types = kitEnum('@kit.NotificationKit', 'notificationManager.ContentType');
    return content?.notificationContentType === types.NOTIFICATION_CONTENT_BASIC_TEXT;
  }

  private checkRate(): void {
    const now = this.host.clock.now();
    this.sent = this.sent.filter((at) => now - at < 1000);
    if (this.sent.length >= PER_SECOND) {
      this.host.ledger.violate(RATE, 'publish');
      throw businessError(1600009, RATE.text);
    }
    this.sent.push(now);
  }
}

/** A text of at most so many bytes, never half a character; empty where it is no text. */
function cut(value: unknown, bytes: number): string {
  if (typeof value !== 'string') {
    return '';
  }
  const whole = Buffer.from(value);
  return whole.length <= bytes ? value : whole.subarray(0, bytes).toString('utf8').replace(/\uFFFD$/, '');
}
