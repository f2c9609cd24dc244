import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { WebSocket } from 'ws';
import { buildPage, type PageFile } from '../../../server/caller/buildPage.ts';
import { CALLER_PATH, callerPage } from '../../../server/caller/callerPage.ts';
import type { WireMessage } from '../../arkui/wire/Wire.ts';
import { parseWireEvent } from '../../arkui/wire/parseWireEvent.ts';
import { Desk } from '../../Desk.ts';
import { RealClock } from '../../device/Clock.ts';
import { type ClientMessage, type DeviceKind, parseClientMessage, SCREENS, type ServerMessage } from '../protocol.ts';
import { cameraWorldOf } from '../../system/CameraWorld.ts';
import { perform } from './actions.ts';
import { Workbench } from '../reload/Workbench.ts';
import { DeskDevice } from './DeskDevice.ts';
import { type LentMedia, PageDoor } from './PageDoor.ts';
import { Shared } from './Shared.ts';
import { picturesOf, stateOf } from './stateOf.ts';
import { timelineRows } from './timelineRows.ts';
import { Viewers } from './Viewers.ts';

/** Whose each device is: each has an account of its own, and they can call each other by it. */
export const ACCOUNTS: Readonly<Record<DeviceKind, string>> = {
  phone: 'alice', tablet: 'bob', watch: 'carol', roundWatch: 'dave',
};

const CLIENT = path.join(path.dirname(fileURLToPath(import.meta.url)), '../client');

export interface PageServerOptions {
  /** Folder of the HarmonyOS project. */
  readonly appRoot: string;
  /** Port of the page; 0 takes a free one. */
  readonly port: number;
  /** Port of the app server, for callers in a terminal; 0 takes a free one. */
  readonly serverPort: number;
  /** Checks the app's sources in the background. */
  readonly isChecking?: boolean;
  /** The devices' cameras see something that moves; by default they see nothing, and their components a scene. */
  readonly isFilming?: boolean;
}

/** The desk behind the page: its devices, and everybody who looks at them. */
export class PageServer {
  readonly devices = new Map<DeviceKind, DeskDevice>();
  /** Where the page is, and where the app server. */
  address = '';
  serverPort = 0;
  private readonly viewers = new Viewers(() => this.current());
  private readonly options: PageServerOptions;
  private readonly clock = new RealClock();
  private readonly workbench: Workbench;
  private door: PageDoor | undefined;
  private readonly laid = new Map<DeviceKind, Promise<void>>();
  private shared: Promise<Shared> | undefined;
  /** What the app servers show to browsers: the caller page, as soon as it is built. */
  private readonly pages = new Map<string, PageFile>();

  private constructor(options: PageServerOptions) {
    this.options = options;
    this.workbench = new Workbench({
      appRoot: options.appRoot,
      devices: () => this.devices.values(),
      tell: (message) => this.viewers.tell(message),
      onState: () => this.viewers.changed(),
      isChecking: options.isChecking ?? false,
    });
  }

  /** Resolves when the page can be opened. Rejects with EADDRINUSE where a port is taken. */
  static async start(options: PageServerOptions): Promise<PageServer> {
    const server = new PageServer(options);
    try {
      const [files] = await Promise.all([buildPage(CLIENT), server.show('phone')]);
      const door = server.door = new PageDoor(files, options.appRoot, (socket) => server.greet(socket),
        (socket, device, media) => server.plugIn(socket, device, media));
      server.address = `http://127.0.0.1:${await door.listen(options.port)}/`;
      server.workbench.start();
      void server.openCallerPage();
    } catch (error) {
      await server.close();
      throw error;
    }
    return server;
  }

  async close(): Promise<void> {
    this.viewers.close();
    this.workbench.close();
    await this.door?.close();
    await (await this.shared?.catch(() => undefined))?.desk.close();
    this.clock.stop();
  }

  /** The first look at a device puts it on the desk; whoever looks meanwhile waits for the same. */
  private show(kind: DeviceKind): Promise<void> {
    const laid = this.laid.get(kind) ?? this.lay(kind);
    this.laid.set(kind, laid);
    return laid;
  }

  /** Puts a device on the desk. All of them share the first one's app server and cloud. */
  private async lay(kind: DeviceKind): Promise<void> {
    const { appRoot, isFilming = false } = this.options;
    const isFirst = this.shared === undefined;
    const shared = await (this.shared ??= this.boot(kind));
    const { desk } = shared;
    const device = new DeskDevice(kind, shared, isFirst ? desk.phone : desk.addPhone({ appRoot, display: SCREENS[kind] }));
    cameraWorldOf(device.phone.device).isFlowing = isFilming;
    // What is done to it before it is set up would be lost with what its setting up leaves.
    await device.setUp(ACCOUNTS[kind]);
    if (isFirst) {
      device.clearTimeline();
    }
    this.devices.set(kind, device);
    device.onChange = () => {
      this.workbench.look();
      this.viewers.changed();
    };
    const { wire } = device.pages;
    const draw = (message: WireMessage): void => this.viewers.tell({ type: 'screen', device: kind, message });
    draw(wire.message());
    wire.listen(draw);
    this.serverPort ||= desk.port ?? 0;
    this.viewers.changed();
  }

  private async boot(kind: DeviceKind): Promise<Shared> {
    const { appRoot, serverPort: port } = this.options;
    return new Shared(await Desk.boot({ clock: this.clock, appRoot, port, display: SCREENS[kind], pages: this.pages }));
  }

  /** After the desk is there: who rings the first call does not wait for it. */
  private async openCallerPage(): Promise<void> {
    (await callerPage()).forEach((file, at) => this.pages.set(at, file));
  }

  private plugIn(socket: WebSocket, kind: string, media: LentMedia): void {
    const device = [...this.devices].find(([name]) => name === kind)?.[1];
    if (device === undefined) {
      socket.close();
    } else {
      (media === 'sound' ? device.headset : device.lens).plugIn(socket);
    }
  }

  private greet(socket: WebSocket): void {
    const hello: ServerMessage = { type: 'hello', callerPage: this.callerPage };
    socket.send(JSON.stringify(hello));
    socket.on('message', (data, isBinary) => {
      const message = isBinary ? undefined : parseClientMessage(data.toString());
      if (message !== undefined) {
        void this.take(message, socket);
      }
    });
    for (const [device, { pages }] of this.devices) {
      socket.send(JSON.stringify({ type: 'screen', device, message: pages.wire.message() } satisfies ServerMessage));
    }
    this.viewers.add(socket);
  }

  private async take(message: ClientMessage, socket: WebSocket): Promise<void> {
    try {
      if (message.type === 'show') {
        await this.show(message.device);
      } else if (message.type === 'command' && message.command.do === 'loadNow') {
        this.workbench.loadNow(this.mustHave(message.device));
      } else if (message.type === 'command') {
        await perform(this.mustHave(message.device), message.command);
        if (message.command.do === 'clearTimeline') {
          this.devices.forEach((device) => device.hideSoFar());
        }
      } else {
        this.touch(this.mustHave(message.device), message.event);
      }
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      socket.send(JSON.stringify({ type: 'notice', device: message.device, text } satisfies ServerMessage));
    }
  }

  private touch({ pages, phone }: DeskDevice, value: unknown): void {
    const event = parseWireEvent(value);
    if (event !== undefined && !phone.device.isLocked) {
      pages.wire.handle(event);
    }
  }

  private mustHave(kind: DeviceKind): DeskDevice {
    const device = this.devices.get(kind);
    if (device === undefined) {
      throw new Error(`There is no ${kind} on the desk yet. Choose it at the top of the page.`);
    }
    return device;
  }

  private *current(): Generator<readonly [string, ServerMessage]> {
    const { check } = this.workbench;
    if (check !== undefined) {
      yield ['check', { type: 'check', check }];
    }
    for (const [kind, device] of this.devices) {
      for (const picture of picturesOf(device)) {
        yield [`picture ${picture.key}`, { type: 'picture', ...picture }];
      }
      yield [`device ${kind}`, { type: 'device', state: stateOf(device) }];
      yield [`timeline ${kind}`, { type: 'timeline', device: kind, rows: timelineRows(device) }];
    }
  }

  /** Where the devices can be called from, with sound and pictures. */
  get callerPage(): string {
    return `http://127.0.0.1:${this.serverPort}${CALLER_PATH}`;
  }
}
