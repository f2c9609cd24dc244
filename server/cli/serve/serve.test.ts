import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { WebSocket } from 'ws';
import { systemClock, type ServerClock } from '../../Clock.ts';
import { CREDENTIAL } from '../../testing/MemoryClient.ts';
import { TestIo } from '../../testing/TestIo.ts';
import { serve } from './serve.ts';

const LOCAL = ['--listen', '127.0.0.1:0'];

function folderOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'serve-'));
  t.after(() => rmSync(folder, { recursive: true }));
  return folder;
}

interface Running {
  readonly io: TestIo<ServerClock>;
  readonly port: number;
  readonly stop: () => Promise<number>;
}

/** A server that runs until `stop`. */
async function start(args: readonly string[]): Promise<Running> {
  const io = new TestIo(systemClock);
  const done = serve([...LOCAL, ...args], {}, io);
  while (!io.lines.some((line) => line.startsWith('Ready'))) {
    assert.deepEqual(io.errors.filter((line) => !line.startsWith('No key')), []);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const port = Number(/:(\d+),/.exec(io.lines.find((line) => line.startsWith('Ready')) ?? '')?.[1]);
  return { io, port, stop: () => { io.hangUp(); return done; } };
}

function upload(port: number, device: string): Promise<Response> {
  return fetch(`http://127.0.0.1:${port}/v1/tokens`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ user: `bob-${device}`, device, credential: CREDENTIAL, token: `T-${device}` }),
  });
}

test('devices are kept over a restart, in a file for its owner only', async (t) => {
  const data = join(folderOf(t), 'devices.json');
  const first = await start(['--data', data]);
  assert.equal((await upload(first.port, 'phone')).status, 204);
  assert.equal(await first.stop(), 0);
  assert.equal(statSync(data).mode & 0o777, 0o600);
  const second = await start(['--data', data]);
  assert.ok(second.io.lines[0]?.includes('1 device known'));
  assert.equal(await second.stop(), 0);
});

test('a file of devices that is none is told, and left as it is', async (t) => {
  const data = join(folderOf(t), 'devices.json');
  writeFileSync(data, '{"broken"');
  const io = new TestIo(systemClock);
  assert.equal(await serve([...LOCAL, '--data', data], {}, io), 1);
  assert.match(io.errors[0] ?? '', /Cannot read the devices in .*Mend it, or name another file/);
  assert.equal(readFileSync(data, 'utf8'), '{"broken"');
});

test('without a key it says so, and a call reaches nobody by push', async () => {
  const { io, port, stop } = await start([]);
  assert.match(io.errors[0] ?? '', /^No key, so nothing is pushed/);
  await upload(port, 'phone');
  const response = await fetch(`http://127.0.0.1:${port}/v1/calls`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ scene: 'voice', caller: { id: 'a', name: 'Alice' } }),
  });
  assert.equal(response.status, 400);
  assert.match(((await response.json()) as { message: string }).message, /without a key, so it cannot push/);
  const created = /^\d\d:\d\d:\d\d\.\d{3} [\da-f]{8} the server: created \(voice\)$/;
  assert.ok(io.lines.some((line) => created.test(line)), io.lines.join('\n'));
  assert.ok(io.lines.every((line) => !line.includes('T-phone') && !line.includes('Alice')));
  assert.equal(await stop(), 0);
});

test('with a certificate it speaks HTTPS and secure WebSockets', async (t) => {
  const folder = folderOf(t);
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-days', '1',
    '-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'], { stdio: 'ignore' });
  const { io, port, stop } = await start(['--tls-cert', cert, '--tls-key', key]);
  assert.ok(io.lines[0]?.startsWith('Ready on https://'));
  const ca = readFileSync(cert);
  const [response] = await once(request({ host: '127.0.0.1', port, path: '/health', ca }).end(), 'response');
  assert.equal((response as { statusCode: number }).statusCode, 200);
  (response as { resume(): void }).resume();
  const socket = new WebSocket(`wss://127.0.0.1:${port}/link`, { ca });
  await once(socket, 'open');
  socket.send(JSON.stringify({ v: 1, type: 'join', sessionId: 'none', joinToken: 'none', credential: CREDENTIAL }));
  const [frame] = await once(socket, 'message');
  assert.match(String(frame), /unknownSession/);
  const closed = once(socket, 'close');
  assert.equal(await stop(), 0);
  assert.equal((await closed)[0], 1001);
});

test('what keeps it from starting is one line, exit code 1', async (t) => {
  const folder = folderOf(t);
  const junk = join(folder, 'junk.pem');
  writeFileSync(junk, 'junk', { mode: 0o600 });
  const { port, stop } = await start([]);
  for (const [args, message] of [
    [['--key', join(folder, 'none.json')], /Cannot read the key file/],
    [['--key', 'env:NONE'], /environment variable NONE is not set/],
    [['--tls-cert', join(folder, 'none'), '--tls-key', junk], /Check --tls-cert and --tls-key/],
    [['--tls-cert', junk, '--tls-key', junk], /are not PEM/],
    [['--listen', `127.0.0.1:${port}`], /Cannot listen on 127\.0\.0\.1:\d+ \(EADDRINUSE\)/],
    [['--bogus'], /--bogus/],
  ] as const) {
    const io = new TestIo(systemClock);
    assert.equal(await serve([...LOCAL, ...args], {}, io), 1);
    assert.match(io.errors.at(-1) ?? '', message);
  }
  await stop();
});

test('--help is printed', async () => {
  const io = new TestIo(systemClock);
  assert.equal(await serve(['--help'], {}, io), 0);
  assert.match(io.lines[0] ?? '', /npm run serve/);
});

test('the page to call from is served where it is asked for, and only there', async () => {
  const shy = await start([]);
  assert.equal((await fetch(`http://127.0.0.1:${shy.port}/caller`)).status, 404);
  await shy.stop();
  const open = await start(['--caller-page']);
  const response = await fetch(`http://127.0.0.1:${open.port}/caller`);
  assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
  const [, script = ''] = /src="([^"]+\.js)"/.exec(await response.text()) ?? [];
  assert.equal((await fetch(`http://127.0.0.1:${open.port}${script}`)).status, 200);
  await open.stop();
});
