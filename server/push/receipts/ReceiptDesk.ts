import type { ServerClock } from '../../Clock.ts';
import { readReceipts, type Receipt } from './readReceipts.ts';
import { ReceiptSecret, type ReceiptAccount } from './ReceiptSecret.ts';

/** Whose receipts are taken, and what is done with them. */
export interface ReceiptDeskOptions {
  readonly account: ReceiptAccount;
  readonly clock: ServerClock;
  /** A token of no use any more. */
  readonly retire: (token: string) => void;
  /** Told of each receipt, for counting. Holds the token: never print it. */
  readonly onReceipt?: ((receipt: Receipt) => void) | undefined;
}

/**
 * Takes what the push cloud says of each delivery (push-api-msg-receipt.md). Without user name and secret there is no
 * desk: anybody could retire tokens at an open one.
 */
export class ReceiptDesk {
  private readonly secret: ReceiptSecret;

  constructor(private readonly options: ReceiptDeskOptions) {
    this.secret = new ReceiptSecret(options.account);
  }

  /** @param signature the header `X-HUAWEI-CALLBACK-ID` */
  take(signature: string | undefined, body: unknown): 'taken' | 'notSigned' | 'notUnderstood' {
    const { clock, retire, onReceipt } = this.options;
    if (!this.secret.admits(signature, clock.now())) {
      return 'notSigned';
    }
    const receipts = readReceipts(body);
    receipts?.forEach((receipt) => {
      onReceipt?.(receipt);
      if (receipt.retire) {
        retire(receipt.token);
      }
    });
    return receipts === undefined ? 'notUnderstood' : 'taken';
  }
}
