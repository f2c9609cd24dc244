import type { CallerAndCalled } from '../link/Neighbours.ts';
import { PREFIX, type RedisBus } from './RedisBus.ts';

/** Longer than any ring; two calls that cross each other do so within seconds. In ms. */
const KEPT_MS = 120_000;

/** Who calls whom, for all processes: of two people who call each other, each call may live in another one. */
export class Pairs {
  constructor(private readonly bus: RedisBus) {}

  add(pair: CallerAndCalled, sessionId: string): void {
    const key = keyOf(pair);
    this.bus.redis.multi().sAdd(key, sessionId).pExpire(key, KEPT_MS).exec().catch(() => undefined);
  }

  remove(pair: CallerAndCalled, sessionId: string): void {
    this.bus.redis.sRem(keyOf(pair), sessionId).catch(() => undefined);
  }

  /** False too where Redis is away. */
  async has(pair: CallerAndCalled): Promise<boolean> {
    return await this.bus.redis.exists(keyOf(pair)).catch(() => 0) === 1;
  }
}

function keyOf({ from, to }: CallerAndCalled): string {
  return `${PREFIX}pair:${JSON.stringify([from, to])}`;
}
