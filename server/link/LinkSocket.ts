/** What a link connection needs of a transport: a WebSocket, or two queues in memory. */
export interface LinkSocket {
  /** The network address of the other end, where it comes by a network. */
  readonly from?: string | undefined;
  /** Sends one frame: a text, or the bytes of sound. Does not throw when the other end has gone. */
  send(frame: string | Uint8Array): void;
  /** Closes the connection with a WebSocket close code. */
  close(code: number, reason: string): void;
  /** Told when the client has said hello or has joined a session. */
  known?(): void;
}

/** The server's end of a connection: the transport tells it what arrives. */
export interface LinkConnection {
  /** One frame as it came: a text, or anything else for a frame that is none. Never throws. */
  receive(frame: unknown): void;
  /** The connection has gone. Nothing is sent to its socket any more. */
  closed(): void;
}
