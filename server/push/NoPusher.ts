import type { CallPusher } from '../calls/Switchboard.ts';
import type { PushResult } from './PushResult.ts';

/** For a server without a key: it pushes nothing, and calls reach the apps that are on the link. */
export class NoPusher implements CallPusher {
  send(): Promise<PushResult> {
    return Promise.resolve({
      kind: 'notSent', fault: 'unsigned',
      message: 'This server was started without a key, so it cannot push. See --key.',
    });
  }

  notify(): Promise<PushResult> {
    return this.send();
  }
}
