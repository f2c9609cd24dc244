import { existsSync } from 'node:fs';
import path from 'node:path';
import { AccountBook } from '../server/accounts/AccountBook.ts';
import { AppServer } from '../server/AppServer.ts';
import type { PageFile } from '../server/caller/buildPage.ts';
import type { ServerClock } from '../server/Clock.ts';
import { parseKey } from '../server/push/ServiceAccountKey.ts';
import { DeskKey } from './cloud/DeskKey.ts';
import { deskPusher } from './cloud/deskPusher.ts';
import { PushCloud } from './cloud/PushCloud.ts';
import type { DeskClock } from './device/Clock.ts';
import type { Display } from './device/Display.ts';
import type { HostRoute } from './network/DeviceNetwork.ts';
import { networkOf } from './network/DeviceNetwork.ts';
import { memoryHost } from './network/memoryHost.ts';
import { Phone } from './Phone.ts';
import { serverHost } from './process/serverHost.ts';
import { ServerTalk } from './ServerTalk.ts';
import { pushServiceOf } from './system/PushService.ts';
import { drawnPages } from './screen/drawnPages.ts';

/** The app's door for who is logged in. */
const LOGIN = 'entry/src/main/ets/service/VoipCallService.ets';

export interface DeskOptions {
  readonly clock: DeskClock;
  /** So far the app server's clock is ahead of the phone's, ms. */
  readonly serverAheadMs?: number | undefined;
  /** Folder of the HarmonyOS project. */
  readonly appRoot: string;
  /** Port of the app server; without one it is reached in memory only. */
  readonly port?: number;
  readonly locale?: string;
  /** A phone's without one. */
  readonly display?: Display;
  /** How long a push is on its way to the device, ms. */
  readonly pushLatencyMs?: number;
  /** Files that the app server shows to browsers. */
  readonly pages?: ReadonlyMap<string, PageFile>;
}

let sharedKey: Promise<DeskKey> | undefined;

/** Push cloud, app server and a phone with the app installed, or several that can call each other, all on this machine. */
export class Desk {
  readonly clock: DeskClock;
  /** The first of them. */
  readonly phone: Phone;
  readonly phones: Phone[];
  readonly server: AppServer;
  readonly cloud: PushCloud;
  readonly talk: ServerTalk;
  /** Where the app server listens; undefined if it is in memory. */
  readonly port: number | undefined;
  private readonly door: { close(): Promise<void> };
  private readonly accounts = new Map<Phone, string>();

  private constructor(parts: Pick<Desk, 'clock' | 'phones' | 'server' | 'cloud' | 'port'>, first: Phone, talk: ServerTalk,
    door: { close(): Promise<void> }) {
    this.clock = parts.clock;
    this.phone = first;
    this.phones = parts.phones;
    this.server = parts.server;
    this.cloud = parts.cloud;
    this.port = parts.port;
    this.talk = talk;
    this.door = door;
  }

  static async boot(options: DeskOptions): Promise<Desk> {
    const { clock, serverAheadMs = 0 } = options;
    // Making an RSA key takes a second; all desks of one Node process can share it.
    const key = await (sharedKey ??= DeskKey.generate());
    const phone = install(options);
    const phones = [phone];
    const cloud = new PushCloud({
      clock, account: key.account, ledger: phone.device.ledger, latencyMs: options.pushLatencyMs ?? 50,
    });
    const door = await cloud.listen(0);
    const read = parseKey(JSON.stringify(key.file));
    if (!read.ok) {
      throw new Error(read.message);
    }
    const pusher = deskPusher(read.key, clock, door);
    const talk: ServerTalk = new ServerTalk({ phones: () => phones, userOf: (one) => desk.userOf(one) }, () => server);
    const server: AppServer = new AppServer({
      // Further devices of one account ring too, as with a team's own log-in.
      pusher, clock: ahead(clock, serverAheadMs), pages: options.pages, accounts: new AccountBook({ isOpen: true }), onEvent: (event) => talk.hear(event),
    });
    const port = options.port === undefined ? undefined : await server.listen(options.port);
    const desk = new Desk({ clock, phones, server, cloud, port }, phone, talk, door);
    desk.connect(phone);
    return desk;
  }

  /** Another device with the app installed, at the same app server and push cloud. It ends with the desk. */
  addPhone(options: Pick<DeskOptions, 'appRoot' | 'locale' | 'display'>): Phone {
    // By its label a device draws its ids: no two draw the same.
    const phone = install({ clock: this.clock, ...options }, `phone ${this.phones.length + 1}`);
    this.phones.push(phone);
    this.connect(phone);
    return phone;
  }

  /**
   * Logs somebody in on a phone whose app runs, through the app's own door for it (docs/own/accounts.md). An app that has
   * another one stays with the user it has.
   */
  login(phone: Phone, user: string): void {
    const file = path.join(phone.device.appRoot, LOGIN);
    if (phone.process !== undefined && existsSync(file)) {
      const { VoipCallService } = phone.process.import(file) as { VoipCallService?: { login?(user: string): void } };
      VoipCallService?.login?.(user);
      this.accounts.set(phone, user);
    }
  }

  /** By whom the app server knows a phone; undefined where it does not. */
  userOf(phone: Phone): string | undefined {
    const account = this.accounts.get(phone);
    const isOnLink = this.server.link.reception.all().some(({ user }) => user === account);
    return this.server.registry.userOf(phone.token) ?? (isOnLink ? account : undefined);
  }

  async close(): Promise<void> {
    this.phones.forEach((phone) => phone.process?.kill());
    await this.server.close();
    await this.door.close();
  }

  private connect(phone: Phone): void {
    const { cloud, server, port } = this;
    cloud.register(phone.token, phone);
    const { onDelete, onRenew } = pushServiceOf(phone.device);
    onDelete.add((token) => cloud.revoke(token));
    onRenew.add((old, token) => cloud.renew(old, token));
    const route: HostRoute = port === undefined ? memoryHost(server) : { kind: 'loopback', port };
    networkOf(phone.device).hosts.set(serverHost(phone.device.appRoot), route);
  }
}

function install({ clock, appRoot, display, locale = 'en_US' }: DeskOptions, label = 'phone'): Phone {
  return new Phone({ clock, appRoot, locale, label, ...(display === undefined ? {} : { display }), ...drawnPages() });
}

/** The same time by a clock that was set wrong. */
function ahead(clock: DeskClock, ms: number): ServerClock {
  return ms === 0 ? clock : {
    now: () => clock.now() + ms,
    setTimeout: (fn, after) => clock.setTimeout(fn, after),
    clearTimeout: (id) => clock.clearTimeout(id),
  };
}
