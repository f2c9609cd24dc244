import type { DeskClock } from '../device/Clock.ts';
import type { Device } from '../device/Device.ts';
import { BackgroundFreeze } from './BackgroundFreeze.ts';
import type { HostRoute, NetworkReply, NetworkRequest } from './HostRoute.ts';
import { openLoopback, requestLoopback } from './Loopback.ts';
import { MemorySocket } from './MemorySocket.ts';
import type { SocketEvents, SocketHandle } from './SocketHandle.ts';

export type { HostRoute } from './HostRoute.ts';

/** `silent`: packets are lost both ways, and nobody says so. */
export type NetworkMode = 'up' | 'offline' | 'silent';

/** Why nothing came of it: the name is not known, or the host cannot be reached. */
export class NetworkError extends Error {
  constructor(readonly kind: 'unresolved' | 'unreachable') {
    super(kind === 'unresolved' ? 'The name of the host cannot be resolved.' : 'The host cannot be reached.');
    this.name = 'NetworkError';
  }
}

export interface RequestOptions {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The connection stands; the request goes out now. */
  readonly onConnected?: () => void;
}

/** The network as one device sees it. It leads to the hosts it is given and nowhere else. */
export class DeviceNetwork {
  /** One way, ms. */
  latencyMs = 20;
  /** By host name, without port. */
  readonly hosts = new Map<string, HostRoute>();
  readonly clock: DeskClock;
  private readonly line: { isOnline: boolean };
  private isSilent = false;
  private isFrozen = false;
  private readonly open = new Set<SocketHandle>();
  private lastOverAt = -Infinity;
  private held: Array<() => void> = [];

  /** @param line what else tells whether the device is online, e.g. the device itself */
  constructor(clock: DeskClock, line: { isOnline: boolean } = { isOnline: true }) {
    this.clock = clock;
    this.line = line;
  }

  get mode(): NetworkMode {
    return !this.line.isOnline ? 'offline' : this.isSilent || this.isFrozen ? 'silent' : 'up';
  }

  /** Going offline breaks every open socket; what was held back in silence arrives once the network is up. */
  set mode(mode: NetworkMode) {
    this.line.isOnline = mode !== 'offline';
    this.isSilent = mode === 'silent';
    if (mode === 'up') {
      this.deliverHeld();
    }
    if (mode === 'offline') {
      this.held = [];
      this.release();
    }
  }

  /** The app has gone to the background: nothing passes until it is back (BackgroundFreeze.ts). */
  freeze(): void {
    this.isFrozen = true;
  }

  thaw(): void {
    if (this.isFrozen) {
      this.isFrozen = false;
      this.deliverHeld();
    }
  }

  /** Every socket breaks. */
  release(): void {
    [...this.open].forEach((socket) => socket.lose());
  }

  private deliverHeld(): void {
    if (this.mode === 'up') {
      this.held.splice(0).forEach((deliver) => this.carry(deliver));
    }
  }

  /** Sockets that are open or under way. */
  get socketCount(): number {
    return this.open.size;
  }

  /** A connection is there, or was there so long ago at most, ms. */
  wasConnected(within: number): boolean {
    return this.open.size > 0 || this.clock.now() - this.lastOverAt <= within;
  }

  /** Runs `deliver` once it has travelled one way. Nothing arrives while the network is silent or gone. */
  carry(deliver: () => void): void {
    this.clock.setTimeout(() => {
      if (this.mode === 'up') {
        deliver();
      } else if (this.mode === 'silent') {
        this.held.push(deliver);
      }
    }, this.latencyMs);
  }

  /** Never throws for what the network does: it is told to `events`. @throws TypeError for what is no URL */
  openSocket(url: string, events: SocketEvents): SocketHandle {
    const target = new URL(url);
    const route = this.hosts.get(target.hostname);
    const path = target.pathname + target.search;
    const over = (): void => {
      this.lastOverAt = this.clock.now();
      this.open.delete(handle);
    };
    const handle: SocketHandle = route?.kind === 'loopback'
      ? openLoopback(this, `ws://127.0.0.1:${route.port}${path}`, events, over)
      : new MemorySocket(this, route, path, events, over);
    this.open.add(handle);
    if (this.mode === 'offline') {
      this.clock.setTimeout(() => handle.lose(), 0);
    }
    return handle;
  }

  /** Never answers while the network is silent. Rejects with NetworkError; TypeError for what is no URL. */
  async request(url: string, options: RequestOptions): Promise<NetworkReply> {
    const target = new URL(url);
    if (this.mode === 'offline') {
      throw new NetworkError('unresolved');
    }
    await this.trip();
    const route = this.hosts.get(target.hostname);
    if (route === undefined) {
      throw new NetworkError('unresolved');
    }
    await this.trip();
    options.onConnected?.();
    await this.trip();
    const reply = await this.ask(route, { ...options, path: target.pathname + target.search });
    await this.trip();
    return reply;
  }

  private async ask(route: HostRoute, { method, path, headers, body }: NetworkRequest): Promise<NetworkReply> {
    const named = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
    const request = { method, path, headers: named, body };
    if (route.kind === 'memory') {
      return route.handle(request);
    }
    return requestLoopback(this.clock, route.port, request).catch(() => {
      throw new NetworkError('unreachable');
    });
  }

  private trip(): Promise<void> {
    return new Promise((resolve) => this.carry(resolve));
  }
}

const NETWORK = Symbol('network');

/** The network of a device; it has one from the first time that somebody asks. */
export function networkOf(device: Device): DeviceNetwork {
  const owner: Device & { [NETWORK]?: DeviceNetwork } = device;
  if (owner[NETWORK] === undefined) {
    owner[NETWORK] = new DeviceNetwork(device.clock, device);
    new BackgroundFreeze(device, owner[NETWORK]);
  }
  return owner[NETWORK];
}
