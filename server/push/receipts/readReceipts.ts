import { fieldsOf } from '../../calls/CallRequest.ts';
import { RECEIPT_CODES, UNKNOWN_RECEIPT, type ReceiptMeaning } from './ReceiptCodes.ts';

/** What became of one message at one device. Holds the token: never print it. */
export interface Receipt extends ReceiptMeaning {
  readonly token: string;
  readonly requestId: string;
  readonly code: number;
  /** When it came to the device, or was given up; ms since the epoch. */
  readonly at: number;
}

/** So many statuses come in one request at most (push-api-msg-receipt.md). */
const MOST = 100;

/** Reads the body of a receipt request (version V2). Undefined if it is none; what tells of no delivery is left out. */
export function readReceipts(body: unknown): readonly Receipt[] | undefined {
  const statuses = fieldsOf(body)['statuses'];
  return Array.isArray(statuses) && statuses.length <= MOST ? statuses.flatMap(receiptOf) : undefined;
}

function receiptOf(status: unknown): Receipt[] {
  const { token, requestId, deliveryStatus } = fieldsOf(status);
  const { result, timestamp } = fieldsOf(deliveryStatus);
  if (typeof token !== 'string' || typeof requestId !== 'string' || typeof result !== 'number') {
    return [];
  }
  const known = RECEIPT_CODES.get(result) ?? UNKNOWN_RECEIPT;
  return [{ ...known, token, requestId, code: result, at: typeof timestamp === 'number' ? timestamp : 0 }];
}
