import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { MOST_BYTES } from '../protocol.ts';
import { serveAppFile } from './appFiles.ts';
import type { PageFile } from '../../../server/caller/buildPage.ts';
import { refuseUpgrade } from '../../../server/http/refuseUpgrade.ts';

/** The path of the page's socket, and of the sound and the camera of each device. */
const SOCKET_PATH = '/desk';
const MEDIA_PATH = /^\/(sound|camera)\/(\w+)$/;
const OWN_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/** What a browser lends a device, or has of it. */
export type LentMedia = 'sound' | 'camera';

/** HTTP and WebSocket of the page. It listens on 127.0.0.1 and speaks to pages from there alone. */
export class PageDoor {
  private readonly server: Server;
  /** Also those that have become WebSockets: a door that closes waits for nobody. */
  private readonly open = new Set<Socket>();
  private readonly sockets: WebSocketServer;

  /**
   * @param onSocket told of each page that is opened
   * @param onMedia told of each socket for sound or camera of a device, with the device's name as the page says it
   */
  constructor(files: ReadonlyMap<string, PageFile>, appRoot: string, onSocket: (socket: WebSocket) => void,
    onMedia: (socket: WebSocket, device: string, media: LentMedia) => void) {
    this.sockets = new WebSocketServer({ noServer: true, maxPayload: MOST_BYTES });
    this.server = createServer((request, response) => {
      if (!isOwn(request)) {
        response.writeHead(403).end('This desk answers on this machine only.');
      } else if (request.url?.startsWith('/app/') === true) {
        void serveAppFile(appRoot, request, response);
      } else {
        serve(files.get(request.url?.split(/[?#]/)[0] ?? ''), response);
      }
    });
    this.server.on('connection', (socket) => {
      this.open.add(socket);
      socket.on('close', () => this.open.delete(socket));
    });
    this.server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      const [, media, device] = MEDIA_PATH.exec(request.url ?? '') ?? [];
      if (request.url === SOCKET_PATH && isOwn(request)) {
        this.sockets.handleUpgrade(request, socket, head, onSocket);
      } else if (device !== undefined && isOwn(request)) {
        this.sockets.handleUpgrade(request, socket, head, (opened) => onMedia(opened, device, media as LentMedia));
      } else {
        refuseUpgrade(socket, '403 Forbidden');
      }
    });
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
    this.open.forEach((socket) => socket.destroy());
    await new Promise((resolve) => this.server.close(resolve));
  }
}

function serve(file: PageFile | undefined, response: ServerResponse): void {
  if (file === undefined) {
    response.writeHead(404).end('There is nothing here. The page is at /.');
  } else {
    // Nothing of it is kept: after the next npm start it may be another page at the same address.
    response.writeHead(200, { 'Content-Type': file.type, 'Cache-Control': 'no-store' }).end(file.content);
  }
}

/** Other web pages in the same browser can reach this port too; their origin tells, or their name for it. */
function isOwn({ headers: { host = '', origin } }: IncomingMessage): boolean {
  return OWN_HOST.test(host) && (origin === undefined || origin === `http://${host}`);
}
