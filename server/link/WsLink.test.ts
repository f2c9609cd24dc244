import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';
import { WebSocket } from 'ws';
import { VirtualClock } from '../../simulator/device/Clock.ts';
import { LinkServer } from './LinkServer.ts';
import { WsLink } from './WsLink.ts';

/** A link on a free port. */
async function bench(t: TestContext): Promise<{ ws: WsLink; link: LinkServer; url: string }> {
  const link = new LinkServer({ clock: new VirtualClock() });
  const ws = new WsLink(link);
  const http = createServer().listen(0, '127.0.0.1');
  http.on('upgrade', (request, socket, head) => ws.upgrade(request, socket, head));
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
