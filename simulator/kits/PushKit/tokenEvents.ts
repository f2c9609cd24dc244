import { businessError } from '../../device/Faults.ts';
import type { PushService } from '../../system/PushService.ts';
import type { KitHost } from '../KitHost.ts';
import { checkAbility, refuseParameter } from './receive.ts';
import { PUSH_RULES } from './Rules.ts';

type Update = (token: string) => void;

/** `on` and `off` of tokenUpdate (since API 23 on phones and tablets: push-pushservice.md). */
export function tokenEvents(host: KitHost, service: PushService): Record<string, unknown> {
  let known: { readonly update: Update; readonly end: () => void } | undefined;
  const on = (type: unknown, ability: unknown, update: unknown): void => {
    host.faults.check('PushKit.pushService.on');
    if (type !== 'tokenUpdate' || typeof update !== 'function') {
      throw refuseParameter(host, 'on');
    }
    if (!checkAbility(host, ability, 'tokenUpdate')) {
      return;
    }
    if (known !== undefined) {
      host.ledger.violate(PUSH_RULES.tokenUpdate, 'it was registered again');
      throw businessError(1000900001, 'System internal error.');
    }
    const listener = (token: string): void =>
      void host.clock.setTimeout(() => host.process.call('tokenUpdate', () => (update as Update)(token)), 0);
    service.onToken.add(listener);
    const release = host.hold('tokenListener', 'tokenUpdate', () => service.onToken.delete(listener));
    known = {
      update: update as Update,
      end: () => {
        service.onToken.delete(listener);
        release();
        known = undefined;
      },
    };
  };
  const off = (type: unknown, update?: unknown): void => {
    host.faults.check('PushKit.pushService.off');
    if (type !== 'tokenUpdate' || (update !== undefined && typeof update !== 'function')) {
      throw refuseParameter(host, 'off');
    }
    if (update === undefined || update === known?.update) {
      known?.end();
    }
  };
  return { on, off };
}
