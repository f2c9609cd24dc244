import type { Desk } from '../../Desk.ts';
import { FriendLine } from './FriendLine.ts';

/** What the devices of one desk share: app server and push cloud, the other side's own device, and the time that is shown as 0. */
export class Shared {
  readonly line: FriendLine;
  /** ms since 1970. */
  zero: number;

  constructor(readonly desk: Desk) {
    this.line = new FriendLine(desk.server.link);
    this.zero = desk.clock.now();
  }
}
