import { digestOf, matches, type Digest } from './digest.ts';
import type { JoinTokens } from './JoinTokens.ts';
import type { SeatId } from './Session.ts';

/** Whose a seat is. */
export interface SeatOwner {
  readonly account: string;
  /** By which the one device is known that may sit there. Undefined where nobody knows it yet: the first to come is it. */
  readonly holder?: Digest | undefined;
}

/** For a device that this server knows only by where to push to. */
export const ANYBODY: SeatOwner = { account: '' };

/** What opens a seat: its owner, and its secret where one was chosen. */
export interface SeatLock extends SeatOwner {
  /** Of the secret that the caller's app has chosen for its seat. */
  readonly chosen?: Digest | undefined;
}

/** What a client shows to take a seat, or to leave it without a connection. */
export interface SeatKeys {
  readonly joinToken: string;
  /** The device's own secret; what was drawn for this one call by a client that is none. */
  readonly credential: string;
}

/** Why a join token opens nothing. */
export type Refusal = 'badToken' | 'expiredToken';

/** The sentence for each refusal, as the client is told. */
export const REFUSALS: Readonly<Record<Refusal, string>> = {
  badToken: 'The join token is not one of this session, or not this device\'s.',
  expiredToken: 'The join token is too old: the call has stopped ringing.',
};

/**
 * Who may sit where. A token that was overheard is of no use: it opens a seat to the device whose it is, and to no other.
 * To that one it opens it again and again, after each lost connection, for as long as the session lives.
 */
export class SeatLocks {
  private readonly locks: Map<SeatId, SeatLock>;

  constructor(private readonly sessionId: string, private readonly tokens: JoinTokens, locks: ReadonlyMap<SeatId, SeatLock>) {
    this.locks = new Map(locks);
  }

  get all(): ReadonlyMap<SeatId, SeatLock> {
    return this.locks;
  }

  issue(seat: SeatId, until: number): string {
    return this.tokens.issue({ sessionId: this.sessionId, seat, account: this.locks.get(seat)?.account ?? '', until });
  }

  /**
   * @param isDone true for a seat that was taken before, or is over: then it does not matter how late it is
   * @param onStranger told of a good token in wrong hands
   */
  open({ joinToken, credential }: SeatKeys, now: number, isDone: (seat: SeatId) => boolean,
    onStranger: (seat: SeatId) => void): SeatId | Refusal {
    const { seat, until } = this.read(joinToken) ?? {};
    const lock = seat && this.locks.get(seat);
    if (seat === undefined || lock === undefined) {
      return 'badToken';
    }
    if (lock.holder !== undefined && !matches(lock.holder, credential)) {
      onStranger(seat);
      return 'badToken';
    }
    if (until !== undefined && now > until && !isDone(seat)) {
      return 'expiredToken';
    }
    this.locks.set(seat, { ...lock, holder: digestOf(credential) });
    return seat;
  }

  private read(token: string): { readonly seat: SeatId; readonly until?: number } | undefined {
    const { chosen } = this.locks.get('caller') ?? {};
    return chosen !== undefined && matches(chosen, token) ? { seat: 'caller' }
      : this.tokens.read(token, this.sessionId, (seat) => this.locks.get(seat)?.account);
  }
}
