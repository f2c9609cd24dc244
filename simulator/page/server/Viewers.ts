import type { WebSocket } from 'ws';
import type { ServerMessage } from '../protocol.ts';

/** Changes within this time go out together, ms: one frame of a screen. */
const FRAME_MS = 16;
/** What the app draws without telling anybody, such as by a timer of its own, is seen at the next look, ms. */
const LOOK_MS = 200;

/** Everybody who has the page open, and what each was told last: only what has changed goes out. */
export class Viewers {
  private readonly told = new Map<WebSocket, Map<string, string>>();
  private timer: NodeJS.Timeout | undefined;
  private readonly look: NodeJS.Timeout;
  private readonly current: () => Iterable<readonly [key: string, message: ServerMessage]>;

  /** @param current what there is to show now; of each key only a change is sent */
  constructor(current: () => Iterable<readonly [key: string, message: ServerMessage]>) {
    this.current = current;
    this.look = setInterval(() => this.send(), LOOK_MS);
    this.look.unref();
  }

  add(socket: WebSocket): void {
    this.told.set(socket, new Map());
    socket.on('close', () => this.told.delete(socket));
    this.changed();
  }

  /** Something may look different: it is sent with the next frame. */
  changed(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.send();
    }, FRAME_MS);
  }

  /** To everybody, once. */
  tell(message: ServerMessage): void {
    const text = JSON.stringify(message);
    [...this.told.keys()].forEach((socket) => socket.send(text));
  }

  close(): void {
    clearInterval(this.look);
    clearTimeout(this.timer);
    [...this.told.keys()].forEach((socket) => socket.terminate());
    this.told.clear();
  }

  private send(): void {
    if (this.told.size === 0) {
      return;
    }
    for (const [key, message] of this.current()) {
      const untold = message.type === 'picture' ? [...this.told].filter(([, told]) => !told.has(key)) : [...this.told];
      const text = untold.length === 0 ? '' : JSON.stringify(message);
      for (const [socket, told] of untold) {
        if (told.get(key) !== text) {
          // A picture never changes: that it was told is enough to know of it.
          told.set(key, message.type === 'picture' ? '' : text);
          socket.send(text);
        }
      }
    }
  }
}
