import { AppServer } from '../server/AppServer.ts';
import type { PageFile } from '../server/caller/buildPage.ts';
import { parseKey } from '../server/push/ServiceAccountKey.ts';
import { DeskKey } from './cloud/DeskKey.ts';
import { deskPusher } from './cloud/deskPusher.ts';
import { PushCloud } from './cloud/PushCloud.ts';
import type { DeskClock } from './device/Clock.ts';
import type { Display } from './device/Display.ts';
import type { HostRoute } from './network/DeviceNetwork.ts';
import { memoryHost, networkOf } from './network/DeviceNetwork.ts';
import { Phone } from './Phone.ts';
import { serverHost } from './process/serverHost.ts';
import { pushServiceOf } from './system/PushService.ts';
import { drawnPages } from './screen/drawnPages.ts';

export interface DeskOptions {
  readonly clock: DeskClock;
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

/** Push cloud, app server and one phone with the app installed, all on this machine. */
export class Desk {
  readonly clock: DeskClock;
  readonly phone: Phone;
  readonly server: AppServer;
  readonly cloud: PushCloud;
  /** Where the app server listens; undefined if it is in memory. */
  readonly port: number | undefined;
  private readonly door: { close(): Promise<void> };
  private readonly others: Phone[] = [];

  private constructor(parts: Pick<Desk, 'clock' | 'phone' | 'server' | 'cloud' | 'port'>, door: { close(): Promise<void> }) {
    this.clock = parts.clock;
    this.phone = parts.phone;
    this.server = parts.server;
    this.cloud = parts.cloud;
    this.port = parts.port;
    this.door = door;
  }

  static async boot(options: DeskOptions): Promise<Desk> {
    const { clock } = options;
    // Making an RSA key takes a second; all desks of one Node process can share it.
    const key = await (sharedKey ??= DeskKey.generate());
    const phone = install(options);
    const cloud = new PushCloud({
      clock, account: key.account, ledger: phone.device.ledger, latencyMs: options.pushLatencyMs ?? 50,
    });
    const door = await cloud.listen(0);
    const read = parseKey(JSON.stringify(key.file));
    if (!read.ok) {
      throw new Error(read.message);
    }
    const pusher = deskPusher(read.key, clock, door);
    const server = new AppServer({
      pusher, clock, pages: options.pages,
      onEvent: ({ direction, seat, what, detail }) => {
        if (direction !== 'in') {
          const to = seat === undefined ? [] : [`to the ${seat.replace(/\d+$/, '')}`];
          phone.device.timeline.add('server', what, [...(detail === undefined ? [] : [detail]), ...to].join(', '));
        }
      },
    });
    const port = options.port === undefined ? undefined : await server.listen(options.port);
    const desk = new Desk({ clock, phone, server, cloud, port }, door);
    desk.connect(phone);
    return desk;
  }

  /** Another device with the app installed, at the same app server and push cloud. It ends with the desk. */
  addPhone(options: Pick<DeskOptions, 'appRoot' | 'locale' | 'display'>): Phone {
    const phone = install({ clock: this.clock, ...options });
    this.others.push(phone);
    this.connect(phone);
    return phone;
  }

  async close(): Promise<void> {
    [this.phone, ...this.others].forEach((phone) => phone.process?.kill());
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

function install({ clock, appRoot, display, locale = 'en_US' }: DeskOptions): Phone {
  return new Phone({ clock, appRoot, locale, ...(display === undefined ? {} : { display }), ...drawnPages() });
}
