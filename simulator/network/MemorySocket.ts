import type { DeviceNetwork } from './DeviceNetwork.ts';
import type { HostPeer, HostRoute } from './HostRoute.ts';
import type { Message, SocketEvents, SocketHandle } from './SocketHandle.ts';
import { ABNORMAL_CLOSE } from './SocketHandle.ts';

/** After how long without a sign of life a host gives a connection up, ms. Assumed: two heartbeats of most servers. */
const HOST_NOTICES_MS = 30_000;

/** A socket to a host in this process; every step takes the network's time. */
export class MemorySocket implements SocketHandle {
  private readonly network: DeviceNetwork;
  private readonly events: SocketEvents;
  private readonly over: () => void;
  private host: HostPeer | undefined;
  private isOpen = false;
  private isOver = false;

  constructor(network: DeviceNetwork, route: HostRoute | undefined, path: string, events: SocketEvents,
    over: () => void) {
    this.network = network;
    this.events = events;
    this.over = over;
    network.carry(() => this.arrive(route, path));
  }

  send(message: Message): void {
    this.network.carry(() => this.host?.receive(message));
  }

  close(): void {
    if (this.end()) {
      this.network.carry(() => this.leave());
    }
  }

  lose(): void {
    if (this.end()) {
      this.network.clock.setTimeout(() => this.leave(), HOST_NOTICES_MS);
      this.tellEnd(ABNORMAL_CLOSE, '');
    }
  }

  ping(pong: () => void): void {
    this.network.carry(() => this.network.carry(pong));
  }

  private arrive(route: HostRoute | undefined, path: string): void {
    if (this.isOver) {
      return;
    }
    const peer = {
      send: (message: Message) => this.back(() => this.events.message(message)),
      close: (code = 1000, reason = '') => {
        this.network.carry(() => {
          this.leave();
          if (this.end()) {
            this.tellEnd(code, reason);
          }
        });
      },
    };
    this.host = route?.kind === 'memory' ? route.connect(peer, path) : undefined;
    if (this.host === undefined) {
      this.network.carry(() => this.end() ? this.events.error() : undefined);
      return;
    }
    this.back(() => {
      this.isOpen = true;
      this.events.open();
    });
    this.host.opened?.();
  }

  private back(deliver: () => void): void {
    this.network.carry(() => {
      if (!this.isOver) {
        deliver();
      }
    });
  }

  private tellEnd(code: number, reason: string): void {
    if (this.isOpen) {
      this.events.close(code, reason);
    } else {
      this.events.error();
    }
  }

  private leave(): void {
    this.host?.closed();
    this.host = undefined;
  }

  private end(): boolean {
    const isFirst = !this.isOver;
    this.isOver = true;
    this.over();
    return isFirst;
  }
}
