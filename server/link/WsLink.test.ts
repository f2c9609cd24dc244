import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { test, type TestContext } from 'node:test';
import { WebSocket } from 'ws';
import { VirtualClock } from '../../simulator/device/Clock.ts';
import type { Connection } from './Connection.ts';
import { LinkServer } from './LinkServer.ts';
import type { LinkConnection, LinkSocket } from './LinkSocket.ts';
import { CLOSE, MAX_FRAME_BYTES } from './protocol.ts';
import { WsLink } from './WsLink.ts';
import { MAX_WAITING } from './WsPeer.ts';

/** What the transport has made of each peer, so that a test can speak to it without a session. */
class OpenLink extends LinkServer {
  readonly peers: { readonly socket: LinkSocket; readonly cable: Socket }[] = [];
  readonly left: LinkConnection[] = [];
  cable: Socket | undefined;
  private readonly cables = new Map<unknown, Socket>();
  /** Frames that were handed to the link. */
  read = 0;

  override connect(socket: LinkSocket): LinkConnection {
    assert.ok(this.cable);
    this.peers.push({ socket, cable: this.cable });
    const connection = super.connect(socket);
    this.cables.set(connection, this.cable);
    return {
      receive: (frame) => {
        this.read++;
        connection.receive(frame);
      },
      closed: () => connection.closed(),
    };
  }

  override closed(connection: Connection): void {
    this.left.push(connection);
    super.closed(connection);
    // What it was told is on its way. The server would wait for ten seconds until it cuts one that it does not hear any more.
    this.cables.get(connection)?.end();
  }
}

/** A link on a free port. @param from the address that all peers seem to come from */
async function bench(t: TestContext, from?: string): Promise<{ ws: WsLink; link: OpenLink; url: string }> {
  const link = new OpenLink({ clock: new VirtualClock() });
  const ws = new WsLink(link);
  const http = createServer().listen(0, '127.0.0.1');
  http.on('upgrade', (request, socket, head) => {
    link.cable = socket as Socket;
    ws.upgrade(request, socket, head, from);
  });
  await once(http, 'listening');
  t.after(async () => {
    await ws.close();
    http.close();
  });
  return { ws, link, url: `ws://127.0.0.1:${(http.address() as AddressInfo).port}` };
}

test('a peer that does not answer a ping is cut at the next one, a peer that does stays', async (t) => {
  const { ws, url } = await bench(t);
  const alive = new WebSocket(url);
  const dead = new WebSocket(url, { autoPong: false });
  await Promise.all([once(alive, 'open'), once(dead, 'open')]);
  ws.checkPeers();
  await Promise.all([once(alive, 'ping'), once(dead, 'ping')]);
  // Its answer to a ping of our own comes after its answer to the server's.
  alive.ping();
  await once(alive, 'pong');
  ws.checkPeers();
  const [code] = await once(dead, 'close') as [number];
  assert.equal(code, 1006);
  assert.equal(alive.readyState, WebSocket.OPEN);
});

test('closing waits for the goodbyes and cuts a peer that gives none', async (t) => {
  const { ws, link, url } = await bench(t);
  const polite = new WebSocket(url);
  const deaf = new WebSocket(url);
  await Promise.all([once(polite, 'open'), once(deaf, 'open')]);
  deaf.pause();
  const code = once(polite, 'close');
  link.close();
  await ws.close();
  assert.equal((await code)[0], 1001);
  deaf.resume();
  await once(deaf, 'close');
});

/** Speaks to both until the slow one is closed, or nobody would ever close it. @returns how many words were said */
function speakToBoth(slow: LinkSocket, quick: LinkSocket, isOver: () => boolean): number {
  const word = 'x'.repeat(MAX_FRAME_BYTES);
  // Twice what the machine's own buffers take on both sides of a cable.
  for (let said = 1; said <= 1000; said++) {
    slow.send(word);
    quick.send('word');
    if (isOver()) {
      return said;
    }
  }
  return assert.fail('words wait without end');
}

test('a peer that does not read is closed before more than a bound waits for it, and nobody else notices', async (t) => {
  const { link, url } = await bench(t);
  const slow = new WebSocket(url);
  await once(slow, 'open');
  const quick = new WebSocket(url);
  await once(quick, 'open');
  let heard = 0;
  quick.on('message', () => heard++);
  slow.pause();
  const [one, other] = link.peers;
  assert.ok(one && other);
  const said = speakToBoth(one.socket, other.socket, () => one.cable.writableLength > MAX_WAITING);
  const waiting = one.cable.writableLength;
  assert.ok(waiting < MAX_WAITING + 2 * MAX_FRAME_BYTES, `${waiting} bytes wait`);
  assert.equal(link.left.length, 0, 'gone in the midst of a step');
  await Promise.resolve();
  assert.equal(link.left.length, 1);
  for (let i = 0; i < 100; i++) {
    one.socket.send('x'.repeat(MAX_FRAME_BYTES));
  }
  assert.ok(one.cable.writableLength <= waiting, 'words for a closed peer wait too');
  slow.resume();
  const [code] = await once(slow, 'close') as [number];
  assert.equal(code, CLOSE.slow);
  quick.ping();
  await once(quick, 'pong');
  assert.deepEqual([quick.readyState, heard], [WebSocket.OPEN, said]);
});

/** A peer whose code of the end can be awaited. */
async function peer(url: string): Promise<{ readonly socket: WebSocket; readonly ended: Promise<number> }> {
  const socket = new WebSocket(url).on('error', () => undefined);
  const ended = new Promise<number>((resolve) => socket.on('close', resolve));
  await once(socket, 'open');
  return { socket, ended };
}

test('of what a flooding peer sends after it was let go nothing is read', async (t) => {
  const { link, url } = await bench(t);
  const { socket, ended } = await peer(url);
  for (let i = 0; i < 5000; i++) {
    socket.send('{}');
  }
  // Bad frames end it at the twentieth already.
  assert.equal(await ended, CLOSE.malformed);
  assert.equal(link.read, 20);
});

test('a flood of pings is a flood', async (t) => {
  const { url } = await bench(t);
  const { socket, ended } = await peer(url);
  for (let i = 0; i < 100; i++) {
    socket.ping();
  }
  assert.equal(await ended, CLOSE.flooding);
});

test('a flood of answers to pings that nobody sent is one too', async (t) => {
  const { url } = await bench(t);
  const { socket, ended } = await peer(url);
  for (let i = 0; i < 100; i++) {
    socket.pong();
  }
  assert.equal(await ended, CLOSE.flooding);
});

test('a frame in pieces without end is no frame', async (t) => {
  const { link, url } = await bench(t);
  const { socket, ended } = await peer(url);
  for (let i = 0; i < 1000; i++) {
    socket.send('', { fin: false });
  }
  assert.equal(await ended, 1008);
  assert.equal(link.read, 0);
});

test('too many who do not say who they are get no connection from one address, and a client that does makes room', async (t) => {
  const { link, url } = await bench(t, '203.0.113.7');
  const peers = await Promise.all(Array.from({ length: 100 }, () => peer(url)));
  const refused = new WebSocket(url);
  const [error] = await once(refused, 'error') as [Error];
  assert.match(error.message, /429/);
  peers[0]?.socket.send(JSON.stringify({ v: 1, type: 'hello', user: 'u', device: 'd', credential: 'a-credential-of-the-device' }));
  while (link.read === 0) {
    await new Promise(setImmediate);
  }
  const { socket } = await peer(url);
  socket.close();
});
