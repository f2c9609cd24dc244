import type { LinkServer } from '../link/LinkServer.ts';
import type { Destination } from './CallRequest.ts';
import { no, type NotPlaced } from './PlacedCall.ts';
import type { PushAddress, TokenRegistry } from './TokenRegistry.ts';

/** One device that can be called: by push, over the link, or both. Holds a token: never print it. */
export interface Target {
  /** Undefined for a token that nobody has uploaded: the push goes there all the same. */
  readonly who: { readonly user: string; readonly device: string } | undefined;
  /** Undefined for a device that is on the link only. */
  readonly token: string | undefined;
  readonly lang: string | undefined;
}

/** Which devices there are: those with a push token, and those that are on the link now. */
export class Directory {
  constructor(private readonly registry: TokenRegistry, private readonly link: LinkServer) {}

  /** The devices that a call goes to, or why there are none. */
  find(to: Destination): Target[] | NotPlaced {
    switch (to.kind) {
      case 'token':
        return [this.withToken(to.token)];
      case 'user': {
        const devices = this.devicesOf(to.user);
        return devices.length > 0 ? devices
          : no('unknownUser', 'No device of this user has uploaded a push token. Start the app there once.');
      }
      case 'only':
        return this.onlyOne();
    }
  }

  devicesOf(user: string): Target[] {
    const pushed = this.registry.addressesOf(user);
    const others = this.link.reception.devicesOf(user).filter(({ device }) => !pushed.some((one) => one.device === device));
    return [...pushed.map(targetOf), ...others.map((who): Target => ({ who, token: undefined, lang: undefined }))];
  }

  private onlyOne(): Target[] | NotPlaced {
    const devices = this.registry.all().map(targetOf);
    return devices.length === 1 ? devices : devices.length === 0
      ? no('noDevice', 'No device has uploaded its push token yet. Start the app on one, or name a token.')
      : no('severalDevices', `${devices.length} devices are known. Say which one: name its token or its user.`);
  }

  private withToken(token: string): Target {
    const known = this.registry.find(token);
    return { who: known === undefined ? undefined : { user: known.user, device: known.device }, token, lang: known?.lang };
  }
}

function targetOf({ user, device, token, lang }: PushAddress): Target {
  return { who: { user, device }, token, lang };
}
