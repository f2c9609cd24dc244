import type { AttributeRecorder, Site } from '../../arkts/RuntimeContract.ts';
import type { Ledger } from '../../rules/Ledger.ts';
import { rule } from '../../rules/Rule.ts';
import type { AttributeTables } from '../AttributeTables.ts';

const UNKNOWN_ATTRIBUTE = rule('arkui.unknown-attribute', 'documented', 'ts-component-general-attributes.md',
  'A component has the attributes that its reference page names, and the common ones.');

const COMMON_STYLES = rule('arkui.state-styles-common', 'documented', 'ts-universal-attributes-polymorphic-style.md',
  'Styles by state hold attributes that all components have; those of one component alone have no effect there.');

type Apply = (e: AttributeRecorder, ...values: never[]) => unknown;

/** Attributes that the app has declared itself, by component: `@Extend` and global `@Styles`. */
export class OwnAttributes {
  private readonly known = new Map<string, Apply>();

  add(component: string, name: string, apply: Apply): void {
    this.known.set(`${component}.${name}`, apply);
  }

  find(component: string, name: string): Apply | undefined {
    return this.known.get(`${component}.${name}`) ?? this.known.get(`Common.${name}`);
  }
}

export interface RecorderOptions {
  readonly component: string;
  readonly site: Site;
  readonly tables: AttributeTables;
  readonly own: OwnAttributes;
  readonly ledger: Ledger;
  /** A `@Styles` method of the component that is being built. */
  readonly styles: (name: string) => Apply | undefined;
  /** The component that is being built. */
  readonly view: object | undefined;
}

/** Values of the attributes of one component, by attribute. The last call of each counts, as on the device. */
export type AttributeValues = Map<string, readonly unknown[]>;

/** Runs an attribute chain and gives what it has set. */
export function recordAttributes(options: RecorderOptions,
  chain: ((e: AttributeRecorder) => unknown) | undefined): AttributeValues {
  const values: AttributeValues = new Map();
  if (chain === undefined) {
    return values;
  }
  const recorder: AttributeRecorder = new Proxy({}, {
    get: (_target, attribute) => (...args: unknown[]) => {
      set(options, values, recorder, String(attribute), args);
      return recorder;
    },
  });
  chain(recorder);
  return values;
}

function set(options: RecorderOptions, values: AttributeValues, recorder: AttributeRecorder, attribute: string,
  args: unknown[]): void {
  const { component, tables, own, ledger, site, styles } = options;
  const apply = styles(attribute) ?? own.find(component, attribute);
  if (apply !== undefined) {
    apply(recorder, ...args as never[]);
  } else if (tables.hasAttribute(component, attribute)) {
    values.set(attribute, attribute === 'stateStyles' ? [byState(options, args[0])] : args);
  } else {
    ledger.violate(UNKNOWN_ATTRIBUTE, `${component} has no attribute ${attribute}: ${site}`);
  }
}

/** What each entry of `stateStyles` sets, by state: attributes with their values. */
function byState(options: RecorderOptions, styles: unknown): Record<string, object> {
  return Object.fromEntries(Object.entries((styles ?? {}) as Record<string, Apply>).map(([state, style]) =>
    [state, commonOf(options, recordAttributes(options, (e) => style.call(options.view, e)))]));
}

function commonOf({ tables, ledger, component, site }: RecorderOptions, values: AttributeValues): object {
  const isCommon = (name: string): boolean => tables.hasAttribute('Common', name);
  const others = [...values.keys()].filter((name) => !isCommon(name));
  if (others.length > 0) {
    ledger.violate(COMMON_STYLES, `${component}.stateStyles sets ${others.join(', ')}: ${site}`);
  }
  return Object.fromEntries([...values].filter(([name]) => isCommon(name)));
}
