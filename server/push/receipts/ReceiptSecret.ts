import { createHmac, timingSafeEqual } from 'node:crypto';

/** User name and secret as typed into AppGallery Connect for the receipts (push-msg-receipt.md). */
export interface ReceiptAccount {
  readonly userName: string;
  readonly secret: string;
}

/**
 * How far a receipt's time may lie from ours, in ms. The documents say what the time is (the message's own) and nothing of
 * how old it may be: they are sent at once, and clocks are not exact. It bounds for how long a copy must be known as one.
 */
const TOLERANCE_MS = 5 * 60_000;

/**
 * Whether a receipt comes from the push cloud: `first` if so; `copy` for a header that was taken before; `offMs` for one
 * that is signed rightly but whose time is so far after ours.
 */
export type Proof = 'first' | 'copy' | 'notSigned' | { readonly offMs: number };

/**
 * Says whether a receipt comes from the push cloud: `X-HUAWEI-CALLBACK-ID: timestamp=…;nonce=…;value=…`, where value
 * is Base64(HMAC-SHA256(secret, timestamp + nonce + userName)). One header is taken once: a copy retires nothing. What the
 * receipt says is not signed, so TLS has to keep the header from everybody else.
 */
export class ReceiptSecret {
  private readonly keys: readonly Buffer[];
  /** Nonces of the last minutes, with the time after which they need not be known any more. */
  private readonly seen = new Map<string, number>();

  /** @throws Error if user name or secret is empty: the cloud signs only if it has both. */
  constructor(private readonly account: ReceiptAccount) {
    if (account.userName === '' || account.secret === '') {
      throw new Error('Receipts need a user name and a secret, as typed into AppGallery Connect.');
    }
    this.keys = keysOf(account.secret);
  }

  /** @param now ms since the epoch */
  prove(header: string | undefined, now: number): Proof {
    const { timestamp, nonce, value } = fieldsOf(header ?? '');
    if (timestamp === undefined || nonce === undefined || value === undefined || !/^\d{10,16}$/.test(timestamp)) {
      return 'notSigned';
    }
    const signed = Buffer.from(value, 'base64');
    const text = `${timestamp}${nonce}${this.account.userName}`;
    if (!this.keys.some((key) => isEqual(createHmac('sha256', key).update(text).digest(), signed))) {
      return 'notSigned';
    }
    const offMs = Number(timestamp) - now;
    return Math.abs(offMs) > TOLERANCE_MS ? { offMs } : this.isFirst(nonce, now) ? 'first' : 'copy';
  }

  /** Only what was signed comes here, so nobody else can fill the memory. */
  private isFirst(nonce: string, now: number): boolean {
    for (const [known, until] of this.seen) {
      if (until < now) {
        this.seen.delete(known);
      }
    }
    const isNew = !this.seen.has(nonce);
    this.seen.set(nonce, now + 2 * TOLERANCE_MS);
    return isNew;
  }
}

/**
 * Newer receipt configurations have a secret in Base64, older ones a text; nothing in the request says which. What is
 * no Base64 must not be read as such: of "!!!" nothing would be left, and everybody can sign with an empty key.
 */
function keysOf(secret: string): readonly Buffer[] {
  const decoded = Buffer.from(secret, 'base64');
  const text = Buffer.from(secret, 'utf8');
  return decoded.toString('base64') === secret ? [decoded, text] : [text];
}

/** One document writes a space after each semicolon, the other none. The value itself may end with "=". */
function fieldsOf(header: string): Partial<Record<'timestamp' | 'nonce' | 'value', string>> {
  return Object.fromEntries(header.split(';').map((part) => part.trim()).map((part) => {
    const at = part.indexOf('=');
    return [part.slice(0, at), part.slice(at + 1)];
  }));
}

function isEqual(one: Buffer, other: Buffer): boolean {
  return one.length === other.length && timingSafeEqual(one, other);
}
