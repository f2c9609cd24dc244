import { businessError } from '../../device/Faults.ts';
import { rule } from '../../rules/Rule.ts';
import type { KitHost } from '../KitHost.ts';
import { Listeners } from '../Listeners.ts';

const SOURCE = 'js-apis-resourceschedule-systemload.md';
const ONCE = rule('load.once', 'documented', SOURCE,
  'systemLoadChange is registered once, and what is ended was registered: 401.');
const PARAMETER = rule('load.parameter', 'documented', SOURCE, 'The event is systemLoadChange, the callback a function: 401.');
/** Enforced by what is not told. */
rule('load.no-first-level', 'assumed', SOURCE,
  'Who registers hears of changes only; the level of now is asked for with getLevel.',
  'Heat the device, then register systemLoadChange; look in hilog whether the callback comes without a change of ' +
  'level.');

const EVENT = 'systemLoadChange';
/** How long the service takes, ms. Assumed. */
const LEVEL_MS = 3;

/** systemLoad: how hard the device is worked, 0 to 7. */
export function systemLoadOf(host: KitHost): Record<string, unknown> {
  const listeners = new Listeners(host, 'systemLoad', 'BasicServicesKit');
  let release: (() => void) | undefined;
  const refuse = (broken: typeof ONCE, detail: string): never => {
    host.ledger.violate(broken, detail);
    throw businessError(401, 'Parameter error.');
  };
  const check = (name: string, type: unknown, callback: unknown): void => {
    host.faults.check(`BasicServicesKit.systemLoad.${name}`);
    if (type !== EVENT || typeof callback !== 'function') {
      refuse(PARAMETER, name);
    }
  };
  const tell = (level: number): void => listeners.emit(EVENT, level);
  const end = (): void => {
    release?.();
    release = undefined;
    listeners.clear();
    host.device.onLoad.delete(tell);
  };
  return {
    getLevel: () => host.faults.answer('BasicServicesKit.systemLoad.getLevel', LEVEL_MS, () => host.device.systemLoad),
    on: (type: unknown, callback: unknown) => {
      check('on', type, callback);
      if (release !== undefined) {
        refuse(ONCE, 'a second registration');
      }
      listeners.add(EVENT, callback as () => void);
      host.device.onLoad.add(tell);
      release = host.hold('listener', EVENT, end);
    },
    off: (type: unknown, callback?: unknown) => {
      check('off', type, callback ?? end);
      const isKnown = callback === undefined || listeners.of(EVENT).includes(callback as () => void);
      if (release === undefined || !isKnown) {
        refuse(ONCE, 'off without on');
      }
      end();
    },
  };
}
