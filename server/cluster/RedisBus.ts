import { createClient } from '@redis/client';
import type { NodeMessage } from './NodeMessage.ts';

type Redis = ReturnType<typeof clientOf>;

/** All keys begin with it, so that the database may have other uses. */
export const PREFIX = 'voip:';

const EVERYBODY = `${PREFIX}all`;

/** Which Redis, by which name, and who hears of trouble. */
export interface RedisBusOptions {
  readonly url: string;
  /** Name of this process among the others. */
  readonly me: string;
  /** Told once when Redis is out of reach, and once when it is back. Messages hold no password. */
  readonly onNews: (line: string) => void;
  /** The connection is there again, perhaps to a Redis that has forgotten everything. */
  readonly onBack: () => void;
}

/** The one place where Redis is spoken to: commands, and messages from process to process. */
export class RedisBus {
  private readonly listener: Redis;
  private isOpen = false;
  private isAway = false;

  private constructor(private readonly options: RedisBusOptions, readonly redis: Redis) {
    this.listener = redis.duplicate();
    this.listener.on('error', () => undefined);
    redis.on('error', (error: Error) => this.away(error));
    redis.on('ready', () => this.back());
  }

  /** Rejects with a sentence if Redis cannot be reached. */
  static async open(options: RedisBusOptions, onMessage: (message: NodeMessage) => void): Promise<RedisBus> {
    const redis = clientOf(options.url);
    const failed = new Promise<never>((_, reject) => redis.once('error', reject));
    const bus = new RedisBus(options, redis);
    try {
      await Promise.race([redis.connect(), failed]);
    } catch (error) {
      bus.cut();
      throw new Error(`Cannot reach Redis at ${placeOf(options.url)} (${wordOf(error)}). Check REDIS_URL.`);
    }
    bus.isOpen = true;
    await bus.listener.connect();
    const take = (text: string): void => onMessage(JSON.parse(text) as NodeMessage);
    await bus.listener.subscribe([EVERYBODY, channelOf(options.me)], take);
    return bus;
  }

  /** To one process. What is said while Redis is away is lost; who waits for an answer has a time for it. */
  say(to: string, message: NodeMessage): void {
    this.publish(channelOf(to), message);
  }

  /** To all processes, this one too. */
  sayToAll(message: NodeMessage): void {
    this.publish(EVERYBODY, message);
  }

  /** Goodbye: what was sent is sent. */
  async close(): Promise<void> {
    await Promise.allSettled([this.redis.close(), this.listener.close()]);
  }

  /** No goodbye, as when the process is killed. */
  cut(): void {
    for (const client of [this.redis, this.listener]) {
      if (client.isOpen) {
        client.destroy();
      }
    }
  }

  private publish(channel: string, message: NodeMessage): void {
    this.redis.publish(channel, JSON.stringify(message)).catch(() => undefined);
  }

  private away(error: unknown): void {
    if (this.isOpen && !this.isAway) {
      this.isAway = true;
      this.options.onNews(`Redis at ${placeOf(this.options.url)} is out of reach (${wordOf(error)}). `
        + 'Calls of this process go on; those of others cannot be joined here.');
    }
  }

  private back(): void {
    if (this.isAway) {
      this.isAway = false;
      this.options.onNews('Redis is back.');
      this.options.onBack();
    }
  }
}

/** Commands are not kept for later while Redis is away: what they say may not be true by then. */
function clientOf(url: string) {
  return createClient({ url, disableOfflineQueue: true });
}

function channelOf(node: string): string {
  return `${PREFIX}to:${node}`;
}

/** The address without user and password. */
function placeOf(url: string): string {
  return URL.canParse(url) ? new URL(url).host : 'the address given';
}

function wordOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message.split('\n')[0] ?? 'unknown error';
}
