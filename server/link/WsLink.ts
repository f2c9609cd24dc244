import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type ServerOptions, type WebSocket } from 'ws';
import { refuseUpgrade } from '../http/refuseUpgrade.ts';
import { Crowd } from './Crowd.ts';
import type { LinkServer } from './LinkServer.ts';
import { MAX_FRAME_BYTES } from './protocol.ts';
import { WsPeer } from './WsPeer.ts';

/** A peer that has not answered a ping by the next one is gone, in ms. */
const HEARTBEAT_MS = 30_000;

/** When the server stops, peers get this long to answer the goodbye, in ms. */
const GOODBYE_MS = 500;

/** `closeTimeout`: a peer that is closed gets this long to hear why and to answer, in ms; its types do not know it yet. */
const BOUNDS: ServerOptions & { readonly closeTimeout: number } = {
  noServer: true, maxPayload: MAX_FRAME_BYTES, closeTimeout: 10_000,
  // Clients send each frame whole, and a proxy may cut it at some packets. Empty pieces would be counted by nobody.
  maxFragments: 64,
};

/** Carries link connections over WebSockets. */
export class WsLink {
  private readonly server = new WebSocketServer(BOUNDS);
  private readonly crowd = new Crowd();
  private readonly silent = new WeakSet<WebSocket>();
  /** The machine's own time on purpose: this is about cables, not about calls. */
  private readonly heartbeat = setInterval(() => this.checkPeers(), HEARTBEAT_MS).unref();

  constructor(private readonly link: LinkServer) {}

  /** Takes over an HTTP connection that asked for an upgrade. `from` is the address of the client. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, from?: string): void {
    const place = this.crowd.enter(from);
    if (place === undefined) {
      refuseUpgrade(socket, '429 Too Many Requests');
      return;
    }
    socket.on('close', () => place.leave());
    this.server.handleUpgrade(request, socket, head, (webSocket) => {
      webSocket.on('pong', () => this.silent.delete(webSocket));
      return new WsPeer(webSocket, this.link, from, () => place.known());
    });
  }

  /** For after the link server has said goodbye: waits a moment for the peers to answer, then cuts what is left. */
  async close(): Promise<void> {
    clearInterval(this.heartbeat);
    const gone = [...this.server.clients].map((client) => new Promise((resolve) => client.once('close', resolve)));
    const patience = new Promise((resolve) => setTimeout(resolve, GOODBYE_MS).unref());
    await Promise.race([Promise.all(gone), patience]);
    for (const client of this.server.clients) {
      client.terminate();
    }
    this.server.close();
  }

  /** One heartbeat: cuts the peers that have not answered since the last one, pings the others. */
  checkPeers(): void {
    for (const client of this.server.clients) {
      if (this.silent.has(client)) {
        client.terminate();
      } else {
        this.silent.add(client);
        client.ping();
      }
    }
  }
}
