import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { VirtualClock } from '../../simulator/device/Clock.ts';
import { DeskKey } from '../../simulator/cloud/DeskKey.ts';
import { PushCloud } from '../../simulator/cloud/PushCloud.ts';
import type { CallMessage } from '../../simulator/cloud/PushTarget.ts';
import { AppServer } from '../AppServer.ts';
import type { LinkSocket } from '../link/LinkSocket.ts';
import { FakePusher } from '../testing/FakePusher.ts';
import { MemoryClient } from '../testing/MemoryClient.ts';
import type { Io } from './Io.ts';
import { TestIo } from '../testing/TestIo.ts';
import { main } from './main.ts';

interface Bench {
  readonly io: TestIo;
  readonly server: AppServer;
  readonly pusher: FakePusher;
  readonly url: string;
  readonly clock: VirtualClock;
  /** The called device joins, as it does after the push. */
  callee(): { readonly client: MemoryClient; readonly sessionId: string };
}

async function bench(t: TestContext): Promise<Bench> {
  const clock = new VirtualClock();
  const pusher = new FakePusher();
  const server = new AppServer({ pusher, clock });
  server.registry.put({ user: 'bob', device: 'phone', token: 'T1' });
  const port = await server.listen(0);
  t.after(() => server.close());
  const callee = (): { client: MemoryClient; sessionId: string } => {
    const { sessionId, joinToken } = pusher.offerTo('T1');
    const client = new MemoryClient(server.link).join(String(sessionId), String(joinToken));
    return { client, sessionId: String(sessionId) };
  };
  return { io: new TestIo(clock), server, pusher, url: `http://127.0.0.1:${port}`, clock, callee };
}

test('a call is placed, answered, and ended by the caller when its time is over', async (t) => {
  const { io, url, callee, clock, pusher } = await bench(t);
  const code = main(['--scene', 'video', '--name', 'Alice', '--server', url, '--hang-up-after', '5'], io);
  await io.line('calling');
  const { client, sessionId } = callee();
  client.say({ type: 'ringing', sessionId }).say({ type: 'accept', media: 'voice', sessionId });
  await io.line('connected');
  await clock.advance(4999);
  assert.ok(!io.lines.includes('hanging up'));
  await clock.advance(1);
  assert.equal(await code, 0);
  assert.deepEqual(io.lines, ['calling', 'ringing', 'answered (voice)', 'connected', 'hanging up',
    'ended: hangup (you hung up)']);
  assert.deepEqual(client.news().at(-1), 'ended remoteHangup');
  assert.equal(pusher.offerTo('T1')['scene'], 'video');
  assert.deepEqual(io.errors, []);
});

test('the key hangs up: before the answer it cancels', async (t) => {
  const { io, url, callee } = await bench(t);
  const code = main(['--server', url], io);
  await io.line('calling');
  const { client } = callee();
  io.hangUp();
  assert.equal(await code, 0);
  assert.deepEqual(io.lines, ['calling', 'cancelling', 'ended: cancelled (cancelled before the answer)']);
  assert.deepEqual(client.news().at(-1), 'ended cancelled');
});

test('nobody answers in the caller\'s time: it cancels', async (t) => {
  const { io, url, clock } = await bench(t);
  const code = main(['--server', url, '--answer-timeout', '10'], io);
  await io.line('calling');
  await clock.advance(10_000);
  assert.equal(await code, 0);
  assert.equal(io.lines.at(-1), 'ended: cancelled (cancelled before the answer)');
});

test('the other side says no, and that is no failure', async (t) => {
  const { io, url, callee } = await bench(t);
  const code = main(['--server', url], io);
  await io.line('calling');
  const { client, sessionId } = callee();
  client.say({ type: 'decline', reason: 'busy', sessionId });
  assert.equal(await code, 0);
  assert.equal(io.lines.at(-1), 'ended: busy (the other side is busy)');
});

test('mute and media of the other side are told; a failed end is exit code 1', async (t) => {
  const { io, url, callee } = await bench(t);
  const code = main(['--server', url], io);
  await io.line('calling');
  const { client, sessionId } = callee();
  client.say({ type: 'accept', media: 'video', sessionId });
  await io.line('connected');
  client.say({ type: 'mute', muted: true, sessionId }).say({ type: 'media', media: 'voice', sessionId })
    .say({ type: 'hangup', reason: 'connectFailed', sessionId });
  assert.equal(await code, 1);
  assert.deepEqual(io.lines.slice(-3), ['the other side is muted', 'now a voice call',
    'ended: connectFailed (answered, but no connection came about)']);
});

test('a link that breaks is joined again, and what was said meanwhile is sent then', async (t) => {
  const { io, url, server, callee, clock } = await bench(t);
  const sockets: LinkSocket[] = [];
  const connect = server.link.connect.bind(server.link);
  server.link.connect = (socket) => {
    sockets.push(socket);
    return connect(socket);
  };
  const code = main(['--server', url], io);
  await io.line('calling');
  const { client, sessionId } = callee();
  client.say({ type: 'accept', media: 'voice', sessionId });
  await io.line('connected');
  const timers = clock.pendingTimers;
  sockets[0]?.close(1012, 'restart');
  // Both ends have noticed: the server waits for the return, the caller for the next attempt.
  await until(() => clock.pendingTimers === timers + 2);
  io.hangUp();
  await clock.advance(500);
  assert.equal(await code, 0);
  assert.deepEqual(io.lines.slice(-3), ['hanging up', 'on the link again', 'ended: hangup (you hung up)']);
  assert.equal(client.news().at(-1), 'ended remoteHangup');
});

test('a link that does not come back: one line, exit code 1', async (t) => {
  const { io, url, server, clock } = await bench(t);
  const code = main(['--server', url], io);
  await io.line('calling');
  await server.close();
  while (io.errors.length === 0) {
    await until(() => clock.pendingTimers > 0 || io.errors.length > 0);
    await clock.advance(8000);
  }
  assert.equal(await code, 1);
  assert.match(io.errors.join(), /^The link to the app server is lost/);
});

test('what answers but is no app server of ours is told so', async (t) => {
  const stranger = createServer((_, response) => response.end('<html>')).listen(0, '127.0.0.1');
  t.after(() => stranger.close());
  await once(stranger, 'listening');
  const io = new TestIo(new VirtualClock());
  const { port } = stranger.address() as AddressInfo;
  assert.equal(await main(['--server', `http://127.0.0.1:${port}`], io), 1);
  assert.match(io.errors.join(), /^The call was not placed: what answers there \(HTTP 200\) is not/);
});

test('a place to listen that is taken is told with what to do', async (t) => {
  const { url } = await bench(t);
  await withCloud(t, async ({ clock, baseUrl }, keyFile) => {
    const world = new TestIo(clock);
    const listen = new URL(url).host;
    assert.equal(await main(['--key', keyFile, '--token', 'T1', '--listen', listen, '--push-base', baseUrl], world), 1);
    assert.match(world.errors.join(), /^Cannot listen on 127\.0\.0\.1:\d+ \(EADDRINUSE\): another program listens there, .* name another place with --listen\.$/);
    return world;
  });
});

/** Lets real sockets work until something is so. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

test('a second hang-up leaves at once with exit code 1', async (t) => {
  const { io, url } = await bench(t);
  const code = main(['--server', url], io);
  await io.line('calling');
  io.hangUp();
  io.hangUp();
  assert.equal(await code, 1);
  assert.deepEqual(io.errors, ['Left without the server\'s confirmation.']);
});

test('an app server that is not there: one line, exit code 1', async () => {
  const io = new TestIo(new VirtualClock());
  assert.equal(await main(['--server', 'http://127.0.0.1:1'], io), 1);
  assert.equal(io.errors.length, 1);
  assert.match(io.errors[0] ?? '',
    /^Cannot reach the app server at http:\/\/127\.0\.0\.1:1 \(.+\)\. Start it with "npm start"/);
  assert.deepEqual(io.lines, []);
});

test('what the app server refuses is told in its words', async (t) => {
  const { io, url, server } = await bench(t);
  server.registry.drop('T1');
  assert.equal(await main(['--server', url], io), 1);
  assert.match(io.errors[0] ?? '', /^The call was not placed\. No device has uploaded its push token yet/);
});

test('a name that makes the push too large is told, not sent', async (t) => {
  const { io } = await withCloud(t, async (cloud, keyFile) => {
    const world = new TestIo(cloud.clock);
    const args = ['--key', keyFile, '--token', 'T1', '--listen', '127.0.0.1:0', '--push-base', cloud.baseUrl];
    assert.equal(await main([...args, '--name', '长'.repeat(1024), '--caller-id', '长'.repeat(256)], world), 1);
    return world;
  });
  assert.match(io.errors[0] ?? '', /bytes without its tokens; 4096 are allowed/);
});

/** Runs with the desk's push cloud on a real port and the key file on disk. */
async function withCloud(t: TestContext, run: (
  cloud: { clock: VirtualClock; baseUrl: string; delivered: CallMessage[]; push: PushCloud; key: DeskKey },
  keyFile: string,
) => Promise<TestIo>): Promise<{ io: TestIo; delivered: CallMessage[] }> {
  const clock = new VirtualClock();
  const key = await DeskKey.generate();
  const push = new PushCloud({ clock, account: key.account });
  const delivered: CallMessage[] = [];
  push.register('T1', { online: true, deliver: (message) => void delivered.push(message) });
  const door = await push.listen(0);
  const folder = mkdtempSync(join(tmpdir(), 'call-'));
  t.after(async () => {
    rmSync(folder, { recursive: true });
    await door.close();
  });
  const keyFile = join(folder, 'private.json');
  key.write(keyFile);
  return { io: await run({ clock, baseUrl: door.baseUrl, delivered, push, key }, keyFile), delivered };
}

test('with a key of its own the command pushes through the push cloud', async (t) => {
  const { io, delivered } = await withCloud(t, async ({ clock, baseUrl }, keyFile) => {
    const world = new TestIo(clock);
    const code = main(['--key', keyFile, '--project', '100000000000000001', '--token', 'T1', '--listen', '127.0.0.1:0',
      '--push-base', baseUrl, '--scene', 'video'], world);
    await world.line('calling');
    world.hangUp();
    assert.equal(await code, 0);
    return world;
  });
  assert.equal(delivered.length, 1);
  assert.equal(JSON.parse(delivered[0]?.extraData ?? '{}').scene, 'video');
  assert.match(io.lines[0] ?? '', /^The link of this call is carried on 127\.0\.0\.1:\d+/);
});

test('wrong key, other project, unknown token, unreachable push cloud: one line each, exit code 1', async (t) => {
  await withCloud(t, async ({ clock, baseUrl, push }, keyFile) => {
    const world = new TestIo(clock);
    const other = join(keyFile, '..', 'other.json');
    writeFileSync(other, JSON.stringify({ ...(await DeskKey.generate()).file, sub_account: undefined }), { mode: 0o600 });
    const run = async (...args: string[]): Promise<string> => {
      world.errors.length = 0;
      assert.equal(await main(['--listen', '127.0.0.1:0', ...args], world), 1);
      assert.equal(world.errors.length, 1);
      return world.errors[0] ?? '';
    };
    const base = ['--push-base', baseUrl];
    assert.match(await run('--key', other, '--token', 'T1', ...base), /other\.json has no "sub_account"/);
    assert.match(await run('--key', keyFile, '--project', '9', '--token', 'T1', ...base), /not of --project 9/);
    assert.match(await run('--key', keyFile, '--token', 'SECRET', ...base), /refused.*80300007.*tokenFormatError/);
    push.answerNext(401, '80200001', '', 2);
    assert.match(await run('--key', keyFile, '--token', 'T1', ...base), /does not accept our identity.*80200001/);
    assert.match(await run('--key', keyFile, '--token', 'T1', '--push-base', 'http://a.com'), /must begin with https/);
    assert.ok(!world.errors.concat(world.lines).join().includes('SECRET'));
    const unreachable = run('--key', keyFile, '--token', 'T1', '--push-base', 'http://127.0.0.1:1');
    for (let isDone = false; !isDone;) {
      // The sender's pauses pass; a refused connection is real time and short.
      await new Promise((resolve) => setImmediate(resolve));
      await clock.advance(100);
      isDone = world.errors.length > 0;
    }
    assert.match(await unreachable, /Cannot reach the push cloud at 127\.0\.0\.1:1/);
    return world;
  });
});

test('as a process: one line on stderr and exit code 1, help on stdout and exit code 0', async () => {
  const script = fileURLToPath(new URL('call.ts', import.meta.url));
  const run = (...args: string[]): Promise<{ code: unknown; stdout: string; stderr: string }> =>
    new Promise((resolve) => {
      execFile(process.execPath, ['--import', 'tsx', script, ...args], (error, stdout, stderr) =>
        resolve({ code: error?.code ?? 0, stdout, stderr }));
    });
  const wrong = await run('--server', 'http://127.0.0.1:1');
  assert.deepEqual([wrong.code, wrong.stdout, wrong.stderr.trim().split('\n').length], [1, '', 1]);
  const help = await run('--help');
  assert.equal(help.code, 0);
  assert.match(help.stdout, /--hang-up-after SECONDS/);
  assert.equal(help.stderr, '');
});
