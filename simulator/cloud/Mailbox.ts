import type { DeskClock } from '../device/Clock.ts';
import type { PushTarget } from './PushTarget.ts';

interface Letter {
  readonly token: string;
  /** ms since the epoch; afterwards it is thrown away. */
  readonly until: number;
  readonly hand: (target: PushTarget) => void;
}

/** Which device a token leads to, and what waits for those that are offline. */
export class Mailbox {
  private readonly targets = new Map<string, PushTarget>();
  /** Tokens that were given out once and lead nowhere now. */
  private readonly retired = new Set<string>();
  /** Whose token was deleted: the next token of the device takes its place. */
  private readonly revoked = new Map<string, PushTarget>();
  private waiting: Letter[] = [];

  constructor(private readonly clock: DeskClock, private readonly latencyMs: number) {}

  register(token: string, target: PushTarget): void {
    this.targets.set(token, target);
    this.retired.delete(token);
  }

  retire(token: string): void {
    if (this.targets.delete(token)) {
      this.retired.add(token);
    }
  }

  /** The token is none any more, and what waits for it is thrown away. */
  revoke(token: string): void {
    const target = this.targets.get(token);
    this.targets.delete(token);
    this.waiting = this.waiting.filter((letter) => letter.token !== token);
    if (target !== undefined) {
      this.revoked.set(token, target);
    }
  }

  renew(old: string, token: string): void {
    const target = this.targets.get(old) ?? this.revoked.get(old);
    this.retire(old);
    this.revoked.delete(old);
    if (target !== undefined) {
      this.register(token, target);
    }
  }

  /** True for a token that was given out, be it in use or not: the cloud only learns later that a device is gone. */
  isToken(token: string): boolean {
    return this.targets.has(token) || this.retired.has(token);
  }

  /** Delivers now (or after the latency), or keeps the message until the device is back. */
  post(token: string, ttlSeconds: number, hand: (target: PushTarget) => void): void {
    const letter: Letter = { token, until: this.clock.now() + ttlSeconds * 1000, hand };
    if (this.latencyMs > 0) {
      this.clock.setTimeout(() => this.bring(letter), this.latencyMs);
    } else {
      this.bring(letter);
    }
  }

  /** The device's connection stands again: it gets what is still valid, oldest first. */
  cameOnline(target: PushTarget): void {
    const letters = this.waiting;
    this.waiting = [];
    letters.forEach((letter) => {
      if (this.targets.get(letter.token) === target) {
        this.bring(letter);
      } else {
        this.waiting.push(letter);
      }
    });
  }

  private bring(letter: Letter): void {
    const target = this.targets.get(letter.token);
    if (target === undefined || this.clock.now() >= letter.until) {
      return;
    }
    if (target.online) {
      letter.hand(target);
    } else {
      this.waiting.push(letter);
    }
  }
}
