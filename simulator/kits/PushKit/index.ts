import { kitEnums } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import type { PushService } from '../../system/PushService.ts';
import { pushServiceOf } from '../../system/PushService.ts';
import type { KitHost } from '../KitHost.ts';
import { receiveMessage } from './receive.ts';
import { tokenEvents } from './tokenEvents.ts';

/** How long the push service takes to hand out a token, ms. Assumed. */
const TOKEN_MS = 30;

/** Push Kit (push-pushservice.md): token, message receivers, token changes. */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.PushKit');
  const service = pushServiceOf(host.device);
  return {
    ...skeleton,
    pushService: {
      ...(skeleton.pushService as object),
      ...tokens(host, service),
      receiveMessage: (type: unknown, ability: unknown, receive: unknown) => receiveMessage(host, type, ability, receive),
      ...tokenEvents(host, service),
    },
  };
}

function tokens(host: KitHost, service: PushService): Record<string, unknown> {
  const online = <T>(work: () => T): T => {
    if (!host.device.isOnline) {
      throw businessError(1000900011, 'No network.');
    }
    return work();
  };
  return {
    getToken: () => host.faults.answer('PushKit.pushService.getToken', TOKEN_MS, () => online(() => service.giveToken())),
    deleteToken: () => host.faults.answer('PushKit.pushService.deleteToken', TOKEN_MS,
      () => online(() => service.deleteToken())),
  };
}
