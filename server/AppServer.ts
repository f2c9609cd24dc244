import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { AccountBook } from './accounts/AccountBook.ts';
import type { Accounts } from './accounts/Accounts.ts';
import { Switchboard, type CallPusher } from './calls/Switchboard.ts';
import type { MissedCallTexts } from './calls/MissedCallTexts.ts';
import type { OngoingCall } from './calls/OngoingCalls.ts';
import { TokenRegistry } from './calls/TokenRegistry.ts';
import type { PageFile } from './caller/buildPage.ts';
import type { Cluster } from './cluster/Cluster.ts';
import { systemClock, within, type ServerClock } from './Clock.ts';
import { addressOf } from './http/addressOf.ts';
import { isForeignPage } from './http/foreignPage.ts';
import { openHttp, type Certificate } from './http/openHttp.ts';
import { readBody } from './http/readBody.ts';
import { refuseUpgrade } from './http/refuseUpgrade.ts';
import { errorReply, type AppReply, type AppRequest } from './http/Reply.ts';
import { route, SIGNATURE_HEADER, type RouteContext } from './http/routes.ts';
import { JoinTokens, type JoinKey } from './link/JoinTokens.ts';
import type { LinkEvent } from './link/LinkEvent.ts';
import { LinkServer } from './link/LinkServer.ts';
import { WsLink } from './link/WsLink.ts';
import { ReceiptDesk } from './push/receipts/ReceiptDesk.ts';
import type { Receipt } from './push/receipts/readReceipts.ts';
import type { ReceiptAccount } from './push/receipts/ReceiptSecret.ts';

/** No request of the protocol comes near this. */
const MAX_BODY_BYTES = 64 * 1024;

/** No page of somebody else has ours within it, where a click meant for that one would call, or lend a camera. */
const PAGE_HEADERS = {
  'Cache-Control': 'no-store', 'Content-Security-Policy': "frame-ancestors 'none'", 'X-Content-Type-Options': 'nosniff',
} as const;

/** What an app server is made of: who sends its pushes, and what it shares or keeps. */
export interface AppServerOptions {
  readonly pusher: CallPusher;
  /** The devices that are known. Default: none, and those that come are forgotten with the process. */
  readonly registry?: TokenRegistry;
  /** Who belongs to whom. Default: a name is its who uses it first. */
  readonly accounts?: Accounts | undefined;
  /** What join tokens are signed with; several processes need the same. Default: a key of this process. */
  readonly joinKeys?: readonly [JoinKey, ...JoinKey[]] | undefined;
  /** Other processes that serve the same people; the registry is told it too. Default: none. */
  readonly cluster?: Cluster | undefined;
  readonly clock?: ServerClock;
  /** How many proxies of yours stand before this server and say whom they have heard. Default: none. */
  readonly proxies?: number | undefined;
  /** Told everything that happens on the link; free of secrets and names. */
  readonly onEvent?: (event: LinkEvent) => void;
  readonly testMessage?: boolean;
  /** What the notices of missed calls say, by language. */
  readonly texts?: MissedCallTexts;
  /** Files that a browser may get, by path, such as the caller page's. Default: none. */
  readonly pages?: ReadonlyMap<string, PageFile> | undefined;
  /** As set up in AppGallery Connect; without it `POST /receipts` is not served. */
  readonly receipts?: ReceiptAccount | undefined;
  /** Told of each receipt, for counting. Holds the token: never print it. */
  readonly onReceipt?: (receipt: Receipt) => void;
  /** Told once when receipts are refused because their time is so far after ours, in ms. */
  readonly onReceiptTime?: (offMs: number) => void;
}

/**
 * The app server: takes push tokens, places calls by push, and carries their signalling. It can be used without any
 * socket (`handle`, `link.connect`) or over HTTP and WebSocket (`listen`).
 * It is a sample: it knows no log-in, so whoever reaches it may take a name that nobody has. Put your accounts in their place.
 */
export class AppServer {
  readonly link: LinkServer;
  readonly registry: TokenRegistry;
  readonly accounts: Accounts;
  private readonly context: RouteContext;
  private readonly cluster: Cluster | undefined;
  private readonly proxies: number;
  private readonly pages: ReadonlyMap<string, PageFile>;
  /** Resolves when the others know of this process. Rejects if Redis goes away before. */
  readonly ready: Promise<void>;
  private isStopping = false;
  private http: { readonly server: Server; readonly ws: WsLink } | undefined;

  constructor({
    pusher, cluster, registry = new TokenRegistry(cluster?.register.devices, cluster?.register),
    accounts = cluster?.register.accounts ?? new AccountBook(), joinKeys, clock = systemClock, onEvent, testMessage = false, texts,
    proxies = 0, receipts: account, onReceipt, onReceiptTime, pages = new Map(),
  }: AppServerOptions) {
    this.link = new LinkServer({
      clock, onEvent, accounts, neighbours: cluster?.neighbours, tokens: new JoinTokens(joinKeys),
      onHello: (who) => switchboard.greet(who),
      onCall: (call) => !this.isStopping && switchboard.placeOverLink(call),
    });
    this.registry = registry;
    this.accounts = accounts;
    const { link } = this;
    const switchboard = new Switchboard({ clock, link, registry, accounts, pusher, testMessage, ...(texts && { texts }) });
    const receipts = account && new ReceiptDesk({ account, clock, onReceipt, onOtherTime: onReceiptTime, retire: (token) => registry.drop(token) });
    this.pages = pages;
    this.cluster = cluster;
    this.proxies = proxies;
    this.ready = cluster?.serve({ link, switchboard, registry, accounts: cluster.register.accounts }) ?? Promise.resolve();
    this.context = { accounts, link, registry, switchboard, receipts };
  }

  /** The call that a session belongs to, as long as it is not over. Holds tokens: never print it. */
  callOf(sessionId: string): OngoingCall | undefined {
    return this.context.switchboard.callOf(sessionId);
  }

  /** Answers one request; never rejects. */
  async handle(request: AppRequest): Promise<AppReply> {
    if (this.isStopping) {
      return errorReply(503, 'stopping', 'This server is about to stop. Try again soon.');
    }
    try {
      return await route(request, this.context);
    } catch {
      return errorReply(500, 'internal', 'The server made a mistake. The request may have had no effect.');
    }
  }

  /**
   * Opens HTTP and WebSocket, or HTTPS and secure ones. Port 0 takes a free one. @returns the port. Rejects if it is
   * taken, or if certificate and key are none.
   */
  async listen(port: number, host = '127.0.0.1', tls?: Certificate): Promise<number> {
    const server = openHttp((request, response) => void this.serve(request, response), tls);
    const ws = new WsLink(this.link);
    server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
      if (request.url?.split('?')[0] !== '/link') {
        refuseUpgrade(socket, '404 Not Found');
      } else if (isForeignPage(request)) {
        refuseUpgrade(socket, '403 Forbidden');
      } else {
        ws.upgrade(request, socket, head, addressOf(request, this.proxies));
      }
    });
    this.http = { server, ws };
    await this.ready;
    return new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
    });
  }

  /**
   * Before a `close` for good: ends the calls that would be lost with this process, tells both sides of each, and who
   * missed one. Where other processes serve the same people there are none. Waits `ms` at most for the push cloud.
   */
  async endCalls(ms: number): Promise<void> {
    this.isStopping = true;
    if (this.cluster === undefined) {
      this.link.endAll();
      await within(systemClock, ms, this.context.switchboard.settle()).catch(() => undefined);
    }
  }

  /** Says goodbye on every connection, stops every timer, frees the port. */
  async close(): Promise<void> {
    this.cluster?.leave();
    this.link.close();
    await this.cluster?.close();
    const { http } = this;
    this.http = undefined;
    if (http !== undefined) {
      await http.ws.close();
      http.server.closeAllConnections();
      await new Promise((resolve) => http.server.close(resolve));
    }
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const page = request.method === 'GET' ? this.pages.get(request.url?.split('?')[0] ?? '') : undefined;
    if (page !== undefined) {
      response.writeHead(200, { ...PAGE_HEADERS, 'Content-Type': page.type }).end(page.content);
      return;
    }
    const body = await readBody(request, MAX_BODY_BYTES);
    const reply = body === undefined
      ? errorReply(413, 'tooLarge', `A request may have ${MAX_BODY_BYTES} bytes at most.`)
      : await this.handle({
        method: request.method ?? 'GET',
        path: request.url ?? '/',
        headers: {
          'content-type': request.headers['content-type'],
          [SIGNATURE_HEADER]: request.headers[SIGNATURE_HEADER]?.toString(),
        },
        body,
        from: addressOf(request, this.proxies),
      });
    response.writeHead(reply.status, reply.body === '' ? {} : { 'Content-Type': 'application/json' });
    response.end(reply.body);
  }
}
