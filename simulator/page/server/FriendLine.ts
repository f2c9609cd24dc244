import { randomUUID } from 'node:crypto';
import type { LinkConnection } from '../../../server/link/LinkSocket.ts';
import type { LinkServer } from '../../../server/link/LinkServer.ts';
import { PROTOCOL_VERSION } from '../../../server/link/protocol.ts';
import { fieldsOf } from '../protocol/Checks.ts';

/** Who calls from the page, and who is called back: the app knows the person by this id. */
export const FRIEND = 'desk';

type Fields = Readonly<Record<string, unknown>>;

/** One end of a call at the other side's own device. */
export interface FriendEnd {
  /** Of its call now. */
  readonly sessionId: string;
  /** @returns whether it is this one that is called. */
  calledBy(user: string): boolean;
  take(fields: Fields): void;
}

/** The other side's own device on the link, for calls that apps place. Each device of the desk has its end of it. */
export class FriendLine {
  /** Shows that calls in the name of `FRIEND` are from here. */
  readonly as = { device: 'friend', credential: randomUUID() };
  private readonly ends: FriendEnd[] = [];
  private readonly connection: LinkConnection;

  constructor(link: LinkServer) {
    this.connection = link.connect({
      send: (frame) => {
        // What is no text is sound, and this device has no loudspeaker.
        if (typeof frame === 'string') {
          this.take(fieldsOf(JSON.parse(frame)));
        }
      },
      close: () => undefined,
    });
    this.send({ type: 'hello', user: FRIEND, ...this.as });
  }

  add(end: FriendEnd): void {
    this.ends.push(end);
  }

  send(message: object): void {
    this.connection.receive(JSON.stringify({ v: PROTOCOL_VERSION, ...message }));
  }

  private take(fields: Fields): void {
    const caller = String(fieldsOf(fields.caller).id);
    const isFor = fields.type === 'invite'
      ? (end: FriendEnd) => end.calledBy(caller)
      : (end: FriendEnd) => end.sessionId === fields.sessionId;
    this.ends.find(isFor)?.take(fields);
  }
}
