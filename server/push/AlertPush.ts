import { wrap, type BodyResult, type PushEnvelope } from './CallPush.ts';

/** A notification that the system shows by itself (push-type 0), in the form that push-voip.md gives a missed call. */
export interface AlertPush extends PushEnvelope {
  readonly category: 'MISS_CALL';
  readonly title: string;
  readonly body: string;
  /** Of several notifications with the same one, by push or by the app itself, the device shows the first only. */
  readonly appMessageId: string;
  /** Handed to the app when the notification is tapped. */
  readonly data: object;
}

/** Builds the request body, or says why the push cloud would refuse it. */
export function buildAlert(push: AlertPush): BodyResult {
  const { category, title, body, appMessageId, data } = push;
  // actionType 0 opens the app's home page; the data arrives in its want (push-send-alert.md).
  return wrap(push, { notification: { category, title, body, clickAction: { actionType: 0, data }, appMessageId } });
}
