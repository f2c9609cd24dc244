import type { LinkServer } from '../link/LinkServer.ts';
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

  devicesOf(user: string): Target[] {
    const pushed = this.registry.addressesOf(user);
    const others = this.link.reception.devicesOf(user).filter(({ device }) => !pushed.some((one) => one.device === device));
    return [...pushed.map(targetOf), ...others.map((who): Target => ({ who, token: undefined, lang: undefined }))];
  }

  /** Those with a push token. */
  pushable(): Target[] {
    return this.registry.all().map(targetOf);
  }

  withToken(token: string): Target {
    const known = this.registry.find(token);
    return { who: known === undefined ? undefined : { user: known.user, device: known.device }, token, lang: known?.lang };
  }
}

function targetOf({ user, device, token, lang }: PushAddress): Target {
  return { who: { user, device }, token, lang };
}
