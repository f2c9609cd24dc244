import { businessError } from '../../device/Faults.ts';
import { CALL_RULES } from '../../system/CallRules.ts';
import type { CallSystem } from '../../system/CallSystem.ts';
import type { KitHost } from '../KitHost.ts';

/** How long the service takes to answer a report where nothing is wrong, ms. Assumed. */
const LATENCY_MS = 5;

/** Has the service do something; the answer comes later, or a fault, or an error. */
export type Ask = <T>(work: () => T) => Promise<T>;

/** @param name of the kit's function, as faults know it */
export function askService(host: KitHost, system: CallSystem, name: string, callId: unknown): Ask {
  return (work) => host.faults.answer(`CallServiceKit.voipCall.${name}`, LATENCY_MS, () => {
    requireService(system);
    return work();
  }, typeof callId === 'string' ? callId : undefined);
}

/** @throws BusinessError 1007200002 where the service has died */
export function requireService(system: CallSystem): void {
  if (!system.isUp) {
    throw businessError(1007200002, 'Operation failed. Cannot connect to service.');
  }
}

/** What the app gave is no parameter: for the ledger, and for the app. @param what without any text of the app's */
export function invalid(host: KitHost, code: 401 | 1007200001, what: string): Error {
  host.ledger.violate(CALL_RULES.parameter, what);
  return businessError(code, code === 401 ? 'Parameter error.' : 'Invalid parameter value.');
}
