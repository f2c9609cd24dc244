import { kitEnums } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import type { KitHost } from '../KitHost.ts';
import { PreferencesStore } from './PreferencesStore.ts';
import { storeName } from './Stores.ts';

const FAULT = 'ArkData.preferences.';
const STORE_MS = 5;
const MAX_NAME_BYTES = 255;

/** ArkData: preferences (js-apis-data-preferences.md). One store of a name and area for the whole process. */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.ArkData');
  const opened = new Map<string, object>();
  const open = (context: unknown, options: unknown): object => {
    const name = typeof options === 'string' ? options : (options as { name?: unknown } | undefined)?.name;
    if (typeof context !== 'object' || context === null || !isName(name)) {
      throw businessError(401, 'Parameter error.');
    }
    const place = context as { readonly area?: number };
    const key = storeName(place.area ?? 1, name);
    const store = opened.get(key) ?? new PreferencesStore(host, place, name).face();
    opened.set(key, store);
    return store;
  };
  return {
    ...skeleton,
    preferences: {
      ...(skeleton.preferences as object),
      getPreferences: (context: unknown, options: unknown) =>
        host.faults.answer(`${FAULT}getPreferences`, STORE_MS, () => open(context, options)),
      getPreferencesSync: (context: unknown, options: unknown) => {
        host.faults.check(`${FAULT}getPreferencesSync`);
        return open(context, options);
      },
    },
  };
}

function isName(name: unknown): name is string {
  return typeof name === 'string' && name !== '' && Buffer.byteLength(name) <= MAX_NAME_BYTES && !name.includes('/');
}
