import { businessError } from '../../device/Faults.ts';
import { declaresPermission } from '../../network/Declared.ts';
import { rule } from '../../rules/Rule.ts';
import type { KitHost } from '../KitHost.ts';

const PERMISSION = rule('scene.permission', 'documented', 'js-apis-intelligentscene.md',
  'To ask about do not disturb an app declares ohos.permission.GET_DONOTDISTURB_STATE in requestPermissions; else 201.');

const STATE = 'ohos.permission.GET_DONOTDISTURB_STATE';
/** How long the service takes, ms. Assumed. */
const SERVICE_MS = 3;

/** intelligentScene: whether the user wants not to be disturbed, and not by this app either. */
export function intelligentSceneOf(host: KitHost): Record<string, unknown> {
  const ask = (name: string, answer: () => boolean): Promise<boolean> => {
    if (!declaresPermission(host.device, STATE)) {
      host.ledger.violate(PERMISSION, `${STATE} is not declared`);
      return Promise.reject(businessError(201, 'Permission denied.'));
    }
    return host.faults.answer(`BasicServicesKit.intelligentScene.${name}`, SERVICE_MS, answer);
  };
  return {
    isDoNotDisturbEnabled: () => ask('isDoNotDisturbEnabled', () => host.device.doNotDisturb !== 'off'),
    isNotifyAllowedInDoNotDisturb: () =>
      ask('isNotifyAllowedInDoNotDisturb', () => host.device.doNotDisturb === 'exceptThisApp'),
  };
}
