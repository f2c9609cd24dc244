import type { LinkServer } from '../link/LinkServer.ts';
import type { CallPush } from '../push/CallPush.ts';
import type { PushResult } from '../push/PushResult.ts';
import { extraDataOf, inviteOf } from './ExtraData.ts';
import { offerOf, type OngoingCall, type RungDevice } from './OngoingCalls.ts';
import type { TokenRegistry } from './TokenRegistry.ts';

/** By what calls are brought to devices. */
export interface RingingOptions {
  readonly link: LinkServer;
  readonly registry: TokenRegistry;
  readonly pusher: { send(push: CallPush): Promise<PushResult> };
  readonly testMessage: boolean;
}

/** Brings a call to the devices of whoever is called: by push, and over the link. */
export class Ringing {
  constructor(private readonly options: RingingOptions) {}

  /**
   * By push first: it takes longer (push-voip.md advises both ways). A device that neither way leads to is out of the
   * session. Resolves when the push cloud has answered for each.
   */
  async ringAll(call: OngoingCall): Promise<PushResult[]> {
    const findable = this.options.link.touch(call.sessionId);
    if (findable !== undefined) {
      // A device may come to another process, and may be quicker than the copy for it.
      await findable;
    }
    const pushes = call.devices.map((device) => this.push(call, device));
    call.devices.forEach((device) => this.invite(call, device));
    return Promise.all(pushes);
  }

  /** Over the link, if the device is there. */
  invite(call: OngoingCall, device: RungDevice): void {
    const { who } = device.target;
    if (who !== undefined && this.options.link.invite(who, call.sessionId, device.seat, inviteOf(offerOf(call, device)))) {
      call.rung.add(device);
    }
  }

  /** A device that was told over the link needs no push. */
  giveUp(call: OngoingCall, device: RungDevice): void {
    if (!call.rung.has(device)) {
      this.options.link.giveUp(call.sessionId, device.seat);
    }
  }

  /** One push per device, because each carries that device's own join token. */
  private async push(call: OngoingCall, device: RungDevice): Promise<PushResult> {
    const { pusher, registry, testMessage } = this.options;
    const { token } = device.target;
    if (token === undefined) {
      return { kind: 'notSent', fault: 'noTokens', message: 'The device has uploaded no push token.' };
    }
    const offer = offerOf(call, device);
    const result = await pusher.send({ tokens: [token], extraData: extraDataOf(offer), ttl: offer.ttl, testMessage });
    registry.dropUseless(result);
    if (result.kind === 'accepted') {
      call.rung.add(device);
      void this.options.link.touch(call.sessionId);
    } else {
      this.giveUp(call, device);
    }
    return result;
  }
}
