import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { WebSocket } from 'ws';
import { systemClock, type ServerClock } from '../../Clock.ts';
import { CREDENTIAL } from '../../testing/MemoryClient.ts';
import { said } from '../../testing/said.ts';
import { TestIo } from '../../testing/TestIo.ts';
import { warningsOf } from './listening.ts';
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
  const pem = { cert: readFileSync(cert, 'utf8'), key: readFileSync(key, 'utf8') };
  const anywhere = { host: '0.0.0.0', port: 443 };
  assert.deepEqual(warningsOf(anywhere, pem, Date.now()), []);
  assert.match(warningsOf(anywhere, pem, Date.now() - 2 * 86_400_000)[0] ?? '', /^The certificate is valid from .* clock of this machine\.$/);
  assert.match(warningsOf(anywhere, pem, Date.now() + 2 * 86_400_000)[0] ?? '', /^The certificate was valid until .* Renew it\.$/);
  assert.match(warningsOf(anywhere, undefined, 0)[0] ?? '', /^Without TLS on 0\.0\.0\.0: .* put a TLS proxy/);
  const { io, port, stop } = await start(['--tls-cert', cert, '--tls-key', key]);
  assert.ok(io.lines[0]?.startsWith('Ready on https://'));
  const ca = readFileSync(cert);
  const [response] = await once(request({ host: '127.0.0.1', port, path: '/health', ca }).end(), 'response');
  assert.equal((response as { statusCode: number }).statusCode, 200);
  (response as { resume(): void }).resume();
  const socket = new WebSocket(`wss://127.0.0.1:${port}/link`, { ca });
  await once(socket, 'open');
  socket.send(JSON.stringify({ v: 1, type: 'join', sessionId: 'none', joinToken: 'none', credential: CREDENTIAL }));
  assert.match(await answer(socket), /unknownSession/);
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
    [['--key', folder], /is a folder, and no key file/],
    [['--key', 'env:NONE'], /environment variable NONE is not set/],
    [['--tls-cert', join(folder, 'none'), '--tls-key', junk], /Check --tls-cert and --tls-key/],
    [['--tls-cert', junk, '--tls-key', junk], /are not PEM/],
    [['--listen', `127.0.0.1:${port}`], /Cannot listen on 127\.0\.0\.1:\d+ \(EADDRINUSE\): another program listens there, perhaps .*name another place with --listen\./],
    [['--metrics', `127.0.0.1:${port}`], /another program listens there.*--metrics/],
    [['--data', join(folder, 'none', 'devices.json')], /Nothing can be written into the folder of .*Make the folder/],
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

test('figures are shown at a door of their own, without a person in them', async () => {
  const { io, port, stop } = await start(['--metrics', '127.0.0.1:0']);
  await upload(port, 'phone');
  await fetch(`http://127.0.0.1:${port}/v1/calls`, {
    method: 'POST', headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ scene: 'video', caller: { id: 'a', name: 'Alice' } }),
  });
  assert.equal((await fetch(`http://127.0.0.1:${port}/metrics`)).status, 404, 'not where strangers come');
  const [, door = ''] = /Figures at (http:.*)\.$/.exec(io.lines.find((line) => line.startsWith('Figures')) ?? '') ?? [];
  const figures = await (await fetch(door)).text();
  for (const line of ['voip_devices 1', 'voip_calls 0', 'voip_calls_total{media="video"} 1', 'voip_calls_ended_total{reason="failed"} 1',
    'voip_pushes_total{answer="unsigned"} 1']) {
    assert.ok(figures.split('\n').includes(line), `${line} is not in\n${figures}`);
  }
  assert.doesNotMatch(figures, /Alice|bob|T-phone/);
  assert.equal(await stop(), 0);
});

/** The next frame that answers something: a welcome is said to whoever comes. */
async function answer(socket: WebSocket): Promise<string> {
  const [frame] = (await once(socket, 'message')).map(String);
  return frame?.includes('"welcome"') === false ? frame : answer(socket);
}

test('as a process it ends its calls at SIGTERM, says goodbye, and is gone with exit code 0', async (t) => {
  const main = fileURLToPath(new URL('main.ts', import.meta.url));
  const child = spawn(process.execPath, ['--import', 'tsx', main, '--listen', '127.0.0.1:0'],
    { env: { ...process.env, NODE_V8_COVERAGE: '' }, stdio: ['ignore', 'pipe', 'ignore'] });
  t.after(() => child.kill('SIGKILL'));
  const [, port] = await said(child, /Ready on http:\/\/127\.0\.0\.1:(\d+)/);
  const heard: string[] = [];
  const client = async (user: string): Promise<WebSocket> => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/link`);
    socket.on('message', (data) => {
      const { type, reason = '' } = JSON.parse(String(data)) as Record<string, unknown>;
      heard.push(`${user} ${type} ${reason}`.trim());
    });
    await once(socket, 'open');
    socket.send(JSON.stringify({ v: 1, type: 'hello', user, device: `${user}s`, credential: CREDENTIAL }));
    return socket;
  };
  const bob = await client('bob');
  // An answer shows that the hello before it has arrived.
  bob.send(JSON.stringify({ v: 1, type: 'cancel', sessionId: 'none' }));
  await answer(bob);
  const ann = await client('ann');
  ann.send(JSON.stringify({
    v: 1, type: 'call', sessionId: 'session-of-ann', joinToken: 'a-secret-of-the-callers-own', credential: CREDENTIAL, to: 'bob',
    media: 'voice', caller: { id: 'ann', name: 'Ann' },
  }));
  await answer(ann);
  const ends = [once(ann, 'close'), once(child, 'exit')];
  child.kill('SIGTERM');
  const [[closed], [code]] = await Promise.all(ends) as [[number], [number]];
  assert.deepEqual([closed, code], [1001, 0]);
  assert.ok(heard.includes('ann ended failed'), heard.join(', '));
});
