import type { ServerClock } from '../Clock.ts';
import { PREFIX, type RedisBus } from './RedisBus.ts';

/** Who has said nothing for so long is dead, in ms. Shorter than a client's patience of 25 s, longer than a pause. */
const DEAD_AFTER_MS = 4000;

/** In this time a process says so often that it lives. */
const BEATS = 4;

const NODES = `${PREFIX}nodes`;

/** How long, in ms, a process may be silent, and what is done then. `me`: this one's name. */
export interface WatchOptions {
  readonly bus: RedisBus;
  readonly me: string;
  readonly clock: ServerClock;
  /** Default: 4000. */
  readonly deadAfterMs?: number | undefined;
  /** A process that was there is not any more. */
  readonly onDeath: (node: string) => Promise<void>;
  /** The others have taken this process for dead, and have acted on it: it was stopped for a while, or Redis was. */
  readonly onRevived: () => void;
}

/** Says that this process lives, and notices which of the others does not. */
export class Watch {
  private timer: number | undefined;
  /** The others that were alive when it looked last. */
  private others = new Set<string>();
  private isFirst = true;
  private readonly deadAfterMs: number;

  constructor(private readonly options: WatchOptions) {
    this.deadAfterMs = options.deadAfterMs ?? DEAD_AFTER_MS;
  }

  async start(): Promise<void> {
    await this.beat();
  }

  async isAlive(node: string): Promise<boolean> {
    return await this.options.bus.redis.exists(aliveKey(node)) === 1;
  }

  /** Says that this process stops: the others need not wait to notice. */
  async stop(): Promise<void> {
    this.pause();
    await this.options.bus.redis.del(aliveKey(this.options.me)).catch(() => undefined);
  }

  /** Stops without a word, as a killed process does. */
  pause(): void {
    if (this.timer !== undefined) {
      this.options.clock.clearTimeout(this.timer);
    }
    this.timer = undefined;
  }

  private async beat(): Promise<void> {
    this.timer = this.options.clock.setTimeout(() => void this.beat(), this.deadAfterMs / BEATS);
    const { bus: { redis }, me } = this.options;
    try {
      const expiration = { type: 'PX', value: this.deadAfterMs } as const;
      const before = await redis.set(aliveKey(me), '1', { expiration, GET: true });
      await redis.sAdd(NODES, me);
      if (before === null && !this.isFirst) {
        this.options.onRevived();
      }
      this.isFirst = false;
      await this.look();
    } catch {
      // Redis is away, which is told elsewhere; the next beat tries again.
    }
  }

  /** Each process looks for itself. What has to be done once is decided by Redis, not by who comes first here. */
  private async look(): Promise<void> {
    const { bus: { redis }, me, onDeath } = this.options;
    const nodes = (await redis.sMembers(NODES)).filter((node) => node !== me);
    for (const node of new Set([...nodes, ...this.others])) {
      if (await this.isAlive(node)) {
        this.others.add(node);
      } else {
        this.others.delete(node);
        await onDeath(node);
        await redis.sRem(NODES, node);
      }
    }
  }
}

function aliveKey(node: string): string {
  return `${PREFIX}alive:${node}`;
}
