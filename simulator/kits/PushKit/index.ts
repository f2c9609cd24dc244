import { kitEnums } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import { pushServiceOf } from '../../system/PushService.ts';
import type { KitHost } from '../KitHost.ts';

/** How long the push service takes to hand out a token, ms. Assumed. */
const TOKEN_MS = 30;
const TYPES = ['DEFAULT', 'IM', 'VoIP', 'BACKGROUND', 'EMERGENCY'];

type Receive = (payload: { type: string; data: string }) => void;

/** Push Kit (push-pushservice.md): token, message receivers, token changes. */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.PushKit');
  const service = pushServiceOf(host.device);
  const updates = new Map<(token: string) => void, () => void>();

  return {
    ...skeleton,
    pushService: {
      ...(skeleton.pushService as object),
      getToken: () => host.faults.answer('PushKit.pushService.getToken', TOKEN_MS, () => {
        if (!host.device.isOnline) {
          throw businessError(1000900011, 'No network.');
        }
        return service.token;
      }),
      deleteToken: () => host.faults.answer('PushKit.pushService.deleteToken', TOKEN_MS, () => service.renewToken()),
      receiveMessage: (type: string, ability: object, receive: Receive) => {
        host.faults.check('PushKit.pushService.receiveMessage');
        if (!TYPES.includes(type) || typeof ability !== 'object' || typeof receive !== 'function') {
          throw businessError(401, 'Parameter error.');
        }
        if (host.process.pushReceivers.has(type)) {
          throw businessError(1000900005, 'The receiver of this push type is registered already.');
        }
        host.process.pushReceivers.set(type, receive);
      },
      on: (type: string, _ability: object, update: (token: string) => void) => {
        host.faults.check('PushKit.pushService.on');
        if (type !== 'tokenUpdate' || typeof update !== 'function') {
          throw businessError(401, 'Parameter error.');
        }
        const listener = (token: string): void => host.process.call('tokenUpdate', () => update(token));
        service.onToken.add(listener);
        const release = host.hold('tokenListener', 'tokenUpdate');
        const end = (): void => {
          service.onToken.delete(listener);
          release();
        };
        updates.set(update, end);
        host.process.onKill.push(end);
      },
      off: (_type: string, update?: (token: string) => void) => {
        for (const [known, end] of updates) {
          if (update === undefined || update === known) {
            updates.delete(known);
            end();
          }
        }
      },
    },
  };
}
