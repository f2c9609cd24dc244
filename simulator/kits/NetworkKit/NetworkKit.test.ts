import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppServer } from '../../../server/AppServer.ts';
import { ANYBODY } from '../../../server/link/SeatLocks.ts';
import { networkOf } from '../../network/DeviceNetwork.ts';
import { memoryHost } from '../../network/memoryHost.ts';
import { codeOf, testHost } from '../TestHost.ts';
import type { TestHost } from '../TestHost.ts';
import type { HttpDouble, HttpOptions } from './HttpDouble.ts';
import type { WebSocketDouble } from './WebSocketDouble.ts';
import { create } from './index.ts';

const LINK = 'wss://calls.example.com/link';
const HTTP = 'https://calls.example.com';
const POST: HttpOptions = {
  method: 'POST', header: { 'Content-Type': 'application/json' }, expectDataType: 0, connectTimeout: 5000,
  readTimeout: 5000, extraData: '{"user":"u","token":"t","device":"d","credential":"a-credential-of-this-device"}',
};

interface Kit {
  webSocket: { createWebSocket(): WebSocketDouble };
  http: { createHttp(): HttpDouble };
}

function desk(): { host: TestHost; kit: Kit; server: AppServer } {
  const host = testHost();
  const pusher = { pushVoip: () => Promise.reject(new Error('no push here')) };
  const server = new AppServer({ pusher: pusher as never, clock: host.clock });
  networkOf(host.device).hosts.set('calls.example.com', memoryHost(server));
  return { host, kit: create(host) as unknown as Kit, server };
}

function listened(kit: Kit): { socket: WebSocketDouble; heard: string[] } {
  const socket = kit.webSocket.createWebSocket();
  const heard: string[] = [];
  socket.on('open', () => heard.push('open'));
  socket.on('message', (_err, text) => heard.push(JSON.parse(text as string).type));
  socket.on('close', (_err, result) => heard.push(`close ${(result as { code: number }).code}`));
  socket.on('error', (err) => heard.push(`error ${(err as { code: number }).code}`));
  return { socket, heard };
}

test('a socket opens one round trip after connect, carries frames, and is given back on close', async () => {
  const { host, kit, server } = desk();
  const { socket, heard } = listened(kit);
  const { sessionId, callerToken } = server.link.sessions.create({ media: 'voice', callees: [ANYBODY], ringMs: 60_000 });
  assert.equal(await socket.connect(LINK, { pingInterval: 10, pongTimeout: 10 }), true);
  await host.clock.advance(39);
  assert.deepEqual(heard, []);
  await host.clock.advance(1);
  assert.deepEqual(heard, ['open', 'welcome']);
  await socket.send(JSON.stringify({ v: 1, type: 'join', sessionId, joinToken: callerToken, credential: 'a-credential-of-this-socket' }));
  await host.clock.advance(40);
  assert.deepEqual(heard, ['open', 'welcome', 'joined']);
  assert.deepEqual(host.process.holdings.list('socket'), ['socket webSocket']);
  await socket.close();
  await host.clock.advance(40);
  assert.deepEqual(heard, ['open', 'welcome', 'joined', 'close 1000']);
  assert.deepEqual(host.process.holdings.list(), []);
  assert.equal(host.ledger.describe(), '');
  server.close();
  assert.equal(host.clock.pendingTimers, 0);
});

test('misuse of a socket is refused and written down', async () => {
  const { host, kit } = desk();
  const { socket } = listened(kit);
  assert.equal(await codeOf(() => socket.connect('calls.example.com')), 2302001);
  assert.equal(await codeOf(() => socket.connect(LINK, { pingInterval: 5, pongTimeout: 6 })), 401);
  assert.equal(await codeOf(() => socket.connect(LINK)), 0);
  assert.equal(await codeOf(() => socket.send('early')), 2302999);
  assert.equal(await codeOf(() => socket.connect(LINK)), 2302003);
  await kit.webSocket.createWebSocket().connect(LINK);
  assert.deepEqual(host.ledger.entries.map((entry) => entry.rule.id), ['websocket.url', 'websocket.heartbeat-times',
    'websocket.send-after-open', 'websocket.connect-once', 'websocket.listen-before-connect']);
});

test('an unknown host and a refused path are errors, a lost network and a lost pong are closes', async () => {
  const { host, kit } = desk();
  const unknown = listened(kit);
  const refused = listened(kit);
  await unknown.socket.connect('wss://other.example.com/link');
  await refused.socket.connect('wss://calls.example.com/else');
  await host.clock.advance(100);
  assert.deepEqual([unknown.heard, refused.heard], [['error 200'], ['error 200']]);
  const broken = listened(kit);
  await broken.socket.connect(LINK);
  await host.clock.advance(100);
  networkOf(host.device).mode = 'offline';
  assert.deepEqual(broken.heard, ['open', 'welcome', 'close 1006']);
  networkOf(host.device).mode = 'up';
  const mute = listened(kit);
  await mute.socket.connect(LINK, { pingInterval: 10, pongTimeout: 10 });
  await host.clock.advance(100);
  // The server lets go of who does not say who it is.
  await mute.socket.send('{"v":1,"type":"hello","user":"ada","device":"d-1","credential":"a-credential-of-this-device"}');
  await host.clock.advance(14_900);
  networkOf(host.device).mode = 'silent';
  await host.clock.advance(14_000);
  assert.deepEqual(mute.heard, ['open', 'welcome']);
  await host.clock.advance(2_000);
  assert.deepEqual(mute.heard, ['open', 'welcome', 'close 1006']);
  assert.deepEqual(host.process.holdings.list(), []);
});

test('a killed process hears nothing, and the host learns that it has gone', async () => {
  const { host, kit, server } = desk();
  const { socket, heard } = listened(kit);
  await socket.connect(LINK);
  await host.clock.advance(100);
  host.process.kill();
  assert.equal(networkOf(host.device).socketCount, 0);
  await host.clock.advance(100);
  server.close();
  await host.clock.advance(100);
  assert.deepEqual(heard, ['open', 'welcome']);
});

test('a request is answered after its way, and held until destroy', async () => {
  const { host, kit } = desk();
  const request = kit.http.createHttp();
  const reply = request.request(`${HTTP}/v1/tokens`, POST) as Promise<{ responseCode: number; result: string }>;
  await host.clock.advance(200);
  assert.deepEqual([(await reply).responseCode, (await reply).result], [204, '']);
  assert.deepEqual(host.process.holdings.list(), ['http httpRequest']);
  request.destroy();
  assert.deepEqual(host.process.holdings.list(), []);
  assert.equal(await codeOf(() => request.request(`${HTTP}/v1/tokens`, POST)), 2300999);
  assert.deepEqual(host.ledger.entries.map((entry) => entry.rule.id), ['http.destroyed']);
});

test('a request without a network, without an answer, or to nowhere fails with its code', async () => {
  const { host, kit } = desk();
  const network = networkOf(host.device);
  const outcome = async (url: string, ms: number): Promise<number | undefined> => {
    let code: number | undefined;
    void codeOf(() => kit.http.createHttp().request(url, POST)).then((done) => (code = done));
    await host.clock.advance(ms);
    return code;
  };
  assert.equal(await outcome('https://other.example.com/', 200), 2300006);
  assert.equal(await outcome('ftp://calls.example.com/', 0), 2300001);
  network.mode = 'silent';
  assert.equal(await outcome(`${HTTP}/v1/tokens`, 4999), undefined);
  await host.clock.advance(1);
  assert.equal(await outcome(`${HTTP}/v1/tokens`, 5000), 2300028);
  network.mode = 'offline';
  assert.equal(await outcome(`${HTTP}/v1/tokens`, 200), 2300006);
});

test('a loopback host is reached over real sockets on this machine', async () => {
  const { host, kit, server } = desk();
  const port = await server.listen(0);
  networkOf(host.device).hosts.set('calls.example.com', { kind: 'loopback', port });
  const { socket, heard } = listened(kit);
  await socket.connect(LINK);
  await host.clock.advance(100);
  assert.deepEqual(heard, ['open', 'welcome']);
  const reply = kit.http.createHttp().request(`${HTTP}/v1/tokens`, POST) as Promise<{ responseCode: number }>;
  await host.clock.advance(200);
  assert.equal((await reply).responseCode, 204);
  await socket.close();
  await host.clock.advance(100);
  await server.close();
});
