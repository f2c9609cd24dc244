import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { test, type TestContext } from 'node:test';
import { WebSocket } from 'ws';
import { VIRTUAL_EPOCH, VirtualClock } from '../simulator/device/Clock.ts';
import { AppServer } from './AppServer.ts';
import { FakePusher } from './testing/FakePusher.ts';
import { CREDENTIAL, MemoryClient } from './testing/MemoryClient.ts';

interface Bench {
  readonly pusher: FakePusher;
  readonly server: AppServer;
  readonly port: number;
  request(method: string, path: string, body?: unknown, headers?: object): Promise<{ status: number; body: unknown }>;
}

/** A server on a free port of 127.0.0.1, closed when the test ends. */
async function bench(t: TestContext): Promise<Bench> {
  const pusher = new FakePusher();
  const server = new AppServer({ pusher, clock: new VirtualClock() });
  const port = await server.listen(0);
  t.after(() => server.close());
  const request = async (method: string, path: string, body?: unknown, headers = {}): Promise<
    { status: number; body: unknown }> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? undefined : JSON.parse(text) };
  };
  return { pusher, server, port, request };
}

/** A real WebSocket client that hands out what it hears one by one. */
class WsClient {
  private readonly heard: string[] = [];
  private wake: () => void = () => undefined;
  readonly closed: Promise<number>;

  private constructor(private readonly socket: WebSocket) {
    this.closed = new Promise((resolve) => socket.on('close', (code) => resolve(code)));
    socket.on('error', () => undefined);
    socket.on('message', (data) => {
      this.heard.push(data.toString());
      this.wake();
    });
  }

  static async open(port: number): Promise<WsClient> {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/link`);
    const client = new WsClient(socket);
    await once(socket, 'open');
    assert.deepEqual(await client.next(), { v: 1, type: 'welcome', at: VIRTUAL_EPOCH });
    return client;
  }

  say(fields: object): this {
    this.socket.send(JSON.stringify({ v: 1, credential: CREDENTIAL, ...fields }));
    return this;
  }

  raw(data: string | Buffer): void {
    this.socket.send(data);
  }

  async next(): Promise<Record<string, unknown>> {
    while (this.heard.length === 0) {
      await new Promise<void>((resolve) => {
        this.wake = resolve;
      });
    }
    return JSON.parse(this.heard.shift() ?? '') as Record<string, unknown>;
  }

  async types(count: number): Promise<unknown[]> {
    const types: unknown[] = [];
    while (types.length < count) {
      types.push((await this.next())['type']);
    }
    return types;
  }

  /** The connection breaks without a goodbye. */
  async break(): Promise<void> {
    this.socket.terminate();
    await this.closed;
  }
}

const UPLOAD = { user: 'bob', token: 'T1', device: 'phone', credential: CREDENTIAL };

const CALL = { scene: 'voice', caller: { id: 'a', name: 'Alice' } };

async function placeCall({ request, pusher }: Bench): Promise<
  { sessionId: string; callerToken: string; calleeToken: string }> {
  assert.equal((await request('POST', '/v1/tokens', UPLOAD)).status, 204);
  const { status, body } = await request('POST', '/v1/calls', CALL);
  assert.equal(status, 201);
  const calleeToken = String(pusher.offerTo('T1')['joinToken']);
  return { ...body as { sessionId: string; callerToken: string }, calleeToken };
}

test('a whole call over HTTP and two WebSockets', async (t) => {
  const all = await bench(t);
  const { sessionId, callerToken, calleeToken } = await placeCall(all);
  const caller = await WsClient.open(all.port);
  const callee = await WsClient.open(all.port);
  caller.say({ type: 'join', sessionId, joinToken: callerToken });
  assert.deepEqual(await caller.next(), { v: 1, sessionId, type: 'joined', phase: 'ringing' });
  callee.say({ type: 'join', sessionId, joinToken: calleeToken }).say({ type: 'ringing', sessionId });
  assert.deepEqual(await caller.types(1), ['ringing']);
  callee.say({ type: 'accept', sessionId, media: 'voice' });
  assert.deepEqual(await caller.types(2), ['accepted', 'connected']);
  assert.deepEqual(await callee.types(2), ['joined', 'connected']);
  caller.say({ type: 'hangup', sessionId, reason: 'hangup' });
  assert.deepEqual(await callee.next(), { v: 1, sessionId, type: 'ended', reason: 'remoteHangup' });
});

test('a broken connection joins again and gets the truth', async (t) => {
  const all = await bench(t);
  const { sessionId, callerToken, calleeToken } = await placeCall(all);
  const caller = (await WsClient.open(all.port)).say({ type: 'join', sessionId, joinToken: callerToken });
  const callee = (await WsClient.open(all.port)).say({ type: 'join', sessionId, joinToken: calleeToken });
  callee.say({ type: 'accept', sessionId, media: 'voice' });
  assert.deepEqual(await callee.types(2), ['joined', 'connected']);
  await callee.break();
  const again = (await WsClient.open(all.port)).say({ type: 'join', sessionId, joinToken: calleeToken });
  assert.deepEqual(await again.next(), { v: 1, sessionId, type: 'joined', phase: 'connected' });
  caller.say({ type: 'cancel', sessionId });
  assert.deepEqual(await again.types(4), ['media', 'mute', 'camera', 'ended']);
});

test('an app calls another one: hello, call, invite, answer over two real WebSockets', async (t) => {
  const { port, pusher } = await bench(t);
  const ann = (await WsClient.open(port)).say({ type: 'hello', user: 'ann', device: 'a1' });
  const bob = (await WsClient.open(port)).say({ type: 'hello', user: 'bob', device: 'b1' });
  // The answer to a join shows that the hello before it has arrived.
  bob.say({ type: 'join', sessionId: 'none', joinToken: 'none' });
  assert.deepEqual(await bob.types(1), ['error']);
  const sessionId = 'session-of-ann';
  ann.say({
    type: 'call', sessionId, joinToken: 'a-secret-of-the-callers-own', to: 'bob', media: 'voice',
    caller: { id: 'ann', name: 'Ann' },
  });
  const invite = await bob.next();
  assert.deepEqual([invite['type'], invite['sessionId'], invite['callee']], ['invite', sessionId, 'bob']);
  bob.say({ type: 'join', sessionId, joinToken: invite['joinToken'] }).say({ type: 'ringing', sessionId })
    .say({ type: 'accept', sessionId, media: 'voice' });
  assert.deepEqual(await ann.types(4), ['joined', 'ringing', 'accepted', 'connected']);
  ann.say({ type: 'media', sessionId, media: 'video' });
  assert.deepEqual(await bob.types(3), ['joined', 'connected', 'media']);
  assert.deepEqual(await ann.types(1), ['media']);
  bob.say({ type: 'hangup', sessionId, reason: 'hangup' });
  assert.deepEqual(await ann.next(), { v: 1, sessionId, type: 'ended', reason: 'remoteHangup' });
  assert.deepEqual(pusher.pushes, []);
});

test('a caller who has lost its connection gives up by a request', async (t) => {
  const all = await bench(t);
  const { sessionId, callerToken, calleeToken } = await placeCall(all);
  const callee = (await WsClient.open(all.port)).say({ type: 'join', sessionId, joinToken: calleeToken });
  assert.deepEqual(await callee.types(1), ['joined']);
  const reply = await all.request('POST', `/v1/calls/${sessionId}/decline`, { joinToken: callerToken, credential: CREDENTIAL, reason: 'rejected' });
  assert.equal(reply.status, 204);
  assert.deepEqual(await callee.next(), { v: 1, sessionId, type: 'ended', reason: 'cancelled' });
});

test('a token is forgotten at log-out, known or not', async (t) => {
  const { request, server } = await bench(t);
  await request('POST', '/v1/tokens', { ...UPLOAD, lang: 'zh' });
  assert.equal(server.registry.find('T1')?.lang, 'zh');
  for (const token of ['T1', 'T1', 'never-heard-of']) {
    assert.equal((await request('POST', '/v1/tokens/forget', { token })).status, 204);
  }
  assert.equal(server.registry.size, 0);
});

test('hostile frames on a real socket: refused, and an oversized one closes it with 1009', async (t) => {
  const { port } = await bench(t);
  const client = await WsClient.open(port);
  client.raw('no json');
  assert.equal((await client.next())['code'], 'badMessage');
  client.raw(Buffer.from('{"v":1,"type":"cancel","sessionId":"s"}'));
  assert.equal((await client.next())['code'], 'badMessage');
  client.raw('x'.repeat(16_385));
  assert.equal(await client.closed, 1009);
  assert.ok(await WsClient.open(port), 'the server lives on');
});

test('a page of somewhere else that finds this machine\'s server is HTTP 403', async (t) => {
  const { port } = await bench(t);
  const socket = new WebSocket(`ws://127.0.0.1:${port}/link`, { origin: 'https://evil.example' });
  const [error] = await once(socket, 'error') as [Error];
  assert.match(error.message, /403/);
});

test('an upgrade at another path is HTTP 404', async (t) => {
  const { port } = await bench(t);
  const socket = new WebSocket(`ws://127.0.0.1:${port}/other`);
  const [error] = await once(socket, 'error') as [Error];
  assert.match(error.message, /404/);
});

test('whoever breaks the connection after a refused upgrade, or never closes it, does the server no harm', async (t) => {
  const { port, request } = await bench(t);
  const asking = (): Socket => connect({ port, host: '127.0.0.1', allowHalfOpen: true })
    .on('error', () => undefined).on('data', () => undefined)
    .on('connect', function ask(this: Socket) {
      this.write('GET /other HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n');
    });
  const [breaking, staying] = [asking(), asking()];
  await Promise.all([once(breaking, 'end'), once(staying, 'end')]);
  breaking.resetAndDestroy();
  staying.write('still here');
  assert.equal((await request('GET', '/health')).status, 200);
  // What came back for the first word says that there is nobody; one notices it with the second.
  const nobody = new Promise<NodeJS.ErrnoException>((resolve) => staying.once('error', resolve));
  staying.write('still here');
  assert.equal((await nobody).code, 'EPIPE');
});

test('a decline by HTTP is 204, and 409, 401, 404, 400 where it must be', async (t) => {
  const all = await bench(t);
  const { sessionId, callerToken, calleeToken } = await placeCall(all);
  const caller = (await WsClient.open(all.port)).say({ type: 'join', sessionId, joinToken: callerToken });
  const decline = async (id: string, body: object): Promise<unknown[]> => {
    const reply = await all.request('POST', `/v1/calls/${id}/decline`, { credential: CREDENTIAL, ...body });
    return [reply.status, (reply.body as { code?: string } | undefined)?.code];
  };
  assert.deepEqual(await decline(sessionId, { joinToken: 'guess', reason: 'busy' }), [401, 'badToken']);
  assert.deepEqual(await decline('none', { joinToken: calleeToken, reason: 'busy' }), [404, 'unknownSession']);
  assert.deepEqual(await decline(sessionId, { joinToken: calleeToken, reason: 'whatever' }), [400, 'badRequest']);
  assert.deepEqual(await decline(sessionId, { reason: 'busy' }), [400, 'badRequest']);
  assert.deepEqual(await decline(sessionId, { joinToken: calleeToken, reason: 'busy' }), [204, undefined]);
  assert.deepEqual(await decline(sessionId, { joinToken: calleeToken, reason: 'busy' }), [409, 'over']);
  assert.deepEqual(await caller.types(1), ['joined']);
  assert.deepEqual(await caller.next(), { v: 1, sessionId, type: 'ended', reason: 'busy' });
});

test('a call whose id needs to be written in another way in a path is declined as any other', async (t) => {
  const { request, server } = await bench(t);
  const sessionId = 'a/b%2Fc?d#e';
  server.link.sessions.create({
    media: 'voice', callees: [{ account: '' }], ringMs: 30_000, chosen: { sessionId, callerToken: 'a-secret-of-the-callers-own' },
  });
  const reply = await request('POST', `/v1/calls/${encodeURIComponent(sessionId)}/decline`,
    { joinToken: 'a-secret-of-the-callers-own', credential: CREDENTIAL });
  assert.equal(reply.status, 204);
  assert.equal((await request('POST', '/v1/calls/%E0%A4%A/decline', { joinToken: 'x', credential: CREDENTIAL })).status, 404);
});

test('wrong requests are answered as JSON with a code and a sentence', async (t) => {
  const { request } = await bench(t);
  const wrong: [string, string, unknown, object, number, string][] = [
    ['GET', '/nothing', undefined, {}, 404, 'notFound'],
    ['GET', '/v1/calls', undefined, {}, 405, 'wrongMethod'],
    ['POST', '/health', {}, {}, 405, 'wrongMethod'],
    ['POST', '/v1/calls', '{', {}, 400, 'badJson'],
    ['POST', '/v1/calls', {}, { 'Content-Type': 'text/plain' }, 415, 'notJson'],
    ['POST', '/v1/calls', [], {}, 400, 'badRequest'],
    ['POST', '/v1/calls', 'null', {}, 400, 'badRequest'],
    ['POST', '/v1/calls', { ...CALL, scene: 'hologram' }, {}, 400, 'badRequest'],
    ['POST', '/v1/calls', { ...CALL, caller: { id: 'a' } }, {}, 400, 'badRequest'],
    ['POST', '/v1/calls', { ...CALL, ttl: 1.5 }, {}, 400, 'badRequest'],
    ['POST', '/v1/calls', { ...CALL, to: {} }, {}, 400, 'badRequest'],
    ['POST', '/v1/calls', { ...CALL, to: { token: 'T', user: 'u' } }, {}, 400, 'badRequest'],
    ['POST', '/v1/calls', CALL, {}, 404, 'noDevice'],
    ['POST', '/v1/calls', { ...CALL, to: { user: 'nobody' } }, {}, 404, 'unknownUser'],
    ['POST', '/v1/tokens', { ...UPLOAD, token: '' }, {}, 400, 'badRequest'],
    ['POST', '/v1/tokens', { ...UPLOAD, device: 7 }, {}, 400, 'badRequest'],
    ['POST', '/v1/tokens/forget', { device: 'phone' }, {}, 400, 'badRequest'],
    ['GET', '/v1/tokens/forget', undefined, {}, 405, 'wrongMethod'],
    ['POST', '/v1/tokens', 'x'.repeat(65_537), {}, 413, 'tooLarge'],
  ];
  for (const [method, path, body, headers, status, code] of wrong) {
    const reply = await request(method, path, body, headers);
    const { code: told, message } = reply.body as { code: string; message: string };
    assert.deepEqual([reply.status, told], [status, code], `${method} ${path} ${JSON.stringify(body)?.slice(0, 40)}`);
    assert.ok(message.length > 10);
  }
});

test('a refused push is 502 with its reason', async (t) => {
  const { request, pusher } = await bench(t);
  pusher.answers.set('T1', {
    kind: 'refused', httpStatus: 401, code: '80200001', meaning: 'not known', advice: 'Check it.', action: 'resign',
    requestId: 'r', failures: [],
  });
  const { status, body } = await request('POST', '/v1/calls', { ...CALL, to: { token: 'T1' } });
  assert.equal(status, 502);
  const message = 'The push was refused: not known (code 80200001). Check it.';
  assert.deepEqual(body, { code: 'pushRefused', message });
});

test('health counts devices and sessions and names none', async (t) => {
  const all = await bench(t);
  await placeCall(all);
  assert.deepEqual(await all.request('GET', '/health'),
    { status: 200, body: { status: 'ok', devices: 1, sessions: 1 } });
});

test('a pusher that breaks its promise is an internal error, not the end of the server', async (t) => {
  const fail = (): Promise<never> => Promise.reject(new Error('boom'));
  const pusher = { send: fail, notify: fail };
  const server = new AppServer({ pusher, clock: new VirtualClock() });
  t.after(() => server.close());
  const reply = await server.handle({
    method: 'POST', path: '/v1/calls', headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...CALL, to: { token: 'T1' } }),
  });
  assert.equal(reply.status, 500);
  assert.doesNotMatch(reply.body, /boom/);
});

test('closing says goodbye on open links, frees the port, and a request that hangs does not hold it', async (t) => {
  const { server, port } = await bench(t);
  const client = await WsClient.open(port);
  const hanging = connect(port, '127.0.0.1');
  await once(hanging, 'connect');
  hanging.on('error', () => undefined).write('POST /v1/calls HTTP/1.1\r\nContent-Length: 100\r\n\r\n');
  await server.close();
  assert.equal(await client.closed, 1001);
  const other = new AppServer({ pusher: new FakePusher(), clock: new VirtualClock() });
  assert.equal(await other.listen(port), port);
  await other.close();
});

test('a server that stops for good ends its calls, has the missed ones told, and takes no more', async (t) => {
  const { server, pusher, request } = await bench(t);
  assert.equal((await request('POST', '/v1/tokens', UPLOAD)).status, 204);
  const call = async (): Promise<{ sessionId: string; callerToken: string }> =>
    (await request('POST', '/v1/calls', CALL)).body as { sessionId: string; callerToken: string };
  const [talked, ringing] = [await call(), await call()];
  const [token, other] = pusher.pushes.map(({ extraData }) => String((JSON.parse(extraData) as { joinToken: string }).joinToken));
  const caller = new MemoryClient(server.link).join(talked.sessionId, talked.callerToken);
  const second = new MemoryClient(server.link).join(ringing.sessionId, ringing.callerToken);
  const phone = new MemoryClient(server.link).join(talked.sessionId, token ?? '').say({ type: 'accept', media: 'voice', sessionId: talked.sessionId })
    .join(ringing.sessionId, other ?? '');
  [caller, second, phone].forEach((client) => client.news());
  await server.endCalls(3000);
  assert.deepEqual([caller.news(), second.news(), phone.news()],
    [['ended failed'], ['ended failed'], ['ended failed', 'ended cancelled']]);
  assert.deepEqual(pusher.alerts.map(({ tokens }) => tokens), [['T1']]);
  assert.equal((await request('POST', '/v1/calls', CALL)).status, 503);
  assert.equal((await request('GET', '/health')).status, 503);
});

test('a push cloud that says nothing does not keep a server from stopping', async (t) => {
  const { server, pusher, request } = await bench(t);
  await request('POST', '/v1/tokens', UPLOAD);
  await request('POST', '/v1/calls', CALL);
  pusher.notify = () => new Promise(() => undefined);
  await server.endCalls(20);
});

test('a taken port is told to whoever listens', async (t) => {
  const { port } = await bench(t);
  const other = new AppServer({ pusher: new FakePusher(), clock: new VirtualClock() });
  await assert.rejects(other.listen(port), { code: 'EADDRINUSE' });
  await other.close();
});
