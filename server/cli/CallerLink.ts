import { WebSocket } from 'ws';
import type { ServerClock } from '../Clock.ts';
import { fieldsOf } from '../calls/CallRequest.ts';
import { MAX_FRAME_BYTES, PROTOCOL_VERSION } from '../link/protocol.ts';

/** Pauses before a reconnect, in ms; when they are used up the link is lost. An answered join starts them anew. */
const RECONNECT_MS: readonly number[] = [500, 1000, 2000, 4000, 8000];

/** Which session the command joins, as whom, and who hears of it. */
export interface CallerLinkOptions {
  /** Address of the link: `ws://127.0.0.1:4173/link`. */
  readonly url: string;
  readonly sessionId: string;
  /** Secret of the seat. */
  readonly callerToken: string;
  /** The device's own secret. */
  readonly credential: string;
  readonly clock: ServerClock;
  /** A frame of the server about this session, as its fields. */
  readonly onNotice: (fields: Record<string, unknown>) => void;
  /** The link is lost for good. */
  readonly onLost: () => void;
}

/** One end of the link, the caller's or the called side's: joins, joins again after a lost connection, passes on what the server says. */
export class CallerLink {
  private socket: WebSocket | undefined;
  private isJoined = false;
  private isClosed = false;
  private failures = 0;
  private readonly outbox: object[] = [];

  constructor(private readonly options: CallerLinkOptions) {
    this.connect();
  }

  close(): void {
    this.isClosed = true;
    this.socket?.close();
  }

  /** A message of the link protocol, without its session. What cannot be sent now is sent after the next join. */
  say(message: object): void {
    if (this.isJoined) {
      this.write(message);
    } else {
      this.outbox.push(message);
    }
  }

  private write(message: object): void {
    const { sessionId } = this.options;
    this.socket?.send(JSON.stringify({ v: PROTOCOL_VERSION, sessionId, ...message }));
  }

  private connect(): void {
    const socket = new WebSocket(this.options.url, { maxPayload: MAX_FRAME_BYTES });
    this.socket = socket;
    socket.on('open', () => this.join());
    socket.on('message', (data, isBinary) => {
      if (!isBinary) {
        this.receive(data.toString());
      }
    });
    socket.on('close', () => this.disconnected());
    // Each error is followed by 'close'.
    socket.on('error', () => undefined);
  }

  private join(): void {
    const { callerToken: joinToken, credential } = this.options;
    this.write({ type: 'join', joinToken, credential });
  }

  private receive(frame: string): void {
    const fields = readFields(frame);
    if (fields['v'] !== PROTOCOL_VERSION || fields['sessionId'] !== this.options.sessionId) {
      return;
    }
    if (fields['type'] === 'joined') {
      this.isJoined = true;
      this.failures = 0;
      this.outbox.splice(0).forEach((message) => this.write(message));
    }
    this.options.onNotice(fields);
  }

  private disconnected(): void {
    this.isJoined = false;
    if (this.isClosed) {
      return;
    }
    const pause = RECONNECT_MS[this.failures++];
    if (pause === undefined) {
      this.isClosed = true;
      this.options.onLost();
      return;
    }
    this.options.clock.setTimeout(() => {
      if (!this.isClosed) {
        this.connect();
      }
    }, pause);
  }
}

function readFields(frame: string): Record<string, unknown> {
  try {
    return fieldsOf(JSON.parse(frame));
  } catch {
    return {};
  }
}
