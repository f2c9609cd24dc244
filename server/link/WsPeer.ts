import { WebSocket } from 'ws';
import { systemClock } from '../Clock.ts';
import { Allowance, type Rate } from './Allowance.ts';
import type { LinkServer } from './LinkServer.ts';
import type { LinkConnection, LinkSocket } from './LinkSocket.ts';
import { isPicture } from './mediaFrame.ts';
import { CLOSE } from './protocol.ts';

/** Where more bytes wait for a slow peer, sound is left out: a second of it, and more would never be caught up. */
const MAX_WAITING_SOUND = 32_000;
/** Pictures are left out long before: what is heard matters more than what is seen. */
const MAX_WAITING_PICTURES = 8000;
/** Words are never left out, so a peer that lets more bytes than this wait is closed: it hears the truth when it joins again. */
export const MAX_WAITING = 256 * 1024;

/** Pings and their answers: a device's kit sends one each 10 s, and answers ours. */
const CONTROLS: Rate = { burst: 20, perSecond: 1 };

/** What a peer is not let go for, so that its goodbye is waited for and nothing more is to be feared of it. */
const FRIENDLY: ReadonlySet<number> = new Set([CLOSE.stopping, CLOSE.moved, CLOSE.later, CLOSE.unauthorised]);

/** One WebSocket as the socket of a link connection: how much waits for it, and what it may do besides sending frames. */
export class WsPeer implements LinkSocket {
  /** The machine's own time on purpose: this is about cables, not about calls. */
  private readonly controls = new Allowance(systemClock, CONTROLS);
  private readonly connection: LinkConnection;
  private isLetGo = false;

  /**
   * @param from the network address of the other end
   * @param onKnown told when the client has shown who it is
   */
  constructor(private readonly webSocket: WebSocket, link: LinkServer, readonly from: string | undefined,
    private readonly onKnown: () => void) {
    this.connection = link.connect(this);
    webSocket.send(link.welcome());
    webSocket.on('message', (data, isBinary) => this.heard(isBinary ? data : data.toString()));
    webSocket.on('close', () => this.connection.closed());
    // A frame that breaks the protocol is followed by 'close'; without a listener it would end the process.
    webSocket.on('error', () => this.deafen());
    webSocket.on('ping', () => this.control());
    webSocket.on('pong', () => this.control());
  }

  send(frame: string | Uint8Array): void {
    const { webSocket } = this;
    if (webSocket.readyState === WebSocket.OPEN && !isLate(frame, webSocket.bufferedAmount)) {
      webSocket.send(frame);
      this.bound();
    }
  }

  close(code: number, reason: string): void {
    this.isLetGo = true;
    this.webSocket.close(code, reason);
    if (!FRIENDLY.has(code)) {
      this.deafen();
    }
  }

  known(): void {
    this.onKnown();
  }

  private heard(frame: unknown): void {
    if (this.isLetGo) {
      this.deafen();
    } else {
      this.connection.receive(frame);
    }
  }

  /** Its answer to a ping of the peer, which the library has queued before it tells, waits as words do. */
  private control(): void {
    if (this.isLetGo) {
      this.deafen();
    } else if (this.controls.take()) {
      this.bound();
    } else {
      this.letGo(CLOSE.flooding, 'too many pings');
    }
  }

  private bound(): void {
    if (this.webSocket.readyState === WebSocket.OPEN && this.webSocket.bufferedAmount > MAX_WAITING) {
      this.letGo(CLOSE.slow, 'too much waits unread');
    }
  }

  private letGo(code: number, reason: string): void {
    this.close(code, reason);
    // Not now: whoever speaks to the peer may be in the midst of a step of a session, which must not change under it.
    queueMicrotask(() => this.connection.closed());
  }

  /** Nothing that it still sends is read: a flood that has been told to end would cost as much as before until it does. */
  private deafen(): void {
    this.webSocket.removeAllListeners('message').removeAllListeners('ping').removeAllListeners('pong');
    // After a frame that breaks the protocol the library goes on reading by itself, at the end of this turn.
    setImmediate(() => this.webSocket.pause());
    this.webSocket.pause();
  }
}

/** True for what a peer with so many bytes before it would see or hear too late. Words are never left out. */
function isLate(frame: string | Uint8Array, waiting: number): boolean {
  return typeof frame !== 'string' && waiting > (isPicture(frame) ? MAX_WAITING_PICTURES : MAX_WAITING_SOUND);
}
