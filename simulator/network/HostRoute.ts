import type { Message } from './SocketHandle.ts';

export interface NetworkRequest {
  readonly method: string;
  /** Path with query. */
  readonly path: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface NetworkReply {
  readonly status: number;
  readonly body: string;
}

/** What a host has to write to: the device's end of a socket. */
export interface DevicePeer {
  send(message: Message): void;
  close(code?: number, reason?: string): void;
}

/** The host's end of a socket: told what arrives, and the end. */
export interface HostPeer {
  /** The device is about to hear that the socket is open: what is said now comes after that. */
  opened?(): void;
  receive(message: Message): void;
  closed(): void;
}

/** A host inside this Node process; the way there and back takes the device's time. */
export interface MemoryRoute {
  readonly kind: 'memory';
  /** @returns undefined where the host refuses the upgrade */
  connect(peer: DevicePeer, path: string): HostPeer | undefined;
  handle(request: NetworkRequest): Promise<NetworkReply>;
}

/** A host on this machine: 127.0.0.1 and nowhere else. */
export interface LoopbackRoute {
  readonly kind: 'loopback';
  readonly port: number;
}

export type HostRoute = MemoryRoute | LoopbackRoute;
