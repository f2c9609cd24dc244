import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import type { LinkServer } from './LinkServer.ts';
import { isPicture } from './mediaFrame.ts';
import { CLOSE, MAX_FRAME_BYTES } from './protocol.ts';

/** A peer that has not answered a ping by the next one is gone, in ms. */
const HEARTBEAT_MS = 30_000;

/** Peers get this long to answer the goodbye, in ms. */
const GOODBYE_MS = 500;

/** Where more bytes wait for a slow peer, sound is left out: a second of it, and more would never be caught up. */
const MAX_WAITING_SOUND = 32_000;
/** Pictures are left out long before: what is heard matters more than what is seen. */
const MAX_WAITING_PICTURES = 8000;
/** Words are never left out, so a peer that lets more bytes than this wait is closed: it hears the truth when it joins again. */
export const MAX_WAITING = 256 * 1024;

/** Carries link connections over WebSockets. */
export class WsLink {
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES });
  private readonly silent = new WeakSet<WebSocket>();
  /** The machine's own time on purpose: this is about cables, not about calls. */
  private readonly heartbeat = setInterval(() => this.checkPeers(), HEARTBEAT_MS).unref();

  constructor(private readonly link: LinkServer) {}

  /** Takes over an HTTP connection that asked for an upgrade. `from` is the address of the client. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer, from?: string): void {
    this.server.handleUpgrade(request, socket, head, (webSocket) => this.carry(webSocket, from));
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

  private carry(webSocket: WebSocket, from: string | undefined): void {
    const connection = this.link.connect({
      from,
      send: (frame) => {
        if (webSocket.readyState === WebSocket.OPEN && !isLate(frame, webSocket.bufferedAmount)) {
          webSocket.send(frame);
          bound();
        }
      },
      close: (code, reason) => webSocket.close(code, reason),
    });
    const bound = (): void => {
      if (webSocket.readyState === WebSocket.OPEN && webSocket.bufferedAmount > MAX_WAITING) {
        webSocket.close(CLOSE.slow, 'too much waits unread');
        // Not now: whoever speaks to the peer is in the midst of a step of a session, which must not change under it.
        queueMicrotask(() => connection.closed());
      }
    };
    webSocket.send(this.link.welcome());
    webSocket.on('message', (data, isBinary) => connection.receive(isBinary ? data : data.toString()));
    webSocket.on('close', () => connection.closed());
    // A frame that breaks the protocol is followed by 'close'; without a listener it would end the process.
    webSocket.on('error', () => undefined);
    // Its answer, which the library has queued before it tells, waits as words do.
    webSocket.on('ping', bound);
    webSocket.on('pong', () => this.silent.delete(webSocket));
  }
}

/** True for what a peer with so many bytes before it would see or hear too late. Words are never left out. */
function isLate(frame: string | Uint8Array, waiting: number): boolean {
  return typeof frame !== 'string' && waiting > (isPicture(frame) ? MAX_WAITING_PICTURES : MAX_WAITING_SOUND);
}
