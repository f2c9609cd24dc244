import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { SeatId } from './Session.ts';

/** What join tokens are signed with. `id` stands in each token, so that a key can be replaced while calls go on. */
export interface JoinKey {
  readonly id: string;
  readonly secret: Uint8Array;
}

/** What a join token opens: one seat of one session, for one account. */
export interface JoinRight {
  readonly sessionId: string;
  readonly seat: SeatId;
  readonly account: string;
  /** Whoever has not sat down by then need not come any more; ms since the epoch. */
  readonly until: number;
}

const FORM = /^([\w-]{1,16})\.(caller|callee\d{1,5})\.([\da-z]{1,11})\.([\w-]{43})$/;

/**
 * Signs the tokens that open seats, and reads them: `key.seat.until.mac`. Session and account are signed and not said:
 * who joins names the one, and the session knows the other. HMAC rather than a JWT, because both ends of it are this
 * server and a push has 4,096 bytes for all (docs/decisions/0013).
 */
export class JoinTokens {
  /** @param keys the first one signs, each one is taken. Default: one of this process, which no other can read. */
  constructor(private readonly keys: readonly [JoinKey, ...JoinKey[]] = [{ id: '0', secret: randomBytes(32) }]) {}

  issue(right: JoinRight): string {
    const [key] = this.keys;
    return `${key.id}.${right.seat}.${right.until.toString(36)}.${macOf(key, right)}`;
  }

  /** What this token opens in this session; undefined where we have not signed it for this session. */
  read(token: string, sessionId: string, accountOf: (seat: SeatId) => string | undefined): JoinRight | undefined {
    const [, id, name, time = '', mac = ''] = FORM.exec(token) ?? [];
    const key = this.keys.find((one) => one.id === id);
    const seat = name as SeatId;
    const account = key === undefined ? undefined : accountOf(seat);
    if (key === undefined || account === undefined) {
      return undefined;
    }
    const right: JoinRight = { sessionId, seat, account, until: parseInt(time, 36) };
    return timingSafeEqual(Buffer.from(macOf(key, right)), Buffer.from(mac)) ? right : undefined;
  }
}

function macOf({ secret }: JoinKey, { sessionId, seat, account, until }: JoinRight): string {
  return createHmac('sha256', secret).update(JSON.stringify(['join', sessionId, seat, account, until])).digest('base64url');
}
