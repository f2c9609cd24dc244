import { businessError } from '../../device/Faults.ts';
import { rule } from '../../rules/Rule.ts';
import type { KitHost } from '../KitHost.ts';

const WINDOW = rule('permission.window', 'documented', 'request-user-authorization.md',
  'A permission dialog needs a window that has loaded its content; an ability that a push has started has none.');

/** GrantStatus and PermissionStatus (js-apis-abilityaccessctrl.md). */
const GRANTED = 0;
const DENIED = -1;
const NOT_DETERMINED = 1;

/** abilityAccessCtrl.AtManager. A person answers the dialog: `device.answerPermission` says how. */
export function accessManager(host: KitHost): Record<string, unknown> {
  const { device } = host;
  const status = (name: string): number => {
    const known = device.permissions.get(name);
    return known === undefined ? NOT_DETERMINED : known === 'granted' ? GRANTED : DENIED;
  };
  const ask = (names: readonly string[]): number[] => names.map((name) => {
    if (!device.permissions.has(name)) {
      device.permissions.set(name, device.answerPermission(name) ? 'granted' : 'denied');
      device.timeline.add('user', device.permissions.get(name) === 'granted' ? 'allows' : 'refuses', shortName(name));
    }
    return status(name) === GRANTED ? GRANTED : DENIED;
  });
  return {
    requestPermissionsFromUser: (_context: unknown, names: readonly string[]) =>
      host.faults.answer('AbilityKit.requestPermissionsFromUser', 50, () => {
        if (!host.process.hasContent) {
          host.ledger.violate(WINDOW, names.map(shortName).join(', '));
          throw businessError(12100009, 'There is no window to show the dialog on.');
        }
        return { permissions: names, authResults: ask(names), dialogShownResults: names.map(() => true) };
      }),
    requestPermissionOnSetting: (_context: unknown, names: readonly string[]) =>
      host.faults.answer('AbilityKit.requestPermissionOnSetting', 50, () => names.map((name) => {
        device.permissions.set(name, device.answerPermission(name) ? 'granted' : 'denied');
        return status(name) === GRANTED ? GRANTED : DENIED;
      })),
    getSelfPermissionStatus: status,
    checkAccessTokenSync: (_token: number, name: string) => (status(name) === GRANTED ? GRANTED : DENIED),
  };
}

function shortName(name: string): string {
  return name.replace('ohos.permission.', '');
}
