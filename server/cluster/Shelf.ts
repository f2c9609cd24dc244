import type { RedisBus } from './RedisBus.ts';
import { PREFIX } from './RedisBus.ts';

/** A session of a process that has died is kept this long for another one, in ms; living ones are written anew before. */
export const KEPT_MS = 10 * 60_000;

/** Writes a session if it is this process's, or nobody's. KEYS: session, owned. ARGV: me, record, ttl, id. */
const SAVE = `
local owner = redis.call('HGET', KEYS[1], 'owner')
if owner and owner ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'owner', ARGV[1], 'record', ARGV[2])
redis.call('PEXPIRE', KEYS[1], ARGV[3])
redis.call('SADD', KEYS[2], ARGV[4])
return 1`;

/** Takes a session from a dead process; of several that try, one gets it. KEYS: session. ARGV: dead, me. */
const ADOPT = `
if redis.call('HGET', KEYS[1], 'owner') ~= ARGV[1] then return false end
redis.call('HSET', KEYS[1], 'owner', ARGV[2])
return redis.call('HGET', KEYS[1], 'record')`;

/** Takes a session off the shelf, if it is this process's. KEYS: session, owned. ARGV: me, id. */
const FORGET = `
redis.call('SREM', KEYS[2], ARGV[2])
if redis.call('HGET', KEYS[1], 'owner') == ARGV[1] then redis.call('DEL', KEYS[1]) end
return 1`;

/** The sessions of all processes, as text, each with its owner. */
export class Shelf {
  constructor(private readonly bus: RedisBus, private readonly me: string) {}

  /** False if the session is another process's by now. Rejects if Redis is away. */
  async save(sessionId: string, record: string): Promise<boolean> {
    const keys = [sessionKey(sessionId), ownedKey(this.me)];
    return await this.bus.redis.eval(SAVE, { keys, arguments: [this.me, record, String(KEPT_MS), sessionId] }) === 1;
  }

  async forget(sessionId: string): Promise<void> {
    const keys = [sessionKey(sessionId), ownedKey(this.me)];
    await this.bus.redis.eval(FORGET, { keys, arguments: [this.me, sessionId] });
  }

  /** The record, if this process is the one that goes on with it. */
  async adopt(sessionId: string, dead: string): Promise<string | undefined> {
    const record = await this.bus.redis.eval(ADOPT, { keys: [sessionKey(sessionId)], arguments: [dead, this.me] });
    return typeof record === 'string' ? record : undefined;
  }

  async ownerOf(sessionId: string): Promise<string | undefined> {
    return await this.bus.redis.hGet(sessionKey(sessionId), 'owner') ?? undefined;
  }

  async ownedBy(node: string): Promise<readonly string[]> {
    return this.bus.redis.sMembers(ownedKey(node));
  }

  /** Nobody is left who could ask for what that process owned. */
  async clear(node: string): Promise<void> {
    await this.bus.redis.del(ownedKey(node));
  }
}

function sessionKey(sessionId: string): string {
  return `${PREFIX}session:${sessionId}`;
}

function ownedKey(node: string): string {
  return `${PREFIX}owned:${node}`;
}
