import type { AlertMessage } from '../cloud/PushTarget.ts';
import type { Notice, Tap } from '../device/Notifications.ts';
import type { Manifest } from '../process/Manifest.ts';
import { hasAction } from '../process/Manifest.ts';
import { rule } from '../rules/Rule.ts';

/** Enforced by what a person sees. */
rule('push.click-action', 'documented', 'push-scenariozed-api-request-param.md',
  'A tap opens the ability with the action that was given, and the home ability where there is none.');
rule('push.foreground-show', 'documented', 'push-scenariozed-api-request-param.md',
  'With foregroundShow false an app in the foreground gets the message itself, and no notification is shown.');
rule('push.notify-id', 'documented', 'push-scenariozed-api-request-param.md',
  'A notification replaces the one of the same notifyId; without one each stands for itself.');

/** Categories of talk between people share one slot (notification-slot.md). */
const SOCIAL = ['MISS_CALL', 'IM', 'VOIP'];
const HOME_ACTION = 'ohos.want.action.home';
let nextId = 0x4000_0000;

interface Notification {
  readonly category?: string;
  readonly title?: string;
  readonly body?: string;
  readonly appMessageId?: string;
  readonly notifyId?: number;
  readonly foregroundShow?: boolean;
  readonly clickAction?: { readonly actionType?: number; readonly action?: string; readonly data?: Record<string, unknown> };
}

/** The app takes the message itself while it is in front. */
export function goesToApp(message: AlertMessage): boolean {
  return (message.notification as Notification).foregroundShow === false;
}

/** What a notification push shows. */
export function noticeOf(message: AlertMessage, manifest: Manifest): Notice {
  const given = message.notification as Notification;
  const isNumbered = given.notifyId !== undefined && given.notifyId >= 0;
  return {
    source: 'push', id: isNumbered ? given.notifyId : nextId++, appMessageId: given.appMessageId ?? '',
    title: given.title ?? '', text: given.body ?? '',
    slot: SOCIAL.includes(given.category ?? '') ? 'SOCIAL_COMMUNICATION' : 'OTHER_TYPES', tap: tapOf(given, manifest),
  };
}

function tapOf({ clickAction }: Notification, manifest: Manifest): Tap {
  const byAction = (action: string): string | undefined =>
    manifest.abilities.find((ability) => hasAction(ability, action))?.name;
  const named = clickAction?.actionType === 1 ? byAction(clickAction.action ?? '') : undefined;
  return { abilityName: named ?? byAction(HOME_ACTION) ?? '', parameters: clickAction?.data ?? {} };
}
