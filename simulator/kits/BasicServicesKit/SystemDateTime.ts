import { kitEnum } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import { rule } from '../../rules/Rule.ts';
import type { KitHost } from '../KitHost.ts';

const PARAMETER = rule('time.parameter', 'documented', 'js-apis-date-time.md',
  'getUptime is asked for a TimeType, in milliseconds unless isNanoseconds is true: 401.');

/** systemDateTime: the time since the device was started, which goes on whoever sets the clock. It never sleeps here. */
export function systemDateTimeOf(host: KitHost): Record<string, unknown> {
  const types = Object.values(kitEnum('@kit.BasicServicesKit', 'systemDateTime.TimeType'));
  return {
    getUptime: (type: unknown, isNanoseconds?: unknown) => {
      host.faults.check('BasicServicesKit.systemDateTime.getUptime');
      if (!types.includes(type as number) || !['undefined', 'boolean'].includes(typeof isNanoseconds)) {
        host.ledger.violate(PARAMETER, 'getUptime');
        throw businessError(401, 'Parameter error.');
      }
      return host.device.uptime * (isNanoseconds === true ? 1_000_000 : 1);
    },
  };
}
