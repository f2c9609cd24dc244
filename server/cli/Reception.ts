import { WebSocket } from 'ws';
import { NOT_ADMITTED } from '../accounts/Accounts.ts';
import type { ServerClock } from '../Clock.ts';
import { fieldsOf } from '../calls/CallRequest.ts';
import type { CommandIdentity } from './credentialFile.ts';
import { CLOSE, MAX_FRAME_BYTES, PROTOCOL_VERSION } from '../link/protocol.ts';

/** Pause before the next attempt, in ms. */
const RECONNECT_MS = 1000;

/** A call that somebody has placed to this user. */
export interface Invited {
  readonly sessionId: string;
  readonly joinToken: string;
  readonly media: string;
  readonly name: string;
}

/** Where the command waits to be called, as whom, and who hears of it. */
export interface ReceptionOptions {
  readonly url: string;
  readonly user: string;
  readonly identity: CommandIdentity;
  readonly clock: ServerClock;
  /** The server has been reached: calls can come. */
  readonly onOpen: () => void;
  readonly onInvited: (invited: Invited) => void;
  /** Somebody else has this name. @param message the server's sentence */
  readonly onRefused: (message: string) => void;
  /** It cannot be reached at all. */
  readonly onUnreachable: () => void;
}

/** Waits on the link for a call to a user; the first one ends the waiting. */
export class Reception {
  private socket: WebSocket | undefined;
  private hasBeenOpen = false;
  private isClosed = false;

  constructor(private readonly options: ReceptionOptions) {
    this.connect();
  }

  close(): void {
    this.isClosed = true;
    this.socket?.close();
  }

  private connect(): void {
    const socket = new WebSocket(this.options.url, { maxPayload: MAX_FRAME_BYTES });
    this.socket = socket;
    socket.on('open', () => {
      const { user, identity } = this.options;
      socket.send(JSON.stringify({ v: PROTOCOL_VERSION, type: 'hello', user, ...identity }));
      if (!this.hasBeenOpen) {
        this.hasBeenOpen = true;
        this.options.onOpen();
      }
    });
    socket.on('message', (data) => this.receive(data.toString()));
    socket.on('close', (code, reason) => (code === CLOSE.later ? this.refused(reason.toString()) : this.disconnected()));
    // Each error is followed by 'close'.
    socket.on('error', () => undefined);
  }

  private receive(frame: string): void {
    let fields: Record<string, unknown>;
    try {
      fields = fieldsOf(JSON.parse(frame));
    } catch {
      return;
    }
    const { v, type, sessionId, joinToken, media, caller, message } = fields;
    if (this.isClosed || v !== PROTOCOL_VERSION) {
      return;
    }
    if (type === 'error') {
      this.close();
      this.options.onRefused(String(message));
    }
    if (type !== 'invite') {
      return;
    }
    this.close();
    this.options.onInvited({
      sessionId: String(sessionId), joinToken: String(joinToken), media: String(media),
      name: String(fieldsOf(caller)['name']),
    });
  }

  /** @param admission the word that the server has closed with */
  private refused(admission: string): void {
    this.close();
    this.options.onRefused(NOT_ADMITTED[admission as keyof typeof NOT_ADMITTED] ?? 'It takes no new names now.');
  }

  private disconnected(): void {
    if (this.isClosed) {
      return;
    }
    if (!this.hasBeenOpen) {
      this.isClosed = true;
      this.options.onUnreachable();
      return;
    }
    this.options.clock.setTimeout(() => {
      if (!this.isClosed) {
        this.connect();
      }
    }, RECONNECT_MS);
  }
}
