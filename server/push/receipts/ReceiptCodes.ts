/**
 * What became of a message on its way to one device (push-msg-receipt.md, the table of receipt codes); those that a
 * call or a missed call's notice can have.
 */
export interface ReceiptMeaning {
  readonly meaning: string;
  /** True if no call reaches this device by this token any more: forget it, until the app uploads one again. */
  readonly retire: boolean;
}

const DELIVERED = 0;

/** Each documented receipt code that a call or its notice can have. */
export const RECEIPT_CODES: ReadonlyMap<number, ReceiptMeaning> = new Map<number, ReceiptMeaning>([
  [DELIVERED, keep('delivered')],
  [2, retire('the app is not installed any more')],
  [5, retire('the token is not the app\'s any more: its data was cleared, or it was installed anew')],
  // The document asks to filter 6 too. A call is no notification, and the user may switch notices on again: kept.
  [6, keep('the notice was not shown: notifications are off, or the device is in minor mode')],
  [10, retire('the device has been offline for 30 days')],
  [14, keep('the device\'s network failed')],
  [15, keep('a newer message took the place of this one, or more than 120 were waiting')],
  [22, keep('another user of the device is logged in')],
  [27, keep('the app does not run, and the message waits for it')],
  [31, keep('the app has no page for the tap on the notice')],
  [51, keep('the device was restarted and not unlocked yet')],
  [102, keep('the system dropped it: too many messages')],
  [144, keep('the profileId is not known on the device')],
  [151, keep('the notice was not shown')],
  [188, keep('the app could not be started')],
  [256, keep('the day\'s or the scenario\'s number of messages is used up')],
  [259, keep('the content was rejected')],
]);

/** For a code that is not documented: the token is kept. */
export const UNKNOWN_RECEIPT: ReceiptMeaning = keep('a receipt code that is not documented for calls');

function keep(meaning: string): ReceiptMeaning {
  return { meaning, retire: false };
}

function retire(meaning: string): ReceiptMeaning {
  return { meaning, retire: true };
}
