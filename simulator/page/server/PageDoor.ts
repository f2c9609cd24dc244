import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { MOST_BYTES } from '../protocol.ts';
import { serveAppFile } from './appFiles.ts';

/** The path of the page's socket. */
const SOCKET_PATH = '/desk';
const OWN_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** HTTP and WebSocket of the page. It listens on 127.0.0.1 and speaks to pages from there alone. */
export class PageDoor {
  readonly server: Server;
  private pages: RequestListener = (_, response) => void response.writeHead(503).end();
  private readonly sockets: WebSocketServer;

  constructor(appRoot: string, onSocket: (socket: WebSocket) => void) {
    this.sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES });
    this.server = createServer((request, response) => {
      if (!isOwn(request)) {
        response.writeHead(403).end('This desk answers on this machine only.');
      } else if (request.url?.startsWith('/app/') === true) {
        void serveAppFile(appRoot, request, response);
      } else {
        this.pages(request, response);
      }
    });
    this.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (request.url === SOCKET_PATH && isOwn(request)) {
        this.sockets.handleUpgrade(request, socket, head, onSocket);
      } else if (request.headers['sec-websocket-protocol']?.startsWith('vite-') !== true) {
        // Vite hears of it as well, and judges its own.
        socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
      }
    });
  }

  /** @param pages answers what is neither a socket nor a file of the app */
  show(pages: RequestListener): void {
    this.pages = pages;
  }

  /** @returns the port. Rejects if it is taken. */
  listen(port: number): Promise<number> {
    return new Promise((resolve, reject) => {
      this.server.once('error', reject);
      this.server.listen(port, '127.0.0.1', () => resolve((this.server.address() as AddressInfo).port));
    });
  }

  async close(): Promise<void> {
    this.sockets.close();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }
}

/** Other web pages in the same browser can reach this port too; they are told by their origin, or by their name for it. */
function isOwn({ headers: { host = '', origin } }: IncomingMessage): boolean {
  return OWN_HOST.test(host) && (origin === undefined || origin === `http://${host}`);
}
