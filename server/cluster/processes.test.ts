import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { WebSocket } from 'ws';
import { CREDENTIAL } from '../testing/MemoryClient.ts';
import { hasRedis, NO_REDIS, RedisServer } from '../testing/RedisServer.ts';
import { said } from '../testing/said.ts';

/** Two real processes and a real Redis: one of the processes is killed in the middle of a call. */

const MAIN = fileURLToPath(new URL('../cli/serve/main.ts', import.meta.url));

interface Server {
  readonly child: ChildProcess;
  readonly port: number;
}

describe('Two server processes', { skip: hasRedis() ? false : NO_REDIS }, () => {
  it('are asked for one new name at the same time, and one of them gives it away', async (t) => {
    const redis = await RedisServer.start();
    t.after(() => redis.kill());
    const ports = (await Promise.all([start(t, redis.url), start(t, redis.url)])).map(({ port }) => port);
    const claim = async (port: number, user: string): Promise<number> => (await fetch(`http://127.0.0.1:${port}/v1/tokens`, {
      method: 'POST', headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ user, device: `${user}-at-${port}`, token: `T-${user}-${port}`, credential: `the-secret-of-${user}-at-${port}` }),
    })).status;
    const names = Array.from({ length: 20 }, (_, i) => `wanted-${i}`);
    const answers = await Promise.all(names.map((name) => Promise.all(ports.map((port) => claim(port, name)))));
    assert.deepEqual(answers.map((pair) => pair.sort()), names.map(() => [204, 403]));
  });

  it('one is killed in the middle of a call, and both ends go on talking through the other', async (t) => {
    const redis = await RedisServer.start();
    t.after(() => redis.kill());
    const [a, b] = await Promise.all([start(t, redis.url), start(t, redis.url)]);
    const phone = await client(t, b.port);
    phone.say({ type: 'hello', user: 'bob', device: 'phone' });
    const caller = await client(t, a.port);
    caller.say({ type: 'hello', user: 'ann', device: 'anns' });
    const ids = { sessionId: 'session-of-two', joinToken: 'a-secret-of-the-caller' };
    // The hello has to reach the other process first; a call to somebody unknown fails, and is placed again.
    const invite = await retry(async () => {
      caller.say({ type: 'call', ...ids, to: 'bob', media: 'voice', caller: { id: 'ann', name: 'Ann' } });
      return phone.hears('invite', 300);
    });
    const mine = { sessionId: ids.sessionId, joinToken: String(invite['joinToken']) };
    phone.say({ type: 'join', ...mine });
    await phone.hears('joined');
    phone.say({ type: 'accept', media: 'voice', sessionId: ids.sessionId });
    await caller.hears('connected');
    a.child.kill('SIGKILL');
    const again = await client(t, b.port);
    await retry(async () => {
      again.say({ type: 'join', ...ids });
      return again.hears('joined', 500);
    });
    // The truth of the talk comes with each join; on a slow machine there were several.
    assert.equal((await again.hears('mute'))['muted'], false);
    phone.say({ type: 'mute', muted: true, sessionId: ids.sessionId });
    await retry(async () => assert.equal((await again.hears('mute'))['muted'], true));
    again.say({ type: 'hangup', reason: 'hangup', sessionId: ids.sessionId });
    assert.equal((await phone.hears('ended'))['reason'], 'remoteHangup');
  });
});

async function start(t: TestContext, url: string): Promise<Server> {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, '--listen', '127.0.0.1:0'],
    { env: { ...process.env, REDIS_URL: url, JOIN_KEYS: `k:${'0f'.repeat(32)}`, NODE_V8_COVERAGE: '' }, stdio: ['ignore', 'pipe', 'ignore'] });
  t.after(() => child.kill('SIGKILL'));
  return { child, port: Number((await said(child, /Ready on http:\/\/127\.0\.0\.1:(\d+)/))[1]) };
}

interface Client {
  say(frame: object): void;
  /** The next frame of this type. Rejects if none comes in time. */
  hears(type: string, ms?: number): Promise<Record<string, unknown>>;
}

async function client(t: TestContext, port: number): Promise<Client> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/link`);
  t.after(() => socket.terminate());
  const frames: Record<string, unknown>[] = [];
  socket.on('message', (data) => frames.push(JSON.parse(String(data)) as Record<string, unknown>));
  socket.on('error', () => undefined);
  await once(socket, 'open');
  return {
    say: (frame) => socket.send(JSON.stringify({ v: 1, credential: CREDENTIAL, ...frame })),
    hears: async (type, ms = 20_000) => {
      for (const end = Date.now() + ms; Date.now() < end; await pause(10)) {
        const at = frames.findIndex((frame) => frame['type'] === type);
        const [found] = at < 0 ? [] : frames.splice(0, at + 1).slice(-1);
        if (found !== undefined) {
          return found;
        }
      }
      throw new Error(`heard no ${type} in ${ms} ms`);
    },
  };
}

async function retry<T>(attempt: () => Promise<T>): Promise<T> {
  for (const end = Date.now() + 30_000; ;) {
    try {
      return await attempt();
    } catch (error) {
      if (Date.now() > end) {
        throw error;
      }
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
