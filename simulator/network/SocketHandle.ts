/** A text message, or a binary one. */
export type Message = string | Uint8Array;

/** What the device's end of a socket is told. `error` and `close` are each the last thing said. */
export interface SocketEvents {
  open(): void;
  message(message: Message): void;
  close(code: number, reason: string): void;
  /** The connection never stood. */
  error(): void;
}

/** The device's end of a socket. */
export interface SocketHandle {
  send(message: Message): void;
  /** Orderly: the host learns of it one way later. Nothing is told to the events any more. */
  close(code: number, reason: string): void;
  /** The network has gone: the device knows at once, the host only when it notices. */
  lose(): void;
  /** Asks the other end for a sign of life. */
  ping(pong: () => void): void;
}

/** No close frame was received (RFC 6455, 7.1.5). */
export const ABNORMAL_CLOSE = 1006;
