import { connect, type Socket } from 'node:net';

/** First byte of a WebSocket frame, with the bit of a last piece or without. */
export const OPCODE = { text: 0x81, piece: 0x01, morePieces: 0x00, ping: 0x89, pong: 0x8a } as const;

/** First byte of the server's goodbye; in its texts, which are ASCII here, it does not occur. */
const CLOSE_FRAME = 0x88;

/** A client's frame of RFC 6455. Its mask is of zeros, so that what is in it need not be changed. */
export function frame(opcode: number, content = ''): Buffer {
  const body = Buffer.from(content);
  const length = body.length < 126 ? [0x80 | body.length] : [0x80 | 126, body.length >> 8, body.length & 0xff];
  return Buffer.concat([Buffer.from([opcode, ...length, 0, 0, 0, 0]), body]);
}

/** A connection to the link that is no client's: it writes what it likes, as fast as it is taken. */
export class RawPeer {
  private readonly socket: Socket;

  /**
   * @param onReady told when frames may be written
   * @param onClosed told when the server has had enough
   */
  constructor(port: number, onReady: (peer: RawPeer) => void, onClosed: () => void) {
    this.socket = connect(port, '127.0.0.1', () => this.socket.write('GET /link HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\n'
      + 'Upgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n'));
    this.socket.once('data', () => onReady(this));
    // What is written to a connection that the server has cut is an error, and then it is closed.
    this.socket.on('error', () => undefined).on('close', onClosed).on('end', () => this.socket.destroy());
  }

  /** Reads all that comes, and leaves when it is told to: it would not be heard any more. */
  read(): this {
    this.socket.on('data', (bytes: Buffer) => {
      if (bytes.includes(CLOSE_FRAME)) {
        this.socket.destroy();
      }
    });
    return this;
  }

  /** Reads nothing from now on. */
  stopReading(): this {
    this.socket.pause();
    return this;
  }

  write(bytes: Buffer): void {
    this.socket.write(bytes);
  }

  /** Writes it again and again, whenever there is room. */
  flood(bytes: () => Buffer): void {
    const fill = (): void => {
      while (this.socket.writable && this.socket.write(bytes())) {
        // There is room for more.
      }
    };
    this.socket.on('drain', fill);
    fill();
  }

  destroy(): void {
    this.socket.destroy();
  }
}
