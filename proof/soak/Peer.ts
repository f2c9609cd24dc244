import type { AppServer } from '../../server/AppServer.ts';
import { CREDENTIAL, MemoryClient } from '../../server/testing/MemoryClient.ts';

/** Whom the user calls: a person on the link, whose device is told of each call there. */
export class Peer {
  static readonly USER = 'carol';
  static readonly NAME = 'Carol Shaw';
  /** Her device, which is known by what all test clients are known by. */
  static readonly AS = { device: 'carols', credential: CREDENTIAL };
  /** All that her device has heard, over all its connections. */
  readonly heard: Record<string, unknown>[] = [];
  private readonly server: AppServer;
  private link: MemoryClient | undefined;

  constructor(server: AppServer) {
    this.server = server;
  }

  /** Her device is on the link from now on, where it is not. */
  attend(): void {
    this.link ??= new MemoryClient(this.server.link, this.heard).say({ type: 'hello', user: Peer.USER, ...Peer.AS });
  }

  /** Says something in the last call that has come, the join before it. Nothing, where nobody has called. */
  say(fields: object): void {
    const invite = this.heard.filter(({ type }) => type === 'invite').at(-1);
    if (invite !== undefined) {
      this.attend();
      const { sessionId, joinToken } = invite;
      this.link?.join(String(sessionId), String(joinToken)).say({ sessionId, ...fields });
    }
  }

  /** A picture of hers, where she is on the link and somebody has called. */
  show(frameOf: (sessionId: string) => Uint8Array): void {
    const invite = this.heard.filter(({ type }) => type === 'invite').at(-1);
    if (invite !== undefined) {
      this.link?.raw(frameOf(String(invite.sessionId)));
    }
  }

  drop(): void {
    this.link?.drop();
    this.link = undefined;
  }
}
