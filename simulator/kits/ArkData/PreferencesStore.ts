import { businessError } from '../../device/Faults.ts';
import { rule } from '../../rules/Rule.ts';
import type { KitHost } from '../KitHost.ts';
import type { Stored } from './Stores.ts';
import { storeName, storesOf } from './Stores.ts';

const LOCKED_AREA = rule('storage.locked-area', 'documented', 'js-apis-app-ability-contextconstant.md',
  'Before the first unlock after a restart, only the area EL1 can be read and written.');
rule('storage.locked-error', 'assumed', 'errorcode-preferences.md',
  'Preferences of a locked area fail with 15500000; the documents name no error for it.',
  'Restart, do not unlock, call the device; look in hilog what getPreferences of an EL2 context throws, or ' +
  'whether it opens empty.');
rule('storage.locked-empty', 'open-source', 'distributeddatamgr_preferences preferences_impl.cpp',
  'Preferences of a locked area may also open, be empty and lose what is written; after the unlock they are read anew.');

const FAULT = 'ArkData.preferences.';
const STORE_MS = 5;
const INNER_ERROR = 15500000;
const MAX_KEY_BYTES = 1024;
const MAX_VALUE_BYTES = 16 * 1024 * 1024;
/** AreaMode.EL1 and EL2. */
const EL1 = 0;
const EL2 = 1;

/** One preferences file as one process sees it. What is put is kept over a restart only once it is flushed. */
export class PreferencesStore {
  private readonly host: KitHost;
  private readonly area: number;
  private readonly key: string;
  private values: Stored = new Map();
  private isRead = false;

  constructor(host: KitHost, context: { readonly area?: number }, name: string) {
    this.host = host;
    this.area = context.area ?? EL2;
    this.key = storeName(this.area, name);
    this.look();
  }

  /** The methods as the app calls them: each by promise and, with `Sync` behind its name, at once. */
  face(): Record<string, unknown> {
    const values = (): Stored => {
      this.look();
      return this.values;
    };
    const work: Record<string, (key: unknown, value: unknown) => unknown> = {
      get: (key, otherwise) => values().get(checkedKey(key)) ?? otherwise,
      put: (key, value) => void values().set(checkedKey(key), checkedValue(value)),
      has: (key) => values().has(checkedKey(key)),
      delete: (key) => void values().delete(checkedKey(key)),
      clear: () => void values().clear(),
      flush: () => this.flush(),
    };
    return Object.fromEntries(Object.entries(work).flatMap(([name, run]) => [
      [name, (key: unknown, value: unknown) => this.host.faults.answer(FAULT + name, STORE_MS, () => run(key, value))],
      [`${name}Sync`, (key: unknown, value: unknown) => {
        this.host.faults.check(`${FAULT}${name}Sync`);
        return run(key, value);
      }],
    ]));
  }

  private flush(): void {
    this.look();
    if (this.isOpen()) {
      storesOf(this.host.device).set(this.key, new Map(this.values));
    }
  }

  /** Reads the file once it can be read. No violation before that: the app cannot know, and has to live with it. */
  private look(): void {
    if (this.isRead) {
      return;
    }
    if (this.isOpen()) {
      this.isRead = true;
      this.values = new Map([...this.values, ...(storesOf(this.host.device).get(this.key) ?? [])]);
    } else if (this.host.device.lockedStorage === 'refuses') {
      throw businessError(INNER_ERROR, LOCKED_AREA.text);
    }
  }

  private isOpen(): boolean {
    return this.area === EL1 || this.host.device.isFirstUnlocked;
  }
}

function checkedKey(key: unknown): string {
  if (typeof key !== 'string' || key === '' || Buffer.byteLength(key) > MAX_KEY_BYTES) {
    throw businessError(401, 'Parameter error.');
  }
  return key;
}

function checkedValue(value: unknown): unknown {
  if (value === undefined || (typeof value === 'string' && Buffer.byteLength(value) > MAX_VALUE_BYTES)) {
    throw businessError(401, 'Parameter error.');
  }
  return value;
}
