import { kitEnums } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import type { KitHost } from '../KitHost.ts';
import type { Stored } from './Stores.ts';
import { storesOf } from './Stores.ts';

const FAULT = 'ArkData.preferences.';
const STORE_MS = 5;
/** "Inner error" (errorcode-preferences.md). That it is this one before the first unlock is assumed. */
const INNER_ERROR = 15500000;
const MAX_KEY_BYTES = 1024;

/** ArkData: preferences (js-apis-data-preferences.md). What is put is kept over a restart only once it is flushed. */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.ArkData');
  const opened = new Map<string, object>();
  return {
    ...skeleton,
    preferences: {
      ...(skeleton.preferences as object),
      getPreferences: (context: unknown, options: string | { name: string }) => later(host, 'getPreferences', () => {
        const name = typeof options === 'string' ? options : options?.name;
        if (typeof context !== 'object' || context === null || typeof name !== 'string' || name === '') {
          throw businessError(401, 'Parameter error.');
        }
        const store = opened.get(name) ?? preferencesOf(host, name);
        opened.set(name, store);
        return store;
      }),
    },
  };
}

function preferencesOf(host: KitHost, name: string): object {
  const values: Stored = new Map(storesOf(host.device).get(name));
  return {
    get: (key: string, otherwise: unknown) => later(host, 'get', () => values.get(checked(key)) ?? otherwise),
    put: (key: string, value: unknown) => later(host, 'put', () => void values.set(checked(key), value)),
    has: (key: string) => later(host, 'has', () => values.has(checked(key))),
    delete: (key: string) => later(host, 'delete', () => void values.delete(checked(key))),
    flush: () => later(host, 'flush', () => void storesOf(host.device).set(name, new Map(values))),
  };
}

/** Not a violation of the app before the first unlock: it cannot know, and has to live with the error. */
function later<T>(host: KitHost, name: string, work: () => T): Promise<T> {
  return host.faults.answer(FAULT + name, STORE_MS, () => {
    if (!host.device.isFirstUnlocked) {
      throw businessError(INNER_ERROR, 'Inner error.');
    }
    return work();
  });
}

function checked(key: unknown): string {
  if (typeof key !== 'string' || key === '' || Buffer.byteLength(key) > MAX_KEY_BYTES) {
    throw businessError(401, 'Parameter error.');
  }
  return key;
}
