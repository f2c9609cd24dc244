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
  /** Told once, until one is taken again: receipts are signed rightly, but their time is so far after ours, in ms. */
  readonly onOtherTime?: ((offMs: number) => void) | undefined;
}

/** What became of a receipt. A copy is told that it was taken, as the first one was: whoever repeats it has no answer yet. */
export type ReceiptAnswer = 'taken' | 'notSigned' | 'otherTime' | 'notUnderstood';

/**
 * Takes what the push cloud says of each delivery (push-api-msg-receipt.md). Without user name and secret there is no
 * desk: anybody could retire tokens at an open one.
 */
export class ReceiptDesk {
  private readonly secret: ReceiptSecret;
  private isTimeTold = false;

  constructor(private readonly options: ReceiptDeskOptions) {
    this.secret = new ReceiptSecret(options.account);
  }

  /** @param signature the header `X-HUAWEI-CALLBACK-ID` */
  take(signature: string | undefined, body: unknown): ReceiptAnswer {
    const proof = this.secret.prove(signature, this.options.clock.now());
    if (typeof proof === 'object') {
      this.tellTime(proof.offMs);
      return 'otherTime';
    }
    if (proof === 'notSigned') {
      return proof;
    }
    this.isTimeTold = false;
    return proof === 'copy' ? 'taken' : this.read(body);
  }

  private read(body: unknown): ReceiptAnswer {
    const { retire, onReceipt } = this.options;
    const receipts = readReceipts(body);
    receipts?.forEach((receipt) => {
      onReceipt?.(receipt);
      if (receipt.retire) {
        retire(receipt.token);
      }
    });
    return receipts === undefined ? 'notUnderstood' : 'taken';
  }

  private tellTime(offMs: number): void {
    if (!this.isTimeTold) {
      this.isTimeTold = true;
      this.options.onOtherTime?.(offMs);
    }
  }
}
