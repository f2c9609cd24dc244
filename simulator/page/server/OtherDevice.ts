import { randomBytes } from 'node:crypto';
import type { LinkServer } from '../../../server/link/LinkServer.ts';
import type { CallMessage, PushTarget } from '../../cloud/PushTarget.ts';
import { fieldsOf } from '../protocol/Checks.ts';
import { LinkPeer } from './LinkPeer.ts';

interface Seat {
  readonly sessionId: string;
  readonly joinToken: string;
  readonly scene: 'voice' | 'video';
}

/** A second device of the user, without a screen: it gets the push too and may answer or decline before the first. */
export class OtherDevice implements PushTarget {
  readonly online = true;
  readonly token = `MAMzOther${randomBytes(48).toString('hex')}`;
  private readonly link: LinkServer;
  private seat: Seat | undefined;

  constructor(link: LinkServer) {
    this.link = link;
  }

  deliver(message: CallMessage): void {
    const { sessionId, joinToken, scene } = fieldsOf(JSON.parse(message.extraData));
    this.seat = {
      sessionId: String(sessionId), joinToken: String(joinToken), scene: scene === 'video' ? 'video' : 'voice',
    };
  }

  /** @throws Error where no call has reached this device */
  answer(): void {
    const { peer, scene } = this.sit();
    peer.say({ type: 'accept', media: scene });
  }

  /** @throws Error where no call has reached this device */
  decline(): void {
    this.sit().peer.say({ type: 'decline', reason: 'rejected' });
  }

  private sit(): { readonly peer: LinkPeer; readonly scene: 'voice' | 'video' } {
    const { seat } = this;
    if (seat === undefined) {
      throw new Error('The other device has no call. Tick "ring a second device too" and call again.');
    }
    this.seat = undefined;
    return { peer: new LinkPeer(this.link, seat, () => undefined), scene: seat.scene };
  }
}
