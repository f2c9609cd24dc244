import { randomUUID } from 'node:crypto';
import type { LinkConnection } from '../../../server/link/LinkSocket.ts';
import type { LinkServer } from '../../../server/link/LinkServer.ts';
import { PROTOCOL_VERSION } from '../../../server/link/protocol.ts';
import { fieldsOf } from '../protocol/Checks.ts';

/** One end of a call that is no device of the desk: it sits at the app server itself, without any network. */
export class LinkPeer {
  private readonly connection: LinkConnection;
  private readonly sessionId: string;

  /**
   * Takes its seat.
   * @param onNotice each frame of the server about this session, as its fields
   * @param onSound each frame of what the other end says, as the link carries it
   */
  constructor(link: LinkServer, seat: { readonly sessionId: string; readonly joinToken: string; readonly credential?: string | undefined },
    onNotice: (fields: Readonly<Record<string, unknown>>) => void,
    onSound: (sound: Uint8Array) => void = () => undefined) {
    this.sessionId = seat.sessionId;
    this.connection = link.connect({
      send: (frame) => typeof frame === 'string' ? onNotice(fieldsOf(JSON.parse(frame))) : onSound(frame),
      close: () => undefined,
    });
    const { joinToken, credential = randomUUID() } = seat;
    this.say({ type: 'join', joinToken, credential });
  }

  /** @param message of the link protocol, without version and session */
  say(message: object): void {
    this.connection.receive(JSON.stringify({ v: PROTOCOL_VERSION, sessionId: this.sessionId, ...message }));
  }

  /** @param sound a frame as the link carries it; it names the session, and both ends count for themselves */
  sound(sound: Uint8Array): void {
    this.connection.receive(sound);
  }

  leave(): void {
    this.connection.closed();
  }
}
