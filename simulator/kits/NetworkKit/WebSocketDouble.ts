import { businessError } from '../../device/Faults.ts';
import { declaresPermission } from '../../network/Declared.ts';
import { networkOf } from '../../network/DeviceNetwork.ts';
import type { SocketHandle } from '../../network/SocketHandle.ts';
import { ABNORMAL_CLOSE } from '../../network/SocketHandle.ts';
import type { Rule } from '../../rules/Rule.ts';
import type { KitHost } from '../KitHost.ts';
import type { HeartbeatTimes } from './Heartbeat.ts';
import { startHeartbeat } from './Heartbeat.ts';
import * as rules from './SocketRules.ts';

const MAX_SEND_BYTES = 5242864;
const DEFAULT_HEARTBEAT_S = 30;
const MAX_HEARTBEAT_S = 30000;
const EVENTS = ['open', 'message', 'close', 'error', 'dataEnd', 'headerReceive'];

type Listener = (...args: unknown[]) => void;

/** webSocket.WebSocket (js-apis-websocket.md). */
export class WebSocketDouble {
  private readonly host: KitHost;
  private readonly listeners = new Map<string, Set<Listener>>();
  private handle: SocketHandle | undefined;
  private state: 'new' | 'connecting' | 'open' | 'over' = 'new';
  private release: () => void = () => undefined;
  private stopHeartbeat: () => void = () => undefined;

  constructor(host: KitHost) {
    this.host = host;
  }

  on(type: string, listener: Listener): void {
    if (!EVENTS.includes(type) || typeof listener !== 'function') {
      throw businessError(401, 'Parameter error.');
    }
    this.listeners.set(type, (this.listeners.get(type) ?? new Set<Listener>()).add(listener));
  }

  off(type: string, listener?: Listener): void {
    if (listener === undefined) {
      this.listeners.delete(type);
    } else {
      this.listeners.get(type)?.delete(listener);
    }
  }

  /** True says that the request is made, not that there is a connection. */
  connect(url: string, options: Partial<HeartbeatTimes> = {}): Promise<boolean> {
    return this.host.faults.answer('NetworkKit.webSocket.connect', 0, () => {
      const times = this.checked(url, options);
      this.state = 'connecting';
      this.release = this.host.hold('socket', 'webSocket', () => this.abandon());
      this.handle = networkOf(this.host.device).openSocket(url, {
        open: () => this.opened(times),
        message: (message) => this.emit('message', undefined,
          typeof message === 'string' ? message : new Uint8Array(message).buffer),
        close: (code, reason) => this.ended('close', undefined, { code, reason }),
        error: () => this.ended('error', businessError(200, 'The upgrade to WebSocket failed.')),
      });
      return true;
    });
  }

  send(data: string | ArrayBuffer): Promise<boolean> {
    // What the app does to its buffer afterwards is no concern of the message.
    const message = data instanceof ArrayBuffer ? new Uint8Array(data.slice(0)) : data;
    return this.host.faults.answer('NetworkKit.webSocket.send', 0, () => {
      if (typeof message !== 'string' && !(message instanceof Uint8Array)) {
        throw businessError(401, 'Parameter error.');
      }
      if (Buffer.byteLength(message) > MAX_SEND_BYTES) {
        throw this.broken(rules.SEND_SIZE, 401, 'send');
      }
      if (this.state === 'over') {
        // A connection can go at any moment: the app could not know.
        throw businessError(2302999, 'The connection has gone.');
      }
      if (this.state !== 'open') {
        throw this.broken(rules.SEND_AFTER_OPEN, 2302999, 'send');
      }
      this.handle?.send(message);
      return true;
    });
  }

  /** Rejects with 2302999 where there is no connection (assumed). */
  close(options: { code?: number; reason?: string } = {}): Promise<boolean> {
    return this.host.faults.answer('NetworkKit.webSocket.close', 0, () => {
      const result = { code: options.code ?? 1000, reason: options.reason ?? 'CLOSE_NORMAL' };
      if (this.handle === undefined) {
        throw businessError(2302999, 'There is no connection.');
      }
      this.handle.close(result.code, result.reason);
      this.clear();
      const network = networkOf(this.host.device);
      network.carry(() => network.carry(() => this.emit('close', undefined, result)));
      return true;
    });
  }

  private checked(url: string, options: Partial<HeartbeatTimes>): HeartbeatTimes {
    if (!declaresPermission(this.host.device, 'ohos.permission.INTERNET')) {
      throw this.broken(rules.SOCKET_INTERNET, 201, 'connect');
    }
    if (!/^wss?:\/\/[^/]/.test(url) || !URL.canParse(url)) {
      throw this.broken(rules.VALID_URL, 2302001, 'connect');
    }
    if (this.handle !== undefined) {
      throw this.broken(rules.CONNECT_ONCE, 2302003, 'connect');
    }
    const pingInterval = options.pingInterval ?? DEFAULT_HEARTBEAT_S;
    const pongTimeout = options.pongTimeout ?? Math.min(DEFAULT_HEARTBEAT_S, pingInterval);
    const isInRange = pingInterval >= 0 && pingInterval <= MAX_HEARTBEAT_S && pongTimeout >= 0;
    if (!isInRange || pongTimeout > pingInterval) {
      throw this.broken(rules.HEARTBEAT_TIMES, 401, `ping ${pingInterval} s, pong ${pongTimeout} s`);
    }
    if (!this.listeners.has('open') || !this.listeners.has('message')) {
      this.host.ledger.violate(rules.LISTEN_FIRST, 'connect without a listener to open and message');
    }
    return { pingInterval, pongTimeout };
  }

  private opened(times: HeartbeatTimes): void {
    const handle = this.handle;
    if (handle !== undefined) {
      this.state = 'open';
      this.stopHeartbeat = startHeartbeat(this.host.clock, handle, times, () => this.lost(handle));
      this.emit('open', undefined, { status: 101, message: '' });
    }
  }

  private lost(handle: SocketHandle): void {
    handle.close(ABNORMAL_CLOSE, '');
    this.ended('close', undefined, { code: ABNORMAL_CLOSE, reason: '' });
  }

  private ended(type: 'close' | 'error', ...args: unknown[]): void {
    this.clear();
    this.emit(type, ...args);
  }

  private clear(): void {
    this.state = 'over';
    this.handle = undefined;
    this.stopHeartbeat();
    this.release();
  }

  private abandon(): void {
    const handle = this.handle;
    if (handle !== undefined) {
      this.clear();
      handle.close(1001, '');
    }
  }

  private emit(type: string, ...args: unknown[]): void {
    [...this.listeners.get(type) ?? []].forEach((listener) =>
      this.host.process.call(`webSocket ${type}`, () => listener(...args)));
  }

  private broken(rule: Rule, code: number, what: string): Error {
    this.host.ledger.violate(rule, what);
    return businessError(code, rule.text);
  }
}
