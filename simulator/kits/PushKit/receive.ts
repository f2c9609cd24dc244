import { businessError } from '../../device/Faults.ts';
import { hasAction, readManifest } from '../../process/Manifest.ts';
import type { KitHost } from '../KitHost.ts';
import { PUSH_RULES } from './Rules.ts';

const TYPES: readonly unknown[] = ['DEFAULT', 'IM', 'VoIP', 'BACKGROUND', 'EMERGENCY'];
const PUSH_ACTION = 'action.ohos.push.listener';

type Receive = (payload: { type: string; data: string }) => void;

/**
 * receiveMessage: registers at once. What the wrong ability registers is never called (assumed: the documents say where
 * messages go, and no code for it).
 * @throws BusinessError 401, 1000900005
 */
export function receiveMessage(host: KitHost, type: unknown, ability: unknown, receive: unknown): void {
  host.faults.check('PushKit.pushService.receiveMessage');
  if (!TYPES.includes(type) || typeof receive !== 'function') {
    throw refuseParameter(host, 'receiveMessage');
  }
  if (!checkAbility(host, ability, 'receiveMessage')) {
    return;
  }
  if (host.process.pushReceivers.has(type as string)) {
    host.ledger.violate(PUSH_RULES.once, `${String(type)} was registered again`);
    throw businessError(1000900005, 'The receiver of this push type is registered already.');
  }
  host.process.pushReceivers.set(type as string, receive as Receive);
}

/**
 * Whether the ability is the one that hears of pushes.
 * @throws BusinessError 401 for what is no ability
 */
export function checkAbility(host: KitHost, ability: unknown, what: string): boolean {
  if (typeof ability !== 'object' || ability === null) {
    throw refuseParameter(host, what);
  }
  const name = (ability as { context?: { abilityInfo?: { name?: string } } }).context?.abilityInfo?.name;
  const entry = readManifest(host.device.appRoot).abilities.find((one) => one.name === name);
  const isListener = entry !== undefined && hasAction(entry, PUSH_ACTION);
  if (!isListener) {
    host.ledger.violate(PUSH_RULES.listener, `${what} of ${name ?? 'what is no ability'}`);
  }
  return isListener;
}

export function refuseParameter(host: KitHost, what: string): Error {
  host.ledger.violate(PUSH_RULES.parameter, what);
  return businessError(401, 'Parameter error.');
}
