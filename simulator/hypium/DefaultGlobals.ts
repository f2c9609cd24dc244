import { globalEnums } from '../arkts/KitSkeleton.ts';

/**
 * Decorators of ArkUI that classes outside the user interface use. Without a user interface nothing has to be observed.
 */
const DECORATORS = [
  'ObservedV2',
  'Trace',
  'Observed',
  'Track',
  'Monitor',
  'Computed',
  'Type',
  'Sendable',
  'ComponentV2',
  'Component',
  'Entry',
  'Local',
  'Param',
  'Once',
  'Event',
  'Require',
  'Provider',
  'Consumer',
  'Env',
  'Builder',
  'BuilderParam',
  'LocalBuilder',
  'Styles',
  'ReusableV2',
  'Preview',
];

/** Does nothing, with arguments (`@Monitor('a')`) and without (`@Trace`). */
function noDecorator(target: unknown): unknown {
  const isApplied = (typeof target === 'object' && target !== null) || typeof target === 'function';
  return isApplied ? undefined : () => undefined;
}

/** A reference to a resource, as far as a test can tell one from another. */
function resource(id: unknown, ...params: unknown[]): object {
  return { id, type: typeof id === 'string' ? id.split('.')[1] : undefined, params };
}

let table: Map<string, unknown> | undefined;

/**
 * Global names of a test that is given none: ArkUI's enums with their values, decorators that do nothing, and Node's
 * own globals.
 */
export function defaultGlobal(name: string): unknown {
  table ??= new Map<string, unknown>([
    ...Object.entries(globalEnums()),
    ...DECORATORS.map((decorator): [string, unknown] => [decorator, noDecorator]),
    ['$r', resource],
    ['$rawfile', (file: string) => ({ id: `rawfile.${file}`, type: 'rawfile', params: [file] })],
  ]);
  return table.has(name) ? table.get(name) : (globalThis as Record<string, unknown>)[name];
}
