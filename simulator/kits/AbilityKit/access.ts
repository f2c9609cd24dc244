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
  const ask = async (name: string): Promise<void> => {
    device.permissions.set(name, await device.answerPermission(name) ? 'granted' : 'denied');
    device.timeline.add('user', device.permissions.get(name) === 'granted' ? 'allows' : 'refuses', shortName(name));
  };
  const result = (name: string): number => (status(name) === GRANTED ? GRANTED : DENIED);
  /** One dialog after the other, and none for what the user has decided on before. */
  const askAll = async (names: readonly string[]): Promise<void> => {
    for (const name of names.filter((one) => !device.permissions.has(one))) {
      await ask(name);
    }
  };
  return {
    requestPermissionsFromUser: (_context: unknown, names: readonly string[]) =>
      host.faults.answer('AbilityKit.requestPermissionsFromUser', 50, async () => {
        if (!host.process.hasContent) {
          host.ledger.violate(WINDOW, names.map(shortName).join(', '));
          throw businessError(12100009, 'There is no window to show the dialog on.');
        }
        await askAll(names);
        return { permissions: names, authResults: names.map(result), dialogShownResults: names.map(() => true) };
      }),
    requestPermissionOnSetting: (_context: unknown, names: readonly string[]) =>
      host.faults.answer('AbilityKit.requestPermissionOnSetting', 50, async () => {
        for (const name of names) {
          await ask(name);
        }
        return names.map(result);
      }),
    getSelfPermissionStatus: status,
    checkAccessTokenSync: (_token: number, name: string) => (status(name) === GRANTED ? GRANTED : DENIED),
  };
}

function shortName(name: string): string {
  return name.replace('ohos.permission.', '');
}
