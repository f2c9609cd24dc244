import type { Ledger } from '../../rules/Ledger.ts';
import { rule } from '../../rules/Rule.ts';
import type { Configuration } from './Qualifiers.ts';
import type { ResourceTable } from './ResourceTable.ts';
import { pluralOf, textOf } from './Texts.ts';

const MISSING = rule('arkui.resource-missing', 'documented', 'resource-categories-and-access.md',
  'What $r and $rawfile name is in the resources of the app.');

/** Resources that the system brings. */
const OF_THE_SYSTEM = /^sys\.(symbol|color|float|string|plural|media)\.\w+$/;

/** References from one resource to another go at most this deep: a circle has no end. */
const MOST_REFERENCES = 10;

/** Numbers of the kinds of resources, as compiled code carries them. */
const TYPES: Readonly<Record<string, number>> = {
  color: 10001, float: 10002, string: 10003, plural: 10004, boolean: 10005, intarray: 10006, integer: 10007,
  pattern: 10008,
  strarray: 10009, media: 20000, rawfile: 30000, symbol: 40000,
};

/**
 * What `$r` and `$rawfile` give (js-apis-resource-manager.md, Resource), in the form that names the resource and has no
 * number.
 */
export interface ResourceRef {
  readonly bundleName: string;
  readonly moduleName: string;
  readonly id: -1;
  readonly type: number;
  /** The name, `app.string.hello`, and after it the values for the places of a text. Of a raw file just its name. */
  readonly params: readonly unknown[];
}

/** What a reference stands for: a value, a file, a symbol of the system's font, or a value of its own. */
export type ResourceValue =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'file'; readonly file: string }
  | { readonly kind: 'symbol'; readonly name: string }
  /** What only devices know: a colour or a size of their theme. */
  | { readonly kind: 'system'; readonly name: string };

export interface ResourceRefsOptions {
  readonly table: ResourceTable;
  readonly bundleName: string;
  readonly ledger: Ledger;
  /** Read whenever a text is shown: the user may change language and colours at any time. */
  readonly configuration: Configuration;
}

/** References to resources, and what they stand for. */
export class ResourceRefs {
  private readonly options: ResourceRefsOptions;

  constructor(options: ResourceRefsOptions) {
    this.options = options;
  }

  /**
   * `$r('app.string.name')`.
   * @throws Error where there is no such resource: on a device the app would not have been compiled
   */
  readonly $r = (name: string, ...params: unknown[]): ResourceRef => {
    const [, ofSystem = ''] = OF_THE_SYSTEM.exec(name) ?? [];
    if (ofSystem !== '') {
      return this.ref(TYPES[ofSystem] ?? 0, [name, ...params]);
    }
    const [, type = '', key = ''] = /^app\.(\w+)\.(\w+)$/.exec(name) ?? [];
    if (!this.options.table.has(type, key)) {
      this.fail(name);
    }
    return this.ref(TYPES[type] ?? 0, [name, ...params]);
  };

  /** `$rawfile('name')`. @throws Error where there is no such file. */
  readonly $rawfile = (name: string): ResourceRef => {
    if (!this.options.table.hasRawFile(name)) {
      this.fail(`rawfile ${name}`);
    }
    return this.ref(TYPES.rawfile ?? 0, [name]);
  };

  /** The text that a value shows: a string itself, or that of a string or plural resource. */
  text(value: unknown): string {
    if (!isRef(value)) {
      return value === undefined || value === null ? '' : String(value);
    }
    const [name, ...args] = value.params;
    if (OF_THE_SYSTEM.test(String(name))) {
      return String(name);
    }
    if (args.some(isRef)) {
      // No document says what a device would show.
      throw new Error(`${String(name)} is given a resource to put in. What is put in is a text or a number.`);
    }
    const [, type, key = ''] = /^app\.(string|plural)\.(.*)$/.exec(String(name)) ?? [];
    const read = type === 'plural' ? pluralOf : textOf;
    return read(this.options.table, key, this.options.configuration, args) ?? this.fail(String(name));
  }

  /**
   * What a reference stands for on this device.
   * @throws Error where no folder of resources that fits the device has it
   */
  value(ref: ResourceRef): ResourceValue {
    const name = String(ref.params[0]);
    if (ref.type === TYPES.rawfile) {
      return { kind: 'file', file: this.options.table.rawFile(name) };
    }
    if (OF_THE_SYSTEM.test(name)) {
      return { kind: ref.type === TYPES.symbol ? 'symbol' : 'system', name };
    }
    const [, type = '', key = ''] = /^app\.(\w+)\.(\w+)$/.exec(name) ?? [];
    if (type === 'string' || type === 'plural') {
      return { kind: 'value', value: this.text(ref) };
    }
    const value = this.plain(type, key) ?? this.fail(name);
    return type === 'media' ? { kind: 'file', file: String(value) } : { kind: 'value', value };
  }

  /** Follows references from one resource to another of its kind: `$color:name`. */
  private plain(type: string, key: string): unknown {
    const { table, configuration } = this.options;
    const sign = `$${type}:`;
    let value = table.value(type, key, configuration);
    for (let depth = 0; typeof value === 'string' && value.startsWith(sign); depth++) {
      value = depth === MOST_REFERENCES ? undefined : table.value(type, value.slice(sign.length), configuration);
    }
    return value;
  }

  private ref(type: number, params: readonly unknown[]): ResourceRef {
    return { bundleName: this.options.bundleName, moduleName: 'entry', id: -1, type, params };
  }

  private fail(what: string): never {
    this.options.ledger.violate(MISSING, what);
    throw new Error(`There is no resource ${what} for this device.`);
  }
}

export function isRef(value: unknown): value is ResourceRef {
  return typeof value === 'object' && value !== null && 'bundleName' in value
    && Array.isArray((value as ResourceRef).params);
}
