import { CLOUD_RULES } from './CloudRules.ts';
import { good, objectOf, wrong, type Checked, type Fields } from './CloudReply.ts';

const MAX_NOTIFY_ID = 2_147_483_647;

/** The fields of `payload.notification` that a missed call uses, each with its documented form. */
const FORMS: Readonly<Record<string, (value: unknown) => boolean>> = {
  category: isText,
  title: isText,
  body: isText,
  clickAction: isClickAction,
  appMessageId: (value) => value === undefined || (typeof value === 'string' && /^[\w+/=\-\s]{1,64}$/.test(value)),
  notifyId: (value) => value === undefined || isIntegerIn(value, -1, MAX_NOTIFY_ID),
  foregroundShow: (value) => value === undefined || typeof value === 'boolean',
};

/** Checks the payload of push-type 0. */
export function checkAlertPayload(payload: Fields): Checked<undefined> {
  const notification = objectOf(payload['notification']);
  if (notification === undefined) {
    return wrong(CLOUD_RULES.alertPayload, '80100003', 'payload.notification is no object.');
  }
  const fault = Object.entries(FORMS).find(([field, isRight]) => !isRight(notification[field]))?.[0];
  return fault === undefined ? good(undefined)
    : wrong(CLOUD_RULES.alertPayload, '80100003', `payload.notification.${fault} is missing or not as documented.`);
}

/** actionType 0 opens the home page, 1 a page given by action or uri. */
function isClickAction(value: unknown): boolean {
  const { actionType, action, uri } = objectOf(value) ?? {};
  return actionType === 0 || (actionType === 1 && (isText(action) || isText(uri)));
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isIntegerIn(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}
